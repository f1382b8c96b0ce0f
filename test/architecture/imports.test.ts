import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { tablesOf } from "../support/tables.ts";
import { filesOfProject } from "./project-files.ts";

const { allowed, allowedTypes, joining, knowEleventy } = tablesOf<{
  allowed: Record<string, string[]>;
  allowedTypes: Record<string, string[]>;
  joining: string[];
  knowEleventy: string[];
}>(import.meta.url);

/** The files of a feature that modules below the features may import, by what they are: its keys, what it reads, its model. */
const featureFiles: Record<string, RegExp> = {
  news: /\/keys\.(?:ts|json)$/,
  content: /\/(?:keys|read)\.ts$/,
  site: /\/(?:keys|read|model)\.ts$/,
  _includes: /./,
  assets: /\/keys\.ts$/,
};

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
