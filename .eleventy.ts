import type { EleventyConfig, EleventyOptions } from "./src/eleventy.ts";
import warta from "./src/plugin.ts";

export default function configure(eleventyConfig: EleventyConfig): EleventyOptions {
  eleventyConfig.addPlugin(warta);

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    templateFormats: ["11ty.js"],
  };
}
