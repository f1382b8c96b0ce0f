import type { Picture } from "../src/content/article.ts";
import type { Words } from "./words/words.ts";

/** The line under a picture: caption and credit, with a dot between them unless a sentence ends. Empty if it has neither. */
export const captionOf = ({ caption, credit }: Pick<Picture, "caption" | "credit">, words: Words): string =>
  [caption, credit && `${words.credit}: ${credit}`]
    .filter(Boolean)
    .join(/[.!?…]["”’»)]*$/u.test(caption ?? "") ? " " : " · ");
