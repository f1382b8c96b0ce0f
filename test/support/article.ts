import { stringify } from "yaml";

/** An article's file: sound keys, with others over them, then a text. */
export function article(keys: Record<string, unknown> = {}, body = "Harga cabai turun."): string {
  return markdownFile(
    {
      title: "Harga Cabai Turun",
      date: "2024-05-01 08:00",
      section: "Ekonomi",
      tags: ["Pasar Melati"],
      ...keys,
    },
    body,
  );
}

/** A file under content/: its front matter and its text. */
export const markdownFile = (keys: Record<string, unknown>, body = ""): string =>
  `---\n${stringify(keys)}---\n\n${body}\n`;
