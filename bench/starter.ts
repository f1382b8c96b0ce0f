import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CorpusSize } from "./corpus.ts";
import { createNewsroom, type Piece } from "./newsroom.ts";
import type { Rival } from "./rivals.ts";

/** What a checkout is copied without: it was installed or built. */
const left = new Set(["node_modules", ".git", "_site", ".cache"]);

/** How the starter blog is had: it is in no package registry, and nothing of it is in this repository. */
export const howToGetStarter =
  "git clone https://github.com/11ty/eleventy-base-blog, npm install in it, and name its folder: npm run bench -- pages --starter <folder>";

/**
 * Eleventy's starter blog with the same articles in place of its own posts, in a copy of a checkout: that stays as it is.
 *
 * @param checkout folder of an eleventy-base-blog, version 9, after `npm install` in it
 * @throws Error if it is not one
 */
export function setUpStarter(work: string, { articles, tags }: CorpusSize, checkout: string): Rival {
  const eleventy = path.join(path.resolve(checkout), "node_modules/@11ty/eleventy/cmd.cjs");
  for (const needed of [eleventy, path.join(checkout, "content/blog")])
    if (!existsSync(needed))
      throw new Error(`--starter: ${needed} is not there. To get the starter blog: ${howToGetStarter}`);

  const folder = path.join(work, `starter-${articles}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(checkout))
    if (!left.has(name)) cpSync(path.join(checkout, name), path.join(folder, name), { recursive: true });
  symlinkSync(
    path.join(path.resolve(checkout), "node_modules"),
    path.join(folder, "node_modules"),
    "junction",
  );

  const blog = path.join(folder, "content/blog");
  for (const name of readdirSync(blog))
    if (!name.includes(".11tydata.")) rmSync(path.join(blog, name), { recursive: true });
  return {
    name: "Eleventy's starter blog",
    folder,
    articles: writePosts(folder, articles, tags),
    build: [process.execPath, eleventy, "--quiet"],
    leftovers: ["_site", ".cache"],
    output: "_site",
    serve: (port) => [process.execPath, eleventy, "--serve", "--quiet", `--port=${port}`],
  };
}

function writePosts(folder: string, articles: number, tags: number): Rival["articles"] {
  const newsroom = createNewsroom(tags);
  const written: Piece[] = [];
  const address = ({ slug }: Piece): string => `/blog/${slug}/`;
  return Array.from({ length: articles }, (_, number) => {
    const piece = newsroom.piece(number, articles, (earlier) => address(written[earlier] as Piece));
    written.push(piece);
    const file = `content/blog/${piece.slug}.md`;
    const { title, description, date, body } = piece;
    const keys = { title, description, tags: piece.tags };
    const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileSync(path.join(folder, file), `---\n${lines.join("\n")}\ndate: ${date}\n---\n\n${body}\n`);
    return { file, path: address(piece) };
  });
}
