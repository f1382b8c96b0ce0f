import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seamLines } from "./feature-seams.ts";
import { filesOfProject } from "./project-files.ts";

/** How many lines outside its folder may name a feature. */
const most = 8;

const features = readdirSync("src/features");
const code = filesOfProject().filter((file) =>
  /^(?:(?:src|_includes)\/.*\.(?:tsx?|js|json)|\.eleventy\.ts)$/.test(file),
);

describe("a feature is a folder: few lines outside name it", () => {
  test.each(features)("%s", (feature) => {
    const lines = code
      .filter((file) => !file.startsWith(`src/features/${feature}/`))
      .flatMap((file) => seamLines(file, feature));
    const listed = lines.map(({ file, line, text }) => `${file}:${line} ${text.trim()}`);
    expect(listed.length, listed.join("\n")).toBeLessThanOrEqual(most);
  });
});
