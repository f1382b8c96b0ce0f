// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, and a site's own pages in TypeScript.
import { fileURLToPath } from "node:url";
import { register, tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
register({ tsconfig });

// Afresh each time: while serving, Eleventy asks again when a source file has changed.
export default async (eleventyConfig) => {
  const { default: configure } = await tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig });
  return configure(eleventyConfig);
};
