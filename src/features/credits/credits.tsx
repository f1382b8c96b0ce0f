import { AuthorLink } from "../../../_includes/components/profile-links.tsx";
import type { View } from "../../../_includes/view.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Story } from "../../site/model.ts";

/** Those who worked on a story beside its authors, by what they did: `Fotografer: Rina Contoh, Budi Misal`. */
export function Credits({ view, story: { credits = [] } }: { view: View; story: Story }) {
  return [...groupBy(credits, ({ role }) => [role])].map(([role, own]) => (
    <span key={role} class="byline-editors">
      {role}:{" "}
      {own.map(({ author }, index) => [
        index > 0 && ", ",
        <AuthorLink key={author.path} view={view} author={author} />,
      ])}{" "}
    </span>
  ));
}
