import type { z } from "zod";
import type { Language } from "../messages/message.ts";
import type { BodyPicture } from "./article.ts";
import type { pageSchema } from "./schema/page.ts";

/** A page that is not news: about, corrections policy. What each key is for stands in the schema. */
export interface StaticPage extends Omit<z.output<typeof pageSchema>, "lang"> {
  /** From the project's root: `content/pages/tentang.md`. */
  file: string;
  /** Its address is `/<slug>/`; `koreksi` is shown on the page of corrections instead of having its own. */
  slug: string;
  language: Language;
  /** Markdown. */
  body: string;
  /** 1-based line of the file that `body` starts on. */
  bodyLine?: number;
  /** The pictures that `body` shows, but for those on other sites; absent where there are none. */
  pictures?: BodyPicture[];
}
