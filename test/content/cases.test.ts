import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filesOf, type WrittenFiles } from "./files-of.ts";
import { mistakesInBoth, mistakesOf, noticesOf, readSound } from "./temporary-project.ts";

/** A small project, and what an editor reads of it. */
interface Case {
  files: WrittenFiles;
  /** How it is read, if a build and a preview do not say the same. */
  request?: { preview?: boolean; urlOverride?: string };
  mistakes?: string[];
  /** Of a project without a mistake; and what its content has, beside others. */
  notices?: string[];
  reads?: object;
}

const folder = new URL("./cases/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => {
  const named: Record<string, Case | Case[]> = parse(readFileSync(new URL(file, folder), "utf8"));
  for (const [name, cases] of Object.entries(named))
    test.each([cases].flat())(name, async ({ files, request, mistakes, notices, reads }) => {
      const written = filesOf(files);
      if (reads) expect(await readSound(written, request)).toMatchObject(reads);
      if (notices) expect(await noticesOf(written, request)).toEqual(notices);
      if (notices || reads) return;
      if (request) expect(await mistakesOf(written, request)).toEqual(mistakes);
      else expect(await mistakesInBoth(written)).toEqual(mistakes);
    });
});
