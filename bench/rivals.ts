import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CorpusArticle, type CorpusSize, writeHugoContent, writeWartaProject } from "./corpus.ts";

const repository = fileURLToPath(new URL("../", import.meta.url));
const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");

/** A generator with a site of the corpus to build. */
export interface Rival {
  name: string;
  /** The project's folder. */
  folder: string;
  /** Oldest first. */
  articles: CorpusArticle[];
  build: string[];
  /** Everything a build leaves: to be removed before a cold one. */
  leftovers: string[];
  output: string;
  serve(port: number): string[];
}

/** Warta with a corpus of its own in a fresh folder. */
export function setUpWarta(work: string, size: CorpusSize, name = `warta-${size.articles}`): Rival {
  const folder = fresh(path.join(work, name));
  return { ...wartaIn(folder), articles: writeWartaProject(folder, size) };
}

/** Warta with the content of this repository: its first microsite. @param settings added to its own */
export function setUpOwnSite(work: string, settings = ""): Rival {
  const rival = setUpWarta(work, { articles: 0, tags: 0 }, settings ? "own-site-plain" : "own-site");
  for (const part of ["content", "_data"]) {
    rmSync(path.join(rival.folder, part), { recursive: true, force: true });
    cpSync(path.join(repository, part), path.join(rival.folder, part), { recursive: true });
  }
  appendFileSync(path.join(rival.folder, "_data/site.yaml"), settings);
  return rival;
}

const wartaIn = (folder: string): Omit<Rival, "articles"> => ({
  name: "Warta",
  folder,
  build: [process.execPath, eleventy, "--quiet"],
  leftovers: ["_site", ".cache"],
  output: "_site",
  serve: (port) => [process.execPath, eleventy, "--serve", "--quiet", `--port=${port}`],
});

/** Hugo with the same articles and `bench/hugo`. @returns nothing where Hugo is not installed */
export function setUpHugo(work: string, size: CorpusSize): Rival | undefined {
  if (spawnSync("hugo", ["version"]).status !== 0) return undefined;
  const folder = fresh(path.join(work, `hugo-${size.articles}`));
  cpSync(path.join(repository, "bench/hugo"), folder, { recursive: true });
  return {
    name: "Hugo",
    folder,
    articles: writeHugoContent(folder, size),
    build: ["hugo", "--quiet"],
    leftovers: ["public", "resources", ".hugo_build.lock"],
    output: "public",
    serve: (port) => ["hugo", "server", "--quiet", "--port", String(port)],
  };
}

/** Takes away what builds left, so that the next one is the first. */
export function clean({ folder, leftovers }: Rival): void {
  for (const name of leftovers) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function fresh(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
