import type { TagRef, TagSummary } from "../../src/site/model.ts";
import { siteLang, type View } from "../view.ts";
import { kindName, TagLink } from "./tag-link.tsx";

/**
 * Tags with what they are, and how many articles they have where that is known: an article's page does not say, or every
 * article with a tag would change whenever one more came out.
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
          <p class="label">
            {kindName(view, tag.tag.kind)}
            {tag.count !== undefined && ` · ${view.words.articleCount(tag.count)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
