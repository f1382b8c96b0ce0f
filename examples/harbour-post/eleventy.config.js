import warta from "warta";
import * as components from "./_includes/components.js";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta, {
    components,
    styles: ["_includes/harbour.css"],
    frontMatter: ({ z }) => ({
      photographer: z
        .string()
        .meta({ title: "Photographer", description: "Who took the pictures of this story." })
        .optional(),
    }),
    // These need packages that the example does without.
    templates: { search: false, shareCards: false, admin: false },
    words: { en: { tags: "Subjects", allTags: "All subjects", moreStories: "Just in" } },
  });

  // A preview has drafts: it never touches the site that is published.
  const output = process.env.ELEVENTY_RUN_MODE === "serve" ? ".cache/preview" : "_site";
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output } };
}
