import type { z } from "zod";
import type { authorSchema } from "../news/author.ts";
import type { BodyPicture } from "./article.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";

/** Someone who signs articles, as `content/authors/` describes them. The schema describes the keys. */
export interface Author extends Omit<z.output<typeof authorSchema>, "image"> {
  /** Its file, from the project's root. */
  file: string;
  /** Last part of its address: `/penulis/<slug>/`. */
  slug: string;
  /** The biography as Markdown; may be empty. */
  body: string;
  /** 1-based line of its file where `body` starts. */
  bodyLine: number;
  /** The pictures in `body`, without those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
  /** The file of the portrait. */
  image?: PictureFile;
}
