import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOfProject } from "./project-files.ts";

/** What each module may import beside itself, types too. `messages` is open to all. */
const allowed: Record<string, string[]> = {
  messages: [],
  content: [],
  site: ["content"],
  _includes: ["site", "content"],
  // Eleventy's layouts draw whole pages, as templates do.
  layouts: ["templates", "_includes", "site", "content"],
  templates: ["_includes", "site", "content", "eleventy.ts"],
  editor: ["_includes", "site", "content"],
  assets: ["templates", "editor", "_includes", "site", "content", "eleventy.ts"],
  preview: ["templates", "_includes", "site", "content", "eleventy.ts"],
  extract: ["content"],
  // `warta check` looks at pictures as a build does, and at links to what it will write. What changes front matter, changes it
  // as the editor's screen does.
  cli: ["assets", "templates", "editor", "extract", "site", "content"],
};

/** Files that put modules together. */
const joining = [
  "src/plugin.ts",
  "src/build.ts",
  "src/read-site.ts",
  "src/options.ts",
  "src/check-options.ts",
  "src/eleventy-packages.d.ts",
];

/** Types that a module may import besides: a sentence takes what it is about. */
const allowedTypes: Record<string, string[]> = { messages: ["extract", "cli"] };

/** Files and folders that may speak of Eleventy. */
const knowEleventy = [
  "src/plugin.ts",
  "src/build.ts",
  "src/options.ts",
  "src/eleventy.ts",
  "src/eleventy-packages.d.ts",
  "_includes/layouts/",
  "src/templates/",
  "src/assets/",
  "src/preview/",
  // Names the file of a configuration.
  "src/messages/checks.ts",
  // Reads the configuration of a site.
  "src/cli/load-options.ts",
  // Writes that of a new one.
  "src/cli/init",
];

const code = filesOfProject().filter((file) => /^(?:src|_includes)\/.*\.(?:tsx?|js)$/.test(file));

test("imports run one way", () => {
  const wrong = code
    .filter((file) => !joining.includes(file))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from, isType }) => !isAllowed(moduleOf(file), moduleOf(from), isType))
        .map(({ from }) => `${file} imports ${from}`),
    );
  expect(wrong).toEqual([]);
});

test("only what registers, makes and previews pages knows Eleventy", () => {
  const wrong = code
    .filter((file) => !knowEleventy.some((known) => file.startsWith(known)))
    .filter((file) => /eleventy|11ty/i.test(readFileSync(file, "utf8")));
  expect(wrong).toEqual([]);
});

test("the site of this repository uses the plugin and nothing else of the package", () => {
  const own = [
    ".eleventy.ts",
    ...["content", "_data"]
      .flatMap((folder) => filesOfProject(folder))
      .filter((file) => /\.[jt]sx?$/.test(file)),
  ];
  const imported = own.flatMap((file) => importsOf(file).map(({ from }) => from));
  expect([...new Set(imported)]).toEqual(["src/plugin.ts"]);
});

/** `content` of `src/content/article.ts`; a file that stands in `src` itself is a module of its own. */
const moduleOf = (file: string): string =>
  file.startsWith("_includes/layouts/")
    ? "layouts"
    : ((file.startsWith("_includes/") ? "_includes" : file.split("/")[1]) ?? "");

const isAllowed = (importer: string, imported: string, isType: boolean): boolean =>
  imported === importer ||
  imported === "messages" ||
  [allowed, ...(isType ? [allowedTypes] : [])].some((table) => table[importer]?.includes(imported));

/** The files of the project that one imports, and whether for types alone. */
function importsOf(file: string): { from: string; isType: boolean }[] {
  const written = readFileSync(file, "utf8").matchAll(
    /(?:^(?:import|export)\s+(?:(type)\s)?(?:[^;"]*?\sfrom\s+)?|\bimport\()"(\.[^"]+)"/gm,
  );
  return [...written].map(([, type, name = ""]) => ({
    from: path.posix.join(path.posix.dirname(file), name),
    isType: type !== undefined,
  }));
}
