import type { StoryRef } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { languageOfLink, type View } from "../view.ts";
import type { Crumb } from "./breadcrumbs.tsx";
import { Headline, StoryLabels } from "./headline.tsx";

interface PageLink extends Crumb {
  label: string;
  labels?: StoryRef["labels"];
}

export interface PreviousNextProps {
  view: View;
  /** The navigation's label for screen readers. */
  label: string;
  older?: PageLink | undefined;
  newer?: PageLink | undefined;
}

/** Links to the older and newer article, month or year. */
export const PreviousNext = replaceable("PreviousNext", ({ view, label, older, newer }) => {
  if (!older && !newer) return null;
  const link = (page: PageLink, rel: "prev" | "next") => (
    <p>
      <span class="label">{page.label}</span>
      <StoryLabels view={view} labels={page.labels} />
      <a
        href={view.site.addresses.href(page.path)}
        rel={rel}
        {...(page.language && languageOfLink(view, { language: page.language }))}
      >
        <Headline text={page.name} language={page.language ?? view.language} />
      </a>
    </p>
  );
  return (
    <nav class="turn wide" aria-label={label}>
      {older && link(older, "prev")}
      {newer && link(newer, "next")}
    </nav>
  );
});
