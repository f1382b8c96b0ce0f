import type { MarkdownIt } from "markdown-it";
import type { Language } from "../messages/message.ts";
import type { MakeOwnShape } from "../news/own-keys.ts";
import type { Switches } from "../news/settings/templates.ts";

/** What a site's configuration says about its content. */
export interface ContentOptions {
  /** The languages that pages can have, as BCP 47 tags; undefined: any, as the configuration is not read. */
  languages: readonly string[] | undefined;
  /** The site's own keys in the front matter of articles. */
  frontMatter?: MakeOwnShape | undefined;
  /** The parser of all texts, with the site's own rules. */
  markdown?: MarkdownIt | undefined;
  /** What is turned off, besides what the settings turn off. */
  templates?: Switches | undefined;
}

const spoken: readonly Language[] = ["id", "en"];

/** Of a site whose configuration gives no options. */
export const noOptions: ContentOptions = { languages: spoken };
