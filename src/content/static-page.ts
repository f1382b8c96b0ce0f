import type { z } from "zod";
import type { PageLanguage } from "../messages/message.ts";
import type { pageSchema } from "../news/page.ts";
import type { BodyPicture } from "./article.ts";

/** A static page, such as about or the corrections policy. The schema describes the keys. */
export interface StaticPage extends Omit<z.output<ReturnType<typeof pageSchema>>, "lang"> {
  /** From the project's root: `content/pages/tentang.md`. */
  file: string;
  /** Its address is `/<slug>/`. The page at the address of the corrections is shown on theirs. */
  slug: string;
  language: PageLanguage;
  /** Markdown. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine?: number;
  /** The pictures in `body`, without those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
}
