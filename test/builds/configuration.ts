/** `.eleventy.ts` of a newsroom that adds to its configuration. @param lines of the function @param imports above it */
export const configuration = (lines: string, imports = ""): string => `
  ${imports}
  import type { EleventyConfig, EleventyOptions } from "./src/eleventy.ts";
  import warta from "./src/plugin.ts";
  export default function configure(eleventyConfig: EleventyConfig): EleventyOptions {
    eleventyConfig.addPlugin(warta);
    ${lines}
    return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
  }`;
