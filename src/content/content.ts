import type { Article } from "./article.ts";
import type { Author, StaticPage, Tag } from "./entries.ts";
import type { Mistake } from "./mistake.ts";
import type { Settings } from "./settings.ts";

/** Everything under `content/` and `_data/site.yaml`, read and checked. */
export interface Content {
  settings: Settings;
  /** Newest first (then by slug), including retracted ones; drafts and scheduled ones only in previews. */
  articles: Article[];
  /** Sorted by name in the site's language; includes every tag that an article of `articles` names. */
  tags: Tag[];
  /** Those of `content/authors/` who sign an article of `articles`. */
  authors: Author[];
  pages: StaticPage[];
  /** Drafts and scheduled articles that are not in this build, to check links to them. */
  unpublished: Article[];
  /** Messages that do not stop the build. */
  notices: Mistake[];
}
