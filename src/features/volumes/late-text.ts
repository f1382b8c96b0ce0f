import { readFileSync } from "node:fs";
import path from "node:path";
import type { MarkdownIt } from "markdown-it";
import { decode } from "../../content/decode.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { ParsedText } from "../../content/markdown/text.ts";
import { messageLanguage } from "../../content/settings-file.ts";
import type { PageLanguage } from "../../messages/message.ts";

type Links = ReturnType<ParsedText["links"]>;

/** What is read of a text's file again, and what is known of it. */
interface Place {
  root: string;
  /** From the root. */
  file: string;
  bodyLine: number;
  links: Links;
}

/** A text whose file is only read when the text is drawn: each time, so that it takes no memory. */
export class LateText extends ParsedText {
  readonly #links: Links;

  /** @param languages of the text, and of the site */
  constructor(markdown: MarkdownIt, place: Place, ...languages: [PageLanguage, PageLanguage]) {
    super(markdown, "", ...languages);
    this.#links = place.links;
    Object.defineProperty(this, "body", { get: () => readBody(place) });
  }

  override links(): Links {
    return this.#links;
  }
}

/** @throws ContentError if the file cannot be read as text any more */
function readBody({ root, file, bodyLine }: Place): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  return text
    .split("\n")
    .slice(bodyLine - 1)
    .join("\n")
    .trimEnd();
}
