import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { filesBelow, listEntries, relativePath } from "../content/files.ts";
import { settingsFile } from "../content/settings.ts";

const code = /\.(?:[cm]?[jt]sx?|json|ya?ml|css|html|liquid|njk)$/;

/** Returns a hash of what pages are made with: Warta, Node, and the code and data in the project's folder, `_includes`, `_data`, `lib` and `src`. */
export function fingerprint(root: string): string {
  const warta = path.dirname(createRequire(import.meta.url).resolve("warta/package.json"));
  const files = [
    ...["dist", "src", "_includes"].map((name) => path.join(warta, name)),
    ...["_includes", "_data", "lib", "src"].map((name) => path.join(root, name)),
  ].flatMap((folder) => filesBelow(folder).map((file) => path.join(folder, file)));
  const beside = listEntries(root).filter((entry) => entry.isFile());
  files.push(...beside.map(({ name }) => path.join(root, name)));
  const hash = createHash("sha1").update(process.version);
  // Settings are compared by their values (`asRead`), because pins to the front page change only that page.
  for (const file of files)
    if (code.test(file) && file !== path.join(root, settingsFile))
      hash.update(relativePath(file.startsWith(warta) ? warta : root, file)).update(readFileSync(file));
  return hash.digest("base64url");
}
