import { Headline } from "../../../_includes/components/headline.tsx";
import { languageOfLink, type View } from "../../../_includes/view.ts";
import type { PageLanguage } from "../../messages/message.ts";

interface Leaf {
  label: string;
  name: string;
  /** From the site's root, without prefix. */
  path: string;
  /** The language of the name; absent if it is the page's own. */
  language?: PageLanguage;
}

interface TurnProps {
  view: View;
  /** The navigation's label for screen readers. */
  label: string;
  older?: Leaf | undefined;
  newer?: Leaf | undefined;
}

/** Links to the older and newer article, month or year. */
export function Turn({ view, label, older, newer }: TurnProps) {
  if (!older && !newer) return null;
  const link = (leaf: Leaf, rel: "prev" | "next") => (
    <p>
      <span class="label">{leaf.label}</span>
      <a
        href={view.site.addresses.href(leaf.path)}
        rel={rel}
        {...(leaf.language && languageOfLink(view, { language: leaf.language }))}
      >
        <Headline text={leaf.name} language={leaf.language ?? view.language} />
      </a>
    </p>
  );
  return (
    <nav class="turn wide" aria-label={label}>
      {older && link(older, "prev")}
      {newer && link(newer, "next")}
    </nav>
  );
}
