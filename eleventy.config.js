// Eleventy looks for .js files only: this file lets plain `npx eleventy` read .eleventy.ts and pages in TypeScript.
import { fileURLToPath } from "node:url";
import { register, tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
register({ tsconfig });

export default async (eleventyConfig) => {
  // While serving, Eleventy reloads the configuration when a source file changes: tsImport skips the module cache, but is slower.
  const reload = process.env.ELEVENTY_RUN_MODE !== "build";
  const { default: configure } = await (reload
    ? tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig })
    : import("./.eleventy.ts"));
  return configure(eleventyConfig);
};
