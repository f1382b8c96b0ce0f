import type { Article } from "./article.ts";
import type { Mistake } from "./mistake.ts";
import type { Settings } from "./settings.ts";
import type { StaticPage } from "./static-page.ts";
import type { Tag } from "./tag.ts";

/** Everything under `content/` and `_data/site.yaml`, read and checked. */
export interface Content {
  settings: Settings;
  /** Newest first (then by slug); drafts and scheduled ones only when previewing. Retracted ones are among them. */
  articles: Article[];
  /** By name, in the order of the site's language; every tag that an article of `articles` names is here. */
  tags: Tag[];
  pages: StaticPage[];
  /** Drafts and scheduled articles that this build leaves out: links may lead to them. */
  unpublished: Article[];
  /** Worth telling an editor, no reason to stop. */
  notices: Mistake[];
}
