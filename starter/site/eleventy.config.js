import warta from "warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta);

  // A preview has drafts: it never touches the site that is published.
  const output = process.env.ELEVENTY_RUN_MODE === "serve" ? ".cache/preview" : "_site";
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output } };
}
