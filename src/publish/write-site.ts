import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { shortFingerprint } from "../cache/fingerprint.ts";
import type { SiteModel } from "../site/model.ts";
import { fileOfPath, listFiles } from "./list-files.ts";
import { type PageMemory, recallPages, rememberPages, type WrittenPage } from "./page-memory.ts";

export interface SiteWriting {
  /** The folder of the site. */
  output: string;
  /** Write these addresses alone, and remember none. */
  only?: readonly string[] | undefined;
  /** Where to remember what was written: a file. */
  memory: string;
  /** Stands for the code that draws pages: other code, other pages. */
  code: string;
  /** Files below the output folder that a site's own pages have taken. */
  taken: ReadonlySet<string>;
}

export interface WrittenSite {
  /** All files of the site, below the output folder. */
  files: string[];
  /** How many of them are other than before. */
  changed: number;
}

/**
 * Writes every page that is other than it was. A page that was drawn from the same before is not drawn; one that comes out
 * the same is not written, so that a host sees what changed and no more. Each is written as soon as it is drawn: a site of
 * 10,000 articles is half a gigabyte, which nobody has to hold.
 */
export function writeSite(model: SiteModel, { output, only, memory, code, taken }: SiteWriting): WrittenSite {
  const { files, frame } = listFiles(model);
  const { addresses, ...rest } = frame;
  const surroundings = shortFingerprint([code, addresses.absolute("/"), addresses.href("/"), rest]);
  const before = recallPages(memory, output);
  const after: PageMemory = new Map();
  const write = createWriter(output);
  const names: string[] = [];
  let changed = 0;

  for (const { path: address, item, draw } of files) {
    const name = fileOfPath(address);
    if (taken.has(name) || (only && !only.includes(address))) continue;
    names.push(name);
    const inputs = item && shortFingerprint([surroundings, item]);
    const known = before.get(name);
    if (inputs && known?.inputs === inputs && isUntouched(path.join(output, name), known)) {
      after.set(name, known);
      continue;
    }
    const { isNew, size, modified } = write(name, draw());
    if (isNew) changed++;
    if (inputs) after.set(name, { inputs, size, modified });
  }
  if (!only) rememberPages(memory, output, after);
  return { files: names, changed };
}

function isUntouched(file: string, { size, modified }: WrittenPage): boolean {
  const there = statSync(file, { throwIfNoEntry: false });
  return there !== undefined && there.size === size && there.mtimeMs === modified;
}

/** Writes texts to files, but for those that have the same bytes already. */
function createWriter(
  output: string,
): (name: string, text: string) => { isNew: boolean; size: number; modified: number } {
  const folders = new Set<string>();
  return (name, text) => {
    const file = path.join(output, name);
    const bytes = Buffer.from(text);
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.size === bytes.length && readFileSync(file).equals(bytes))
      return { isNew: false, size: there.size, modified: there.mtimeMs };

    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
    return { isNew: true, size: bytes.length, modified: statSync(file).mtimeMs };
  };
}
