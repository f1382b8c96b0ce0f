import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * The text of a file that comes with the code: styles, lists of words, scripts for browsers.
 *
 * @param place `new URL("./styles.css", import.meta.url)`, written just so: the bundle of the package has the texts inside, by
 *   their place in the repository
 */
export const ownFile = (place: URL): string => readFileSync(place, "utf8");

/**
 * Finds the folder of a package, even if it does not export its package.json; undefined if it is not installed.
 *
 * @param from the folder of the package that depends on it; by default this one
 */
export function packageFolder(name: string, from?: string): string | undefined {
  const require = createRequire(from ? path.join(from, "package.json") : import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = path.join(folder, name);
    if (statSync(path.join(candidate, "package.json"), { throwIfNoEntry: false })) return candidate;
  }
  return undefined;
}
