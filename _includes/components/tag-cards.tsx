import type { TagRef, TagSummary } from "../../src/site/model.ts";
import { drawOnce } from "../draw-once.ts";
import { siteLang, type View } from "../view.ts";
import { kindName, TagLink } from "./tag-link.tsx";

/**
 * Tags with their descriptions, and numbers of articles if given. Article pages do not give the numbers: each new article
 * would change all pages of its tags.
 */
export function TagCards({ view, tags }: { view: View; tags: (TagRef & Partial<TagSummary>)[] }) {
  return (
    <ul class="tag-cards">
      {tags.map((tag) =>
        drawOnce(view, `tag-card ${tag.path} ${tag.count}`, () => <TagCard view={view} tag={tag} />),
      )}
    </ul>
  );
}

function TagCard({ view, tag: { count, ...tag } }: { view: View; tag: TagRef & Partial<TagSummary> }) {
  const { description, kind } = tag.tag;
  const label = [kindName(view, kind), count !== undefined && view.words.articleCount(count)];
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
      {label.some(Boolean) && <p class="label">{label.filter(Boolean).join(" · ")}</p>}
    </li>
  );
}
