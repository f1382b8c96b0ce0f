import { readArticleSource } from "../../src/cli/import/read-article-source.ts";

/** The text of an HTML page as the Markdown that an import writes. */
export async function markdownOf(html: string): Promise<string | undefined> {
  const source = { ok: true, text: html, bytes: new Uint8Array(), html: true, markdown: false } as const;
  return (await readArticleSource(source, {})).markdown;
}
