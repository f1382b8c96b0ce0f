import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOfProject } from "./project-files.ts";

/**
 * What each module may import beside itself, types too. `messages` is open to all. A feature imports no other feature.
 */
const allowed: Record<string, string[]> = {
  messages: [],
  news: [],
  content: ["news"],
  site: ["content", "news", "eleventy.ts"],
  _includes: ["site", "content", "news"],
  assets: ["_includes", "site", "content", "news", "eleventy.ts"],
  features: ["assets", "_includes", "site", "content", "news", "eleventy.ts"],
  outputs: ["assets", "features", "_includes", "site", "content", "news", "eleventy.ts"],
  templates: ["outputs", "assets", "features", "_includes", "site", "content", "news", "eleventy.ts"],
  // Eleventy's layouts draw whole pages, as templates do.
  layouts: ["templates", "outputs", "features", "_includes", "site", "content", "news"],
  preview: [
    "import",
    "templates",
    "outputs",
    "features",
    "_includes",
    "site",
    "content",
    "news",
    "eleventy.ts",
  ],
  import: ["content", "news"],
  cli: ["options.ts", "import", "assets", "templates", "outputs", "features", "site", "content", "news"],
};

/** The files of a feature that modules below the features may import, by what they are: its keys, what it reads, its model. */
const featureFiles: Record<string, RegExp> = {
  news: /\/keys\.(?:ts|json)$/,
  content: /\/(?:keys|read)\.ts$/,
  site: /\/(?:keys|read|model)\.ts$/,
  _includes: /./,
  assets: /\/keys\.ts$/,
};

/** Files that put modules together. */
const joining = [
  "src/plugin.ts",
  "src/build.ts",
  "src/options.ts",
  "src/assets/assets.ts",
  "src/eleventy-packages.d.ts",
];

/** Types that a module may import besides: a sentence takes what it is about, and the model carries the look of its pages. */
const allowedTypes: Record<string, string[]> = { messages: ["import", "cli"], site: ["_includes"] };

/** Files and folders that may speak of Eleventy. */
const knowEleventy = [
  "src/plugin.ts",
  "src/build.ts",
  "src/options.ts",
  "src/eleventy.ts",
  "src/eleventy-packages.d.ts",
  "_includes/layouts/",
  // What Eleventy needs of a kind of page.
  "src/site/template.ts",
  "src/templates/",
  "src/outputs/",
  "src/features/",
  "src/assets/",
  "src/preview/",
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
        .filter(({ from, isType }) => !isAllowed(file, from, isType))
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

test("one module writes to the terminal, which makes visible what would change it", () => {
  const wrong = code.filter((file) =>
    /\b(?:stdout|stderr|screen)\.write\b|\bconsole\./.test(readFileSync(file, "utf8")),
  );
  expect(wrong).toEqual(["src/messages/terminal.ts"]);
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

/** `content` of `src/content/content.ts`, `features/live` of a feature's file; a file that stands in `src` itself is a module of its own. */
const moduleOf = (file: string): string => {
  const [top, folder = "", feature] = file.split("/");
  if (top === "_includes") return folder === "layouts" ? "layouts" : top;
  return folder === "features" ? `features/${feature}` : folder;
};

function isAllowed(importing: string, file: string, isType: boolean): boolean {
  const imported = moduleOf(file);
  const importer = levelOf(importing);
  if ([importer, moduleOf(importing), "messages"].includes(imported)) return true;
  const kind = kindOf(imported);
  if (kind === "features" && featureFiles[importer]?.test(file)) return true;
  return [allowed, ...(isType ? [allowedTypes] : [])].some((table) =>
    table[kindOf(importer)]?.includes(kind),
  );
}

/** Where a file stands: what a feature reads, with what reads the content; what the model has of it, with the model. */
function levelOf(file: string): string {
  const name = /^src\/features\/[\w-]+\/(keys|read|model)\.ts$/.exec(file)?.[1] ?? "";
  return (
    new Map([
      ["keys", "news"],
      ["read", "content"],
      ["model", "site"],
    ]).get(name) ?? moduleOf(file)
  );
}

/** `features` for each of them. */
const kindOf = (module: string): string => module.replace(/^features\/.*/, "features");

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
