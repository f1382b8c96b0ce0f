import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
/** Packages whose own code makes pages or texts what they are. */
const packages = ["lightningcss", "luxon", "markdown-it", "preact", "preact-render-to-string", "yaml", "zod"];

/**
 * Stands for all code that has a part in what a site's pages are: Warta's own, as it lies there, the packages it draws with,
 * and Node, which spells dates. Reading the files takes 10 ms.
 */
export function codeVersion(): string {
  const hash = createHash("sha256").update(`${process.version} ${process.versions.icu}\n`);
  const { resolve } = createRequire(import.meta.url);
  for (const name of packages) hash.update(`${name} ${resolve(name)} ${versionOf(name)}\n`);
  for (const folder of ["_includes", "src"]) {
    const files = readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort();
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("base64");
}

/** By its package.json, wherever it is installed. */
function versionOf(name: string): string {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return String(JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version);
    } catch {
      // Not in this folder.
    }
  }
  return fileURLToPath(root);
}
