import type { TagRef, TagSummary } from "../../src/site/model.ts";
import { siteLang, type View } from "../view.ts";
import { kindName, TagLink } from "./tag-link.tsx";

/**
 * Tags with their descriptions, and numbers of articles if given. Article pages do not give the numbers: each new article
 * would change all pages of its tags.
 */
export function TagCards({ view, tags }: { view: View; tags: (TagRef & Partial<TagSummary>)[] }) {
  return (
    <ul class="tag-cards">
      {tags.map((tag) => (
        <li key={tag.slug}>
          <p class="tag-card-name">
            <TagLink view={view} tag={tag} />
          </p>
          {tag.tag.description && (
            <p class="tag-card-description" lang={siteLang(view)}>
              {tag.tag.description}
            </p>
          )}
          <Label view={view} tag={tag} />
        </li>
      ))}
    </ul>
  );
}

function Label({ view, tag: { tag, count } }: { view: View; tag: TagRef & Partial<TagSummary> }) {
  const kind = kindName(view, tag.kind);
  const parts = [kind, count !== undefined && view.words.articleCount(count)].filter(Boolean);
  return parts.length > 0 ? <p class="label">{parts.join(" · ")}</p> : null;
}
