import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { seamLines } from "../architecture/feature-seams.ts";
import { filesOfProject } from "../architecture/project-files.ts";
import { compile } from "../support/compiled.ts";
import { cloneRepository, ownContent } from "../support/site.ts";

const removable = ["cards", "editor", "live", "ninjs", "search"];
const isCode = /^(?:src|_includes)\/.*\.(?:tsx?|js|json)$|^\.eleventy\.ts$/;

test("without the folders of features and the lines that name them, the rest compiles and builds a site", async () => {
  const site = await cloneRepository();
  await ownContent(site);
  for (const feature of removable)
    await rm(path.join(site.root, "src/features", feature), { recursive: true });
  const isLeft = (file: string) => !removable.some((name) => file.startsWith(`src/features/${name}/`));
  for (const file of filesOfProject().filter((file) => isCode.test(file) && isLeft(file))) {
    const named = new Set(removable.flatMap((name) => seamLines(file, name).map(({ line }) => line)));
    if (named.size === 0) continue;
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(path.join(site.root, file), lines.filter((_, at) => !named.has(at + 1)).join("\n"));
  }
  const types = { extends: "./tsconfig.json", include: [".eleventy.ts", "src", "_includes"] };
  await site.write({ "tsconfig.code.json": JSON.stringify(types) });
  expect(await compile("-p", path.join(site.root, "tsconfig.code.json"))).toBe("");
  expect(await site.build()).toMatchObject({ code: 0 });
  expect(await site.files()).toContain("index.html");
});
