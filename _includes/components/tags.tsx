import type { TagRef } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { drawOnce, siteLang, type View } from "../view.ts";
import { Headline } from "./headline.tsx";

/** Draws a link to a tag outside running text: its name after a dot. */
export const TagLink = replaceable("TagLink", ({ view, tag }) => {
  const lang = siteLang(view);
  return (
    <a class="knot" href={view.site.addresses.href(tag.path)} lang={lang} hreflang={lang}>
      <Headline text={tag.name} language={view.site.settings.language} />
    </a>
  );
});

/** Draws tags in a row, as below an article. */
export const TagRow = replaceable("TagRow", ({ view, tags }) =>
  tags.length === 0 ? null : (
    <ul class="tag-row" aria-label={view.words.tags}>
      {tags.map((tag) => (
        <li key={tag.slug}>
          <TagLink view={view} tag={tag} />
        </li>
      ))}
    </ul>
  ),
);

/** Draws a list of tags, each with a number of articles. */
export const CountedTags = ({ view, tags }: { view: View; tags: { tag: TagRef; count: number }[] }) => (
  <ul class="counted">
    {tags.map(({ tag, count }) => (
      <li key={tag.slug}>
        <TagLink view={view} tag={tag} />
        <span class="label">{view.words.articleCount(count)}</span>
      </li>
    ))}
  </ul>
);

/** Returns the name of a tag's kind: `Lembaga pemerintah`. Undefined if it is just a topic. */
export function kindName({ words }: View, kind: string): string | undefined {
  const named: Partial<Record<string, string>> = words.kinds;
  return kind === "Thing" ? undefined : named[kind];
}

/** Draws tags with their descriptions, but without numbers of articles: each new article would change all pages with its tags. */
export const TagCards = replaceable("TagCards", ({ tags, ...rest }) => (
  <ul class="tag-cards">
    {tags.map((tag) =>
      drawOnce(rest.view, `tag-card ${rest.isOfKind} ${tag.path}`, () => <TagCard tag={tag} {...rest} />),
    )}
  </ul>
));

export type TagCardsProps = Omit<TagCardProps, "tag"> & { tags: readonly TagRef[] };

interface TagCardProps {
  view: View;
  tag: TagRef;
  /** Whether a heading already gives its kind. */
  isOfKind?: boolean;
}

function TagCard({ view, tag, isOfKind = false }: TagCardProps) {
  const { description, kind, renamed } = tag;
  const now = renamed && renamed.to !== tag.name && view.words.named(renamed.to);
  const label = [!isOfKind && kindName(view, kind), now].filter(Boolean).join(" · ");
  return (
    <li>
      <p class="tag-card-name">
        <TagLink view={view} tag={tag} />
      </p>
      {description && (
        <p class="tag-card-description" lang={siteLang(view)}>
          {description}
        </p>
      )}
      {label && <p class="label">{label}</p>}
    </li>
  );
}
