import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { folders } from "../../content/content-files.ts";

/** Where Eleventy is configured, by the names it looks for, and the one of them that Warta's leads on to. */
const configurations = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  ".eleventy.ts",
];
/** What tells a host, beside the site, which addresses it is to answer: Netlify, Vercel, Firebase, Azure. */
const ofHosts = ["netlify.toml", "vercel.json", "firebase.json", "staticwebapp.config.json"];
const output = "_site";
/** This package, wherever it is installed. */
const warta = fileURLToPath(new URL("../../../", import.meta.url));

/** What a site has beside what Warta writes. */
export interface NewsroomsOwn {
  /**
   * Whether it may have any: there are templates below `content/`, a configuration that copies files or adds what nobody can
   * foresee, or addresses that the host answers by itself.
   */
  mayBe(): boolean;
  /** Whether the last build left one at an address: decoded, from the site's root without prefix. */
  isBuilt(path: string): boolean;
}

/** @param root the project's folder */
export function newsroomsOwn(root: string): NewsroomsOwn {
  let may: boolean | undefined;
  const mayBe = (): boolean => {
    may ??=
      hasTemplates(
        path.join(root, "content"),
        Object.values(folders).map((folder) => path.basename(folder)),
      ) ||
      configurations.some((name) => addsMore(root, name)) ||
      ofHosts.some((name) => /redirect|rewrite|route/i.test(textOf(root, name)));
    return may;
  };
  return {
    mayBe,
    // What Warta alone has built may be of an article that is gone by now.
    isBuilt: (address) =>
      mayBe() && existsSync(path.join(root, output, address, address.endsWith("/") ? "index.html" : "")),
  };
}

/** Whether there are any below a folder, or may be behind a link. @param passedOver folders in it that have none */
function hasTemplates(folder: string, passedOver: readonly string[] = []): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.isDirectory())
      return !passedOver.includes(entry.name) && hasTemplates(path.join(folder, entry.name));
    return entry.isSymbolicLink() ? !/\.\w+$/.test(entry.name) : isTemplate.test(entry.name);
  });
}

/** By the languages that Eleventy reads where nothing else is configured. */
const isTemplate = /(?<!^readme)\.(?:11ty\.\w+|html|liquid|md|njk)$/i;

/** Whether a configuration does anything but add Warta: in doubt it does. */
function addsMore(root: string, name: string): boolean {
  const text = textOf(root, name);
  const imported = [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([^"']+)["']/g)];
  if (imported.some(([, from = ""]) => !isWartas(from, root))) return true;
  if (/\.(?:add(?!Plugin\b)[A-Z]\w*|set[A-Z]\w*|on|once)\s*\(/.test(text)) return true;
  return (text.match(/\.addPlugin\s*\(/g) ?? []).length > 1;
}

/** @returns nothing of a file that is not there */
function textOf(root: string, name: string): string {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Whether an imported module is Node's, or part of Warta. */
function isWartas(from: string, root: string): boolean {
  if (/^(?:node:|warta(?:\/|$)|tsx(?:\/|$))/.test(from)) return true;
  const file = from.startsWith("file:")
    ? fileURLToPath(from)
    : from.startsWith(".")
      ? path.resolve(root, from)
      : undefined;
  if (file === undefined) return false;
  return [root, warta].some((folder) => {
    const inside = path.relative(folder, file).replaceAll(path.sep, "/");
    return inside.startsWith("src/") || configurations.includes(inside);
  });
}
