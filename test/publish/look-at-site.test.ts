import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAt } from "../../src/cache/look.ts";
import { lookAtSite } from "../../src/publish/look-at-site.ts";
import { createProject, type Project } from "../speed/publish.ts";

let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => project.remove());

test("what another thread sees is what this one would", async () => {
  for (const file of ["index.html", "tag/kopi susu/index.html", "é.xml"])
    project.write(`_site/${file}`, file);
  const folder = path.join(project.root, "_site");
  const looks = lookAt(folder, [""]);
  expect(looks.size).toBe(3);
  expect(await lookAtSite(folder)).toEqual(looks);
});

test("in an empty folder, or none, there is nothing", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "warta-empty-"));
  expect((await lookAtSite(folder)).size).toBe(0);
  rmSync(folder, { recursive: true });
  expect((await lookAtSite(folder)).size).toBe(0);
});
