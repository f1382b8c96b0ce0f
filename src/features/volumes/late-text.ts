import { readFileSync } from "node:fs";
import path from "node:path";
import type { MarkdownIt } from "markdown-it";
import { decode } from "../../content/decode.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { ParsedText } from "../../content/markdown/text.ts";
import { messageLanguage } from "../../content/settings-file.ts";
import type { PageLanguage } from "../../messages/message.ts";

/** A text whose file is only read when the text is drawn: each time, so that it takes no memory. */
export class LateText extends ParsedText {
  override readonly links: () => ReturnType<ParsedText["links"]>;

  /** @param read gives the text; `links` are in it @param languages of the text, and of the site */
  constructor(
    markdown: MarkdownIt,
    read: () => string,
    links: ReturnType<ParsedText["links"]>,
    ...languages: [PageLanguage, PageLanguage]
  ) {
    super(markdown, "", ...languages);
    this.links = () => links;
    Object.defineProperty(this, "body", { get: read });
  }
}

/** @param file from the root @throws ContentError if the file cannot be read as text any more */
export function readBody(root: string, file: string, bodyLine: number): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  const lines = text.split("\n").slice(bodyLine - 1);
  return lines.join("\n").trimEnd();
}
