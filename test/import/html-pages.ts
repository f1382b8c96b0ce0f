import { readArticleSource } from "../../src/import/files/sources.ts";

/** The paragraphs of every page, and what a test has in place of each. */
export const opening =
  "Pasar apung di Sungai Martapura dibuka lagi sejak pagi sesudah dua tahun ditutup karena perbaikan dermaga.";
export const middle =
  "Pengelola menyiapkan tiga dermaga baru untuk perahu pedagang dan pengunjung di tepi sungai.";
export const closing =
  "Pengunjung dapat membeli buah, sayur, dan kue dari atas perahu mulai pukul enam pagi.";

/** A page with one article, in which the letters `A`, `B` and `C` in paragraphs of their own stand for long ones. */
export const page = (content: string): string =>
  `<!doctype html><html lang="id"><head><title>Pasar Apung Dibuka Lagi</title></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/n">Nasional</a></li></ul></nav>
<article><h1>Pasar Apung Dibuka Lagi di Martapura</h1><div>Selasa, 12 Maret 2024 10:05 WIB</div><div>Sinta Dewi</div>
<div class="content">${content.replace(/(?<![\w-])([ABC])(?![\w-])/g, (letter) => long[letter] ?? "")}</div></article>
<footer><p>Hak cipta Contoh.com</p></footer></body></html>`;
const long: Readonly<Record<string, string>> = { A: opening, B: middle, C: closing };

/** The text of an HTML page as the Markdown that an import writes, the long paragraphs as letters again. */
export async function markdownOf(html: string): Promise<string | undefined> {
  const source = { ok: true, text: html, bytes: new Uint8Array(), html: true, markdown: false } as const;
  const { markdown } = await readArticleSource(source, {});
  return markdown?.replaceAll(opening, "A").replaceAll(middle, "B").replaceAll(closing, "C");
}

/** The Markdown of an article with this content. */
export const written = (content: string): Promise<string | undefined> => markdownOf(page(content));
