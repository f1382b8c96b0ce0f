import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { article, mistakesInBoth, mistakesOf, noticesOf } from "./temporary-project.ts";

/** A small project, and what an editor reads of it. */
interface Case {
  /** Those that are not in `content` or `_data` are articles. A file is its text, the keys of a sound article that it changes, or none (`null`). */
  files: Record<string, string | null | (Record<string, string> & { text?: string })>;
  /** How it is read, if a build and a preview do not say the same. */
  request?: { preview?: boolean; urlOverride?: string };
  mistakes?: string[];
  /** Of a project without a mistake. */
  notices?: string[];
}

const folder = new URL("./cases/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => {
  const named: Record<string, Case | Case[]> = parse(readFileSync(new URL(file, folder), "utf8"));
  for (const [name, cases] of Object.entries(named))
    test.each([cases].flat())(name, async ({ files, request, mistakes, notices }) => {
      const written = filesOf(files);
      if (notices) expect(await noticesOf(written, request)).toEqual(notices);
      else if (request) expect(await mistakesOf(written, request)).toEqual(mistakes);
      else expect(await mistakesInBoth(written)).toEqual(mistakes);
    });
});

const filesOf = (files: Case["files"]): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const path = /^(?:content|_data)\//.test(name) ? name : `content/articles/${name}`;
      if (content === null || typeof content === "string") return [path, content];
      const { text, ...keys } = content;
      return [path, article(keys, text)];
    }),
  );
