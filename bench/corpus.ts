import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createNewsroom, type Piece } from "./newsroom.ts";

/** What a corpus is made of. The same figures make the same bytes. */
export interface CorpusSize {
  articles: number;
  tags: number;
}

/** An article of the corpus, to be changed by a scenario. */
export interface CorpusArticle {
  /** File below the project's folder. */
  file: string;
  /** Address from the site's root. */
  path: string;
}

const quoted = (text: string): string => JSON.stringify(text);
const list = (names: readonly string[]): string => names.map((name) => `\n  - ${name}`).join("");
const months = (count: number): string => String(count).padStart(2, "0");

const address = ({ date, slug }: Piece): string => `/${date.slice(0, 10).replaceAll("-", "/")}/${slug}/`;

/**
 * Writes a project of Warta: articles, a described tag a file, and the settings. Its configuration is that of this checkout.
 *
 * @param root an empty folder
 * @returns its articles, oldest first
 */
export function writeWartaProject(root: string, { articles, tags }: CorpusSize): CorpusArticle[] {
  const newsroom = createNewsroom(tags);
  const write = writer(root);
  write("package.json", '{ "type": "module" }\n');
  write(
    "eleventy.config.js",
    `export { default } from ${quoted(new URL("../eleventy.config.js", import.meta.url).href)};\n`,
  );
  write(
    "_data/site.yaml",
    "name: Kabar Uji\ndescription: Berita buatan untuk mengukur.\nurl: https://kabar.example/\nsearch: false\nshareCards: false\npublisher:\n  name: Redaksi Kabar Uji\n",
  );
  for (const { name, slug, kind, description } of newsroom.tags)
    write(`content/tags/${slug}.md`, `---\nname: ${name}\nkind: ${kind}\ndescription: ${description}\n---\n`);

  const written: Piece[] = [];
  return Array.from({ length: articles }, (_, number) => {
    const piece = newsroom.piece(number, articles, (earlier) => address(written[earlier] as Piece));
    written.push(piece);
    const file = `content/articles/${piece.date.slice(0, 10)}-${piece.slug}.md`;
    write(
      file,
      `---\ntitle: ${quoted(piece.title)}\ndescription: ${quoted(piece.description)}\ndate: ${piece.date}\nauthors: ${piece.author}\ndateline: ${piece.city}\nsection: ${piece.section}\ntags:${list(piece.tags)}\n---\n\n${piece.body}\n`,
    );
    return { file, path: address(piece) };
  });
}

/**
 * Writes the same articles as content of a Hugo site, beside the layouts and settings of `bench/hugo`.
 *
 * @param root the site's folder
 * @returns its articles, oldest first
 */
export function writeHugoContent(root: string, { articles, tags }: CorpusSize): CorpusArticle[] {
  const newsroom = createNewsroom(tags);
  const write = writer(root);
  const written: Piece[] = [];
  const hugoAddress = ({ slug }: Piece): string => `/berita/${slug}/`;
  return Array.from({ length: articles }, (_, number) => {
    const piece = newsroom.piece(number, articles, (earlier) => hugoAddress(written[earlier] as Piece));
    written.push(piece);
    const file = `content/berita/${piece.slug}.md`;
    write(
      file,
      `---\ntitle: ${quoted(piece.title)}\ndescription: ${quoted(piece.description)}\ndate: ${piece.date}\nauthor: ${piece.author}\nsection: ${piece.section}\ntags:${list(piece.tags)}\n---\n\n${piece.body}\n`,
    );
    return { file, path: hugoAddress(piece) };
  });
}

/**
 * A new article with three tags, of a day after all others of the corpus, that tells of something long past.
 *
 * @param number tells it from other new ones
 */
export const newArticle = (tags: number, number: number): { file: string; text: string } => {
  const names = createNewsroom(tags)
    .tags.slice(0, 3)
    .map(({ name }) => name);
  const day = `2025-${months(1)}-02`;
  return {
    file: `content/articles/${day}-berita-baru-${number}.md`,
    text: `---\ntitle: Berita baru hari ini, ${number}\ndate: ${day} 09:00\nauthors: Sari Wibawa\nsection: Ekonomi\ntags:${list(names)}\n---\n\n${names[0]} dan ${names[1]} bertemu pada 3 Juli 2021.\n`,
  };
};

function writer(root: string): (file: string, text: string) => void {
  const folders = new Set<string>();
  return (file, text) => {
    const target = path.join(root, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, text);
  };
}
