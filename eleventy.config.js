// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, and a site's own pages in TypeScript.
import { fileURLToPath } from "node:url";
import { register, tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
register({ tsconfig });

export default async (eleventyConfig) => {
  // While serving, Eleventy asks again when a source file has changed: then all of it is read afresh, which takes longer.
  const afresh = process.env.ELEVENTY_RUN_MODE !== "build";
  const { default: configure } = await (afresh
    ? tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig })
    : import("./.eleventy.ts"));
  return configure(eleventyConfig);
};
