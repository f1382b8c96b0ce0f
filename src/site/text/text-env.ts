import type { Env } from "markdown-it";
import type { BodyPicture } from "../../content/article.ts";
import type { TextWords } from "../../features/blocks/words.ts";
import type { PageLanguage } from "../../messages/message.ts";

/** The environment of `markdown.parse`: what its plugins know of a text. */
export interface TextEnv extends Env {
  /** Its pictures with their sizes. */
  pictures?: readonly BodyPicture[];
  /** In which numbers are written. */
  language?: PageLanguage;
  /** The words of cards and charts in that language. */
  words?: TextWords;
}
