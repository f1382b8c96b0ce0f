import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article, temporaryProject } from "../content/temporary-project.ts";
import { configuration } from "../support/site.ts";
import { runWarta } from "./run-warta.ts";

const configure = (lines: string): string => `import warta from "warta";
export default function (eleventyConfig) {
${lines}
}
`;

const site = (lines: string, files: Record<string, string> = {}) =>
  temporaryProject({ ...configuration, "eleventy.config.js": configure(lines), ...files });

test("a check and a new article know the keys of the site's own", async () => {
  const root = await site(
    `eleventyConfig.addPlugin(warta, { frontMatter: ({ z }) => ({
       photographer: z.string().meta({ description: "Who took the pictures." }),
       rating: z.number().optional(),
     }) });`,
    { "content/articles/a.md": article({ photographer: "Umar Hadi", rating: "tinggi" }) },
  );
  const { out } = await runWarta(root, ["check"]);
  expect(out).toMatch(/^1 mistake:\n\S+:7:9 rating: needs a number, .*\n$/);
  const made = await runWarta(root, ["new", "article", "Pasar Pagi Dibuka"]);
  const text = await readFile(path.join(root, made.out.trim()), "utf8");
  expect(text).toContain("\nphotographer:   # Who took the pictures.\ndraft: true");
  expect(text).toMatch(/^# (?:kunci lain|other keys): .*\brating\b/m);
  // A draft may wait for it.
  expect((await runWarta(root, ["check"])).out).toMatch(/^1 mistake:/);
});

test.each([
  ['  throw new Error("boom");', "eleventy.config.js:3: boom."],
  [
    '  return import("markdown-it-none");',
    /^Cannot find package 'markdown-it-none' .*Run npm install; if package\.json does not have it: npm install markdown-it-none$/,
  ],
  [
    "  eleventyConfig.addPlugin(warta, { component: {} });",
    'Wrong options of the plugin warta:\ncomponent: there is no such option. Did you mean "components"?',
  ],
])("a configuration that throws stops a check, which says why: %s", async (lines, reason) => {
  const { code, out, err } = await runWarta(await site(lines), ["check"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  const beginning = "warta check: The site's configuration cannot be read: ";
  expect(err.slice(0, beginning.length)).toBe(beginning);
  expect(err.slice(beginning.length).trimEnd()).toEqual(
    typeof reason === "string" ? reason : expect.stringMatching(reason),
  );
});

test("an article can be begun and a text be imported all the same", async () => {
  const root = await site('  throw new Error("boom");');
  const begun = await runWarta(root, ["new", "article", "Pasar Pagi Dibuka"]);
  expect(begun).toMatchObject({ code: 0, err: expect.stringContaining("boom") });
  await writeFile(path.join(root, "a.txt"), "Sumur Digali\n\nWarga menggali sumur bersama sejak pagi.\n");
  expect(
    await runWarta(root, ["import", "a.txt", "--section", "Desa", "--date", "2024-05-01"]),
  ).toMatchObject({ code: 0 });
});
