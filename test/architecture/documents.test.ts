import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesOfProject } from "./project-files.ts";

const documents = filesOfProject().filter(
  (file) => file.endsWith(".md") && !file.startsWith("test/") && !file.startsWith("bench/hugo/"),
);

test.each(documents)("%s leads to files that are there", (document) => {
  const links = [
    ...text(document)
      .replace(/`[^`\n]+`/g, "")
      .matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g),
  ];
  const missing = links
    .map(([, link = ""]) => link)
    .filter((link) => !existsSync(path.join(path.dirname(document), link)));
  expect(missing).toEqual([]);
});

/** The name of a heading in an address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .trim()
    .replaceAll(" ", "-");

test.each(documents.filter((file) => /^(?:docs\/|README)/.test(file)))(
  "%s leads to headings that are there",
  (document) => {
    const links = [...text(document).matchAll(/\]\((?!https?:)([^)#\s]*\.md|)#([^)\s]+)\)/g)];
    const missing = links.filter(([, file = "", anchor = ""]) => {
      const target = file ? path.join(path.dirname(document), file) : document;
      const headings = [...text(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
      return !headings.includes(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  },
);

test.each(documents)("%s names files of the project by where they are", (document) => {
  const named = [...text(document).matchAll(/`((?:src|_includes|bench|test|docs)\/[\w./-]+)`/g)];
  const missing = named.map(([, name = ""]) => name).filter((name) => !existsSync(name));
  expect(missing).toEqual([]);
});

const packed: string[] = JSON.parse(readFileSync("package.json", "utf8")).files;
const inPackage = (file: string): boolean =>
  packed.some((place) => file === place || file.startsWith(`${place}/`));
/** Pictures stay in the repository: the package would be a fifth larger. */
const pictures = /^docs\/images\//;
/** What a promise is shown by, and why something was decided, is said to those who have the repository. */
const ofRepository = /^docs\/(?:reliability\.md|decisions\/)/;

test.each(documents.filter((file) => inPackage(file) && !ofRepository.test(file)))(
  "%s, which the package has, speaks of no file that only the repository has",
  (document) => {
    const links = [...text(document).matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g)].map(
      ([, link = ""]) => path.join(path.dirname(document), link),
    );
    expect(links.filter((link) => !/^README/.test(link) && !pictures.test(link) && !inPackage(link))).toEqual(
      [],
    );
    const named =
      text(document).match(/`(?:\.\.\/)*(?:(?:src|bench|test)\/|_includes\/[\w-]+\/|CONTRIBUTING)[^`]*`/g) ??
      [];
    expect(named).toEqual([]);
  },
);

test("docs/dependencies.md says of every package that a site installs what it is for", () => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const described = [...text("docs/dependencies.md").matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual(Object.keys({ ...dependencies, ...peerDependencies }).sort());
});

/** What editors read. Deploying says what to type until the site is public, and then what runs on a server. */
const forEditors = documents.filter((file) =>
  /^docs\/(?:id\/.*|(?:start|write|tags|import|check|corrections|editor|look|readers|deploy))\.md$|^starter\//.test(
    file,
  ),
);

test.each(forEditors)("what %s says to type works in PowerShell, too", (document) => {
  const [whole = ""] = readFileSync(document, "utf8").split("## What Warta writes for hosts");
  const lines = [...whole.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const unknown = lines.filter(
    (line) =>
      / (?:&&|\|\|) |^ *(?:rm|cp|mv|export|sudo) |^ *[A-Z_]+=|\\$/.test(line) ||
      (/pbpaste/.test(line) && !/Get-Clipboard/.test(line)),
  );
  expect(unknown).toEqual([]);
});

/** Without what is shown as an example. */
function text(document: string): string {
  return readFileSync(document, "utf8").replace(/^```[\s\S]*?^```/gm, "");
}
