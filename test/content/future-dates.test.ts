import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { article, now, temporaryProject } from "./temporary-project.ts";

const x = "content/articles/x.md";

test("an edit that says so is not shown as if nothing were wrong", async () => {
  const root = await temporaryProject({ [x]: article({ updated: "2024-05-02" }) });
  const result = await readContent({ root, now, preview: true });
  if (!result.ok) throw new Error("a sound project");
  expect(await result.reread(x)).toMatchObject({ slug: "x" });
  await writeFile(path.join(root, x), article({ updated: "2027-03-01" }));
  expect(await result.reread(x)).toBeUndefined();
});
