import type { TagRef } from "../../src/site/model.ts";
import { languageOfLink, type View } from "../view.ts";

/** A tag outside running text: its name after a knot. */
export function TagLink({ view, tag }: { view: View; tag: TagRef }) {
  return (
    <a class="knot" href={view.site.addresses.href(tag.path)} {...languageOfLink(view, view.site.settings)}>
      {tag.name}
    </a>
  );
}

/** Tags side by side, as under an article. */
export function TagRow({ view, tags }: { view: View; tags: TagRef[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tag-row" aria-label={view.words.tags}>
      {tags.map((tag) => (
        <li key={tag.slug}>
          <TagLink view={view} tag={tag} />
        </li>
      ))}
    </ul>
  );
}

/** Tags below each other, each with a number: neighbours, an author's subjects. */
export function CountedTags({ view, tags }: { view: View; tags: { tag: TagRef; count: number }[] }) {
  return (
    <ul class="counted">
      {tags.map(({ tag, count }) => (
        <li key={tag.slug}>
          <TagLink view={view} tag={tag} />
          <span class="count">{view.words.articleCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What kind of thing a tag is: `Lembaga pemerintah`. */
export function kindName({ words }: View, kind: string): string {
  const named: Partial<Record<string, string>> = words.kinds;
  return named[kind] ?? words.kinds.Thing;
}
