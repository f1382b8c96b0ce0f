import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Reads a text file that is shipped with the code: styles, word lists, scripts for browsers.
 *
 * @param url `new URL("./styles.css", import.meta.url)`, written exactly like this: the bundler finds these calls and embeds the
 *   texts, keyed by their paths in the repository
 */
export const bundledFile = (url: URL): string => readFileSync(url, "utf8");

/**
 * Finds the folder of a package, even if the package does not export its package.json; undefined if it is not installed.
 *
 * @param from the folder of the dependent package; Warta's by default
 */
export function packageFolder(name: string, from?: string): string | undefined {
  const require = createRequire(from ? path.join(from, "package.json") : import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = path.join(folder, name);
    if (statSync(path.join(candidate, "package.json"), { throwIfNoEntry: false })) return candidate;
  }
  return undefined;
}
