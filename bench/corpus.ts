import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createNewsroom, type Piece } from "./newsroom.ts";

/** The size of a corpus. The same size gives the same bytes. */
export interface CorpusSize {
  articles: number;
  tags: number;
  /** The years that the articles are of; by default five. */
  years?: "five" | "ten";
}

/** An article of the corpus, for measuring changes. */
export interface CorpusArticle {
  /** File, from the project's folder. */
  file: string;
  /** Address from the site's root. */
  path: string;
}

const quoted = (text: string): string => JSON.stringify(text);
const list = (names: readonly string[]): string => names.map((name) => `\n  - ${name}`).join("");

/**
 * Writes a Warta project: articles, tag files and settings. Its configuration is that of this checkout.
 *
 * @param root an empty folder
 * @returns its articles, oldest first
 */
export function writeWartaProject(root: string, size: CorpusSize): CorpusArticle[] {
  const write = writer(root);
  write("package.json", '{ "type": "module" }\n');
  // The compiled package, as a newsroom installs it.
  const plugin = new URL("../dist/plugin.js", import.meta.url).href;
  write(
    "eleventy.config.js",
    `import warta from ${quoted(plugin)};
export default (eleventyConfig) => {
  eleventyConfig.addPlugin(warta);
  const output = process.env.ELEVENTY_RUN_MODE === "serve" ? ".cache/preview" : "_site";
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output } };
};\n`,
  );
  write(
    "_data/site.yaml",
    "name: Kabar Uji\ndescription: Berita buatan untuk mengukur.\nurl: https://kabar.example/\ntemplates: { search: false }\nshareCards: false\npublisher:\n  name: Redaksi Kabar Uji\n" +
      (size.years === "ten" ? "volumes: year\n" : ""),
  );
  for (const { name, slug, kind, description } of createNewsroom(size.tags).tags)
    write(`content/tags/${slug}.md`, `---\nname: ${name}\nkind: ${kind}\ndescription: ${description}\n---\n`);
  return writeArticles(root, size, {
    file: ({ date, slug }) => `content/articles/${date.slice(0, 10)}-${slug}.md`,
    address: ({ date, slug }) => `/${date.slice(0, 10).replaceAll("-", "/")}/${slug}/`,
    ownKeys: ({ author, city, section }) => `authors: ${author}\ndateline: ${city}\nsection: ${section}\n`,
  });
}

/** Writes the same articles as content of a Hugo site. @returns its articles, oldest first */
export function writeHugoContent(root: string, size: CorpusSize): CorpusArticle[] {
  return writeArticles(root, size, {
    file: ({ slug }) => `content/berita/${slug}.md`,
    address: ({ slug }) => `/berita/${slug}/`,
    ownKeys: ({ author, section }) => `author: ${author}\nsection: ${section}\n`,
  });
}

/** Writes the same articles as posts of an eleventy-base-blog. @returns its articles, oldest first */
export function writeBlogPosts(root: string, size: CorpusSize): CorpusArticle[] {
  return writeArticles(root, size, {
    file: ({ slug }) => `content/blog/${slug}.md`,
    address: ({ slug }) => `/blog/${slug}/`,
    ownKeys: () => "",
  });
}

/** A new article with three tags, dated after all others of the corpus, that mentions a date long past. */
export function newArticle(tags: number): { file: string; text: string } {
  const names = createNewsroom(tags)
    .tags.slice(0, 3)
    .map(({ name }) => name);
  return {
    file: "content/articles/2024-12-30-berita-baru.md",
    text: `---\ntitle: Berita baru hari ini\ndate: 2024-12-30 09:00\nauthors: Sari Wibawa\nsection: Ekonomi\ntags:${list(names)}\n---\n\n${names[0]} dan ${names[1]} bertemu pada 3 Juli 2021.\n`,
  };
}

/** A generator's format of articles. */
interface Form {
  file(piece: Piece): string;
  /** From the site's root, for links between articles. */
  address(piece: Piece): string;
  /** Additional lines of front matter. */
  ownKeys(piece: Piece): string;
}

function writeArticles(root: string, { articles, tags, years }: CorpusSize, form: Form): CorpusArticle[] {
  const newsroom = createNewsroom(tags, years);
  const write = writer(root);
  const written: CorpusArticle[] = [];
  for (let number = 0; number < articles; number++) {
    const piece = newsroom.piece(number, articles, (earlier) => written[earlier]?.path ?? "/");
    const { title, description, date, body } = piece;
    const article = { file: form.file(piece), path: form.address(piece) };
    write(
      article.file,
      `---\ntitle: ${quoted(title)}\ndescription: ${quoted(description)}\ndate: ${date}\n${form.ownKeys(piece)}tags:${list(piece.tags)}\n---\n\n${body}\n`,
    );
    written.push(article);
  }
  return written;
}

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
