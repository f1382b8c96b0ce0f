import warta from "warta";

export default (eleventyConfig) => {
  eleventyConfig.addPlugin(warta);
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
};
