import { statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

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
