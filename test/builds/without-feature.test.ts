import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { buildCopy, projectWithout, typeErrors } from "../architecture/without-feature.ts";

const removable = ["cards", "editor", "live", "ninjs", "search"];

// Compiling takes long on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 240_000 });

test.each(removable)(
  "without the folder of %s and the lines that name it, the rest builds a site",
  async (feature) => {
    const root = await projectWithout(feature);
    expect(await typeErrors(root)).toBe("");
    expect(await buildCopy(root)).toMatch(/Wrote \d+ files/);
    expect(existsSync(path.join(root, "_site/index.html"))).toBe(true);
  },
);
