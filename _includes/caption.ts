import type { Picture } from "../src/content/article.ts";
import type { Words } from "./words/words.ts";

/** The line under a picture: its caption, and whose it is. Empty where neither is known. */
export const captionOf = ({ caption, credit }: Pick<Picture, "caption" | "credit">, words: Words): string =>
  [caption, credit && `${words.credit}: ${credit}`].filter(Boolean).join(" · ");
