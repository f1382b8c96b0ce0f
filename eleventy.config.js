// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compiled } from "./src/start/compiled.js";
import { readTypeScript } from "./src/start/read-typescript.js";

/** While serving: afresh whenever a source file changes. Reading them one by one is then quicker than compiling all anew. */
const afresh = async () => {
  const { tsImport } = await import("tsx/esm/api");
  const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
  return tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig });
};

/** Whether a folder has, or may have behind a link, a site's own pages, which Eleventy imports by itself. */
const hasOwnPages = (folder) =>
  existsSync(folder) &&
  readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasOwnPages(join(folder, entry.name)) : entry.isSymbolicLink() || isOwnPage(entry),
  );
const isOwnPage = ({ name }) => /\.11ty\.tsx?$/.test(name);

export default async (eleventyConfig) => {
  const serving = process.env.ELEVENTY_RUN_MODE !== "build";
  const address = serving ? undefined : await compiled("eleventy");
  if (!address) await readTypeScript();
  const { default: configure } = await (serving ? afresh() : import(address ?? "./.eleventy.ts"));
  const options = await configure(eleventyConfig);
  const input = options?.dir?.input;
  if (address && (!input || hasOwnPages(input))) await readTypeScript();
  return options;
};
