// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, afresh whenever a source file changes.
import { fileURLToPath } from "node:url";
import { register, tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
// For a site's own pages, content/**/*.11ty.tsx, which Eleventy imports by itself.
register({ tsconfig });
const load = () => tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig });
export default async (eleventyConfig) => (await load()).default(eleventyConfig);
