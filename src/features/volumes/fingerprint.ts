import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { filesBelow } from "../../content/paths.ts";
import { settingsFile } from "../../content/settings-file.ts";

const code = /\.(?:[cm]?[jt]sx?|json|ya?ml|css|html|liquid|njk)$/;

/**
 * A hash of what pages are made with: this version of Warta, Node, and the site's configuration, packages, look and data. Other
 * files that a configuration imports are only seen in the project's folder itself, in `_includes`, `_data`, `lib` and `src`.
 *
 * @param root the project's folder
 */
export function fingerprint(root: string): string {
  const warta = path.dirname(createRequire(import.meta.url).resolve("warta/package.json"));
  const folders = [
    ...(existsSync(path.join(warta, "src")) ? ["src", "_includes"] : ["dist"]).map((name) =>
      path.join(warta, name),
    ),
    ...["_includes", "_data", "lib", "src"].map((name) => path.join(root, name)),
  ];
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesBelow(folder).map((file) => path.join(folder, file)));
  const beside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  files.push(...beside.map(({ name }) => path.join(root, name)));
  const hash = createHash("sha1").update(process.version);
  // Settings are looked at by what they say: pins to the front page change none but that.
  for (const file of files)
    if (code.test(file) && file !== path.join(root, settingsFile))
      hash.update(`\n${path.relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("base64url");
}
