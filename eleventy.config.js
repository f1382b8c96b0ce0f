// Eleventy looks for .js names only: this lets plain `npx eleventy` read .eleventy.ts, while serving afresh whenever a source
// file changes.
import { fileURLToPath } from "node:url";
import { register, tsImport } from "tsx/esm/api";

const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
// For a build, and for a site's own pages, content/**/*.11ty.tsx, which Eleventy imports by itself.
register({ tsconfig });
const afresh = () => tsImport("./.eleventy.ts", { parentURL: import.meta.url, tsconfig });
// To be loaded afresh costs start-up: each module goes through one hook more.
const load = () => (process.env.ELEVENTY_RUN_MODE === "build" ? import("./.eleventy.ts") : afresh());
export default async (eleventyConfig) => (await load()).default(eleventyConfig);
