import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOfProject } from "./project-files.ts";

/** What each room may import to run, beside itself; types come from anywhere. As CONTRIBUTING.md draws it. */
const allowed: Record<string, string[]> = {
  messages: [],
  content: ["messages"],
  extract: ["content"],
  site: ["content", "messages"],
  _includes: ["site", "messages"],
  pages: ["_includes", "site"],
  editor: ["_includes", "site", "content"],
  cache: ["site", "content", "messages"],
  // What a thread does is the work of others: it is loaded there.
  threads: ["start", "cache", "publish"],
  publish: ["pages", "_includes", "editor", "cache", "threads", "site", "content", "messages"],
  cli: ["extract", "publish", "site", "content", "messages"],
  start: [],
};

test("imports run one way", () => {
  const wrong = filesOfProject()
    .filter((file) => /^(?:src\/[^/]+|_includes)\/.*\.(?:tsx?|js)$/.test(file))
    .flatMap((file) =>
      importedBy(file)
        .filter((imported) => !isAllowed(roomOf(file), roomOf(imported)))
        .map((imported) => `${file} imports ${imported}`),
    );
  expect(wrong).toEqual([]);
});

const roomOf = (file: string): string =>
  (file.startsWith("_includes/") ? "_includes" : file.split("/")[1]) ?? "";

const isAllowed = (room: string, other: string): boolean =>
  room === other || (allowed[room] ?? []).includes(other);

/** The files of the project that one imports for more than their types. */
function importedBy(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const written = [
    ...text.matchAll(
      /^(?:import|export)\s+(?!type\s)(?!\{(?:\s*type\s[^,}]+,?)+\s*\}\s*from)[^;"]*?from\s+"(\.[^"]+)"/gm,
    ),
    ...text.matchAll(/\bimport\("(\.[^"]+)"\)(?!\.|\[)/g),
  ];
  return written.map(([, name = ""]) => path.posix.join(path.posix.dirname(file), name));
}
