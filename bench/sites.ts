import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../src/content/files.ts";
import {
  type CorpusArticle,
  type CorpusSize,
  writeBlogPosts,
  writeHugoContent,
  writeWartaProject,
} from "./corpus.ts";

const repository = fileURLToPath(new URL("../", import.meta.url));
const eleventy = path.join(repository, "node_modules/@11ty/eleventy/cmd.cjs");

/** A project for a generator. */
export interface Site {
  /** The generator's name, for tables. */
  name: string;
  /** The project's folder. */
  folder: string;
  /** Oldest first. */
  articles: CorpusArticle[];
  build: string[];
  /** Output folder, in the project's folder. */
  output: string;
  /** Other folders that a build creates. */
  caches: string[];
}

export const warta = "Warta";
export const paperMod = "Hugo + PaperMod";
export const baseBlog = "eleventy-base-blog";
export const thinHugo = "Hugo, thin layouts";
export const constantText = "Eleventy, constant text";

/** A Warta site with the corpus. @param heapMiB limit of Node's heap, if not the default */
export function wartaSite(work: string, size: CorpusSize, heapMiB?: number): Site {
  const folder = emptyFolder(work, `warta-${size.articles}`);
  const site = eleventySite(warta, folder, writeWartaProject(folder, size));
  const node = heapMiB ? [process.execPath, `--max-old-space-size=${heapMiB}`] : [process.execPath];
  return { ...site, build: [...node, ...site.build.slice(1)] };
}

/** Warta with the content of this repository, with search and share cards. */
export function firstMicrosite(work: string): Site {
  const folder = emptyFolder(work, "first-microsite");
  writeWartaProject(folder, { articles: 0, tags: 0 });
  for (const part of ["content", "_data"]) {
    rmSync(path.join(folder, part), { recursive: true, force: true });
    cpSync(path.join(repository, part), path.join(folder, part), { recursive: true });
  }
  return eleventySite("Warta, first microsite", folder, []);
}

/** Warta's version of Eleventy, with an empty configuration and one page. */
export function bareEleventy(work: string): Site {
  const folder = emptyFolder(work, "bare-eleventy");
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(path.join(folder, "eleventy.config.js"), "export default () => {};\n");
  writeFileSync(path.join(folder, "index.md"), "# Satu halaman\n");
  return eleventySite("Eleventy, one page", folder, []);
}

/**
 * Warta's version of Eleventy, which writes as many files of one constant text as a build of Warta did, of their mean size:
 * one paginated template, as Warta's own are. What a build costs beyond this is Warta's.
 *
 * @param built a Warta site after a build
 */
export function constantTextSite(work: string, built: Site): Site {
  const output = path.join(built.folder, built.output);
  const sizes = filesBelow(output).map((file) => statSync(path.join(output, file)).size);
  const bytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  const folder = emptyFolder(work, `constant-text-${built.articles.length}`);
  mkdirSync(path.join(folder, "content"));
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(
    path.join(folder, "eleventy.config.js"),
    `const text = "berita ".repeat(${Math.ceil(bytes / 7)});
const items = Object.freeze(Array.from({ length: ${sizes.length} }, (_, n) => "/" + (n % 100) + "/" + n + "/"));
export default (eleventyConfig) => {
  eleventyConfig.addGlobalData("constant", () => Object.freeze({ items }));
  eleventyConfig.addTemplate("page.11ty.js", () => text, {
    layout: false,
    eleventyExcludeFromCollections: true,
    pagination: { data: "constant.items", size: 1, alias: "address" },
    permalink: ({ address }) => address,
  });
  return { dir: { input: "content" } };
};\n`,
  );
  return { ...eleventySite(constantText, folder, []), articles: built.articles };
}

/** The command that serves a Warta site. */
export const serveCommand = ({ build }: Site, port: number): string[] => [
  ...build,
  "--serve",
  `--port=${port}`,
];

/** Hugo with the layouts of `bench/hugo`. */
export function thinHugoSite(work: string, size: CorpusSize): Site {
  const folder = emptyFolder(work, `thin-hugo-${size.articles}`);
  cpSync(path.join(repository, "bench/hugo"), folder, { recursive: true });
  return hugoSite(thinHugo, folder, size);
}

/** Hugo with PaperMod and the settings of `bench/papermod.toml`. @param theme folder of PaperMod, which is copied */
export function paperModSite(work: string, size: CorpusSize, theme: string): Site {
  const folder = emptyFolder(work, `papermod-${size.articles}`);
  copyCheckout(theme, path.join(folder, "themes/PaperMod"));
  cpSync(path.join(repository, "bench/papermod.toml"), path.join(folder, "hugo.toml"));
  return hugoSite(paperMod, folder, size);
}

/**
 * Eleventy's starter blog, with the corpus instead of its sample posts.
 *
 * @param checkout folder of an eleventy-base-blog after `npm install`, which is copied
 */
export function baseBlogSite(work: string, size: CorpusSize, checkout: string): Site {
  const folder = emptyFolder(work, `base-blog-${size.articles}`);
  copyCheckout(checkout, folder);
  const packages = path.resolve(checkout, "node_modules");
  symlinkSync(packages, path.join(folder, "node_modules"), "junction");
  const blog = path.join(folder, "content/blog");
  for (const name of readdirSync(blog))
    if (!name.includes(".11tydata.")) rmSync(path.join(blog, name), { recursive: true });
  const command = path.join(packages, "@11ty/eleventy/cmd.cjs");
  return eleventySite(baseBlog, folder, writeBlogPosts(folder, size), command);
}

/** Hugo's version, `0.131.0`; undefined if it is not installed. */
export function hugoVersion(): string | undefined {
  const { stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return /v(\d[\w.]*)/.exec(stdout ?? "")?.[1];
}

/** Removes the output and caches of builds. */
export function clean({ folder, output, caches }: Site): void {
  for (const name of [output, ...caches]) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function eleventySite(name: string, folder: string, articles: CorpusArticle[], command = eleventy): Site {
  const build = [process.execPath, command, "--quiet"];
  return { name, folder, articles, build, output: "_site", caches: [".cache"] };
}

function hugoSite(name: string, folder: string, size: CorpusSize): Site {
  const caches = ["resources", ".hugo_build.lock"];
  return {
    name,
    folder,
    articles: writeHugoContent(folder, size),
    build: ["hugo", "--quiet"],
    output: "public",
    caches,
  };
}

/** Copies a checkout without installed packages and built files. */
function copyCheckout(from: string, to: string): void {
  const left = new Set(["node_modules", ".git", "_site", ".cache"]);
  for (const name of readdirSync(from))
    if (!left.has(name)) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
}

export function emptyFolder(work: string, name: string): string {
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
