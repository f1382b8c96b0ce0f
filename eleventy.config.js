// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, afresh whenever a source file changes.
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
const load = () => tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig });
export default async (eleventyConfig) => (await load()).default(eleventyConfig);
