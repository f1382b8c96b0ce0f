import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { filesOf, type WrittenFiles } from "../../content/files-of.ts";
import { afterwards, writeAll } from "./edited-project.ts";

/** Files that were published, those that an editor writes then, and what is said of it. */
interface Case {
  before: WrittenFiles;
  after: WrittenFiles;
  /** When they were committed, if not an hour after they were out. */
  committed?: string;
  says: string[];
}

const named: Record<string, Case | Case[]> = parse(
  readFileSync(new URL("edits.yaml", import.meta.url), "utf8"),
);
for (const [name, cases] of Object.entries(named))
  test.each([cases].flat())(name, async ({ before, after, committed, says }) => {
    expect(await afterwards(filesOf(before), writeAll(filesOf(after)), committed)).toEqual(says);
  });
