// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, while serving afresh whenever a source
// file changes.
import { readdirSync } from "node:fs";
import { compiled } from "./src/start/compiled.js";
import { readTypeScript } from "./src/start/read-typescript.js";

/** A site's own pages, which Eleventy imports by itself. */
const hasOwnPages = (folder) =>
  readdirSync(folder, { recursive: true }).some((file) => /\.11ty\.tsx?$/.test(file));

export default async (eleventyConfig) => {
  const serving = process.env.ELEVENTY_RUN_MODE !== "build";
  if (serving) process.setSourceMapsEnabled(true);
  const address = await compiled("eleventy");
  if (!address) await readTypeScript();
  const { default: configure } = await import(address ?? "./.eleventy.ts");
  const options = await configure(eleventyConfig);
  if (address && (serving || hasOwnPages(options.dir.input))) await readTypeScript();
  return options;
};
