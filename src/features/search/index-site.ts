import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { AssetsRequest } from "../../assets/assets.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { catalog } from "../../messages/catalog.ts";
import { errorText, LocalizedError } from "../../messages/message.ts";
import { print } from "../../messages/terminal.ts";
import { ownFile, packageFolder } from "../../news/own-file.ts";
import type { SiteModel } from "../../site/model.ts";
import texts from "./messages.json" with { type: "json" };
import { type SearchRecord, searchRecords } from "./record.ts";

const searchMessages = catalog(texts);

/** Pagefind's own interfaces, and what it does in a thread of its own: the site does without. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;
/** The kinds of its files, in the order that it asks for them. */
const kinds = [/^pagefind-entry\.json$/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\.pf_filter$/];
/** In bytes: so much of a kind takes a slow network no longer than to ask for one file. */
const soonThere = 100_000;
/** Turns off Pagefind's stemmer for Indonesian: the site has its own rules for roots. `zxx` means no language. */
const stemming: Partial<Record<string, string>> = { id: "zxx" };
const firstFiles = ownFile(new URL("./browser/first-files.js", import.meta.url));
/** Number of pages passed to Pagefind at a time. */
const batch = 200;

/** Only one indexing at a time: two would write into the same folder. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Writes the search index of a site's articles; of a site in volumes that of each volume.
 *
 * @returns paths of the files, relative to the output folder; none while serving, which does not wait for the index
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written
 */
export async function writeSearchIndex(
  site: SiteModel,
  request: Omit<AssetsRequest, "files">,
): Promise<string[]> {
  const volumes = site.volumes?.written ?? [""];
  return (await Promise.all(volumes.map((volume) => writeIndex(site, request, volume)))).flat();
}

/** @param volume empty for that of the whole site */
async function writeIndex(
  site: SiteModel,
  { cache, output, language, serving }: Omit<AssetsRequest, "files">,
  volume: string,
): Promise<string[]> {
  const folder = path.posix.join(site.addresses.searchIndex, volume, "/");
  const indexing = indexSearch(searchRecords(site, volume), {
    folder: path.join(output, folder),
    memo: path.join(cache, `search${volume}.json`),
    language: site.settings.language,
  });
  if (!serving) return (await indexing).map((file) => `${folder.slice(1)}${file}`);
  indexing.catch((error) => print(process.stderr, `[warta] ${errorText(error, language)}`));
  return [];
}

/**
 * Writes the index of pages into a folder of its own, which goes if there are none. Does not index the same pages again: a file,
 * `memo`, remembers them. There is one index for stories of all languages.
 *
 * @returns paths of the files, relative to the folder
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written
 */
export function indexSearch(
  pages: readonly SearchRecord[],
  { folder, memo, language }: { folder: string; memo: string; language: string },
): Promise<string[]> {
  const key = keyOf(pages, language);
  const done = running.then(async () => {
    const known = readMemo(memo);
    const isThere = known?.files.every(([name, bytes]) => sizeOf(path.join(folder, name)) === bytes);
    if (known?.key === key && isThere) return known.files.map(([name]) => name);
    const files = pages.length > 0 ? await indexPages(pages, language) : [];
    rmSync(folder, { recursive: true, force: true });
    for (const { path: name, content } of files) writeWhole(path.join(folder, name), content);
    writeWhole(
      memo,
      JSON.stringify({ key, files: files.map(({ path, content }) => [path, content.length]) }),
    );
    return files.map(({ path }) => path);
  });
  running = done.catch(() => {});
  return done;
}

function keyOf(pages: readonly SearchRecord[], how: string): string {
  // Another version of Pagefind may write a different index.
  const version = readFileSync(path.join(packageFolder("pagefind") ?? "", "package.json"));
  const hash = createHash("sha256").update(version).update(firstFiles).update(`${how}\n`);
  for (const { url, html } of pages) hash.update(`${url}\n${html}\n`);
  return hash.digest("hex");
}

/** A file of an index; its path is relative to the index's folder. */
type IndexFile = { path: string; content: Uint8Array };

async function indexPages(pages: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  try {
    const pagefind = await import("pagefind");
    const { index, errors } = await pagefind.createIndex({ forceLanguage: stemming[language] ?? language });
    if (!index) throw new Error(errors.join("; "));
    for (let from = 0; from < pages.length; from += batch) {
      const added = pages
        .slice(from, from + batch)
        .map(({ url, html }) => index.addHTMLFile({ url, content: html }));
      for (const { errors } of await Promise.all(added))
        if (errors.length) throw new Error(errors.join("; "));
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length) throw new Error(faults.join("; "));
    await index.deleteIndex();
    return withFirstFiles(files.filter((file) => !unused.test(file.path)));
  } catch (error) {
    throw new LocalizedError(
      searchMessages.failed({ reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** Puts files into the script that asks for them: of a small index all, of a large one those with which it begins; sorted, as Pagefind does not. */
function withFirstFiles(files: readonly IndexFile[]): IndexFile[] {
  const first = kinds
    .map((kind) => files.filter(({ path }) => kind.test(path)))
    .filter((ofKind) => ofKind.reduce((sum, { content }) => sum + content.length, 0) < soonThere)
    .flat()
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => [path, Buffer.from(content).toString("base64")]);
  const before = firstFiles.replace("{}", () => JSON.stringify(Object.fromEntries(first)));
  return files.map(({ path, content }) => ({
    path,
    content: path === "pagefind.js" ? Buffer.concat([Buffer.from(before), content]) : content,
  }));
}

/** What was indexed, and the sizes of the files in bytes. */
type Memo = { key: string; files: [path: string, bytes: number][] };

/** @returns undefined if there is none, or it is damaged */
function readMemo(memo: string): Memo | undefined {
  try {
    return JSON.parse(readFileSync(memo, "utf8"));
  } catch {
    return undefined;
  }
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;
