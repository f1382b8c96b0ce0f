import { declareStories } from "../cache/declare-stories.ts";
import { shortFingerprint } from "../cache/fingerprint.ts";
import type { KeptTexts } from "../cache/kept-texts.ts";
import type { Look } from "../cache/look.ts";
import type { PageFile } from "../pages/page.ts";
import { pages } from "../pages/pages.ts";
import type { SiteFrame, SiteModel } from "../site/model.ts";
import type { Pool } from "../threads/pool.ts";
import { fileOfPath, listFiles } from "./list-files.ts";
import { type PageMemory, recallPages, rememberPages, type WrittenPage } from "./page-memory.ts";
import { createWriter } from "./write-file.ts";
import { sendItem } from "./write-pages.ts";

export interface SiteWriting {
  /** The folder of the site. */
  output: string;
  /** What is in it before. */
  there: ReadonlyMap<string, Look>;
  /** Where to remember what was written: a file. */
  memory: string;
  /** Stands for the code that draws pages: other code, other pages. */
  code: string;
  /** Files below the output folder that a site's own pages have taken. */
  taken: ReadonlySet<string>;
  /** Draws and writes many pages. */
  pool: Pool;
  /** Texts of stories, for threads that draw them. */
  texts: KeptTexts;
  /** Where little was changed since the last build: the items whose pages may be others. */
  isNear?: (item: object) => boolean;
}

export interface WrittenSite {
  /** All files of the site, below the output folder. */
  files: string[];
  /** How many of them are other than before. */
  changed: number;
  /** Those that were left as they lay, neither drawn nor written. */
  left: ReadonlySet<string>;
}

/** Most of a site's files. */
const ofArticles: ReadonlySet<string> = new Set(["article", "ninjs"]);
const ofOthers: ReadonlySet<string> = new Set(
  pages.map(({ name }) => name).filter((name) => !ofArticles.has(name)),
);
/**
 * So many articles are left for other threads to draw while lists are made, which takes the longer the more there are in all;
 * what waits for them is in memory twice.
 */
const articlesMeanwhile = (all: number): number => Math.max(384, Math.ceil(all / 20));

/** The files drawn from one item that have to be drawn. */
interface Undrawn {
  item: object;
  inputs: string;
  files: { name: string; page: PageFile }[];
}

/**
 * Writes every page that is other than it was. A page that was drawn from the same before is not drawn; one that comes out
 * the same is not written, so that a host sees what changed and no more. Each is written as soon as it is drawn: a site of
 * 10,000 articles is half a gigabyte, which nobody has to hold.
 */
export async function writeSite(
  model: SiteModel,
  { output, there, memory, code, taken, pool, texts, isNear = () => true }: SiteWriting,
): Promise<WrittenSite> {
  declareStories(model.stories);
  const articles = listFiles(model, ofArticles);
  const { addresses, ...rest } = articles.frame;
  const surroundings = surroundingsOf(articles.frame, code);
  const before = recallPages(memory, output);
  const after: PageMemory = new Map();
  const write = createWriter(output, (name) => there.has(name));
  const names: string[] = [];
  const left = new Set<string>();
  let changed = 0;
  let listsAreNext = false;
  let farAsBefore: boolean | undefined;

  await pool.run({
    task: "writePages",
    shared: {
      frame: rest,
      prefix: addresses.href("/"),
      output,
      isEmpty: there.size === 0,
      texts: texts.folder,
    },
    pieces: undrawn(),
    isUrgent: () => listsAreNext,
    send: ({ item, files }) => ({
      ...sendItem(item, texts.shown),
      files: files.map(({ name, page }) => ({ name, kind: page.kind ?? "" })),
    }),
    here: ({ files }) => files.map(({ name, page }) => write(name, page.draw())),
    take({ inputs, files }, written) {
      for (const [index, { isNew, size, modified }] of written.entries()) {
        if (isNew) changed++;
        after.set(files[index]?.name ?? "", { inputs, size, modified });
      }
    },
  });
  rememberPages(memory, output, after);
  return { files: names, changed, left };

  /**
   * Articles first, for which their texts are read one by one; while other threads draw the last of them, this one makes the
   * lists that all else is drawn from.
   */
  function* undrawn(): Generator<Undrawn> {
    const ofArticle = byItem(articles.files);
    let left = ofArticle.size;
    for (const item of ofArticle) {
      listsAreNext = left-- <= articlesMeanwhile(ofArticle.size);
      yield* unknown(item);
    }
    const ofLists = byItem(listFiles(model, ofOthers).files);
    listsAreNext = false;
    for (const item of ofLists) yield* unknown(item);
  }

  /** The files of each item; those of the whole model are written at once. */
  function byItem(files: readonly PageFile[]): Map<object, Undrawn["files"]> {
    const ofItems = new Map<object, Undrawn["files"]>();
    for (const page of files) {
      const name = fileOfPath(page.path);
      if (taken.has(name)) continue;
      names.push(name);
      if (page.item) {
        const own = ofItems.get(page.item);
        if (own) own.push({ name, page });
        else ofItems.set(page.item, [{ name, page }]);
      } else if (write(name, page.draw()).isNew) changed++;
    }
    return ofItems;
  }

  /** Keeps a file as the last build left it, whatever it is drawn from. @returns false where it is gone, or was touched */
  function leave({ name }: { name: string }): boolean {
    const known = before.get(name);
    if (!known || !isUntouched(there.get(name), known)) return false;
    after.set(name, known);
    left.add(name);
    return true;
  }

  /** One page far from what was changed is looked at: if it is another, so may be all, as where the menu has a section more. */
  function isFarAsBefore(item: object, files: Undrawn["files"]): boolean {
    farAsBefore ??= files.every(
      ({ name }) => before.get(name)?.inputs === shortFingerprint([surroundings, item]),
    );
    return farAsBefore;
  }

  function* unknown([item, files]: [object, Undrawn["files"]]): Generator<Undrawn> {
    if (!isNear(item) && isFarAsBefore(item, files) && files.every(leave)) return;
    const inputs = shortFingerprint([surroundings, item]);
    const other = files.filter((file) => before.get(file.name)?.inputs !== inputs || !leave(file));
    if (other.length > 0) yield { item, inputs, files: other };
  }
}

const isUntouched = (look: Look | undefined, { size, modified }: WrittenPage): boolean =>
  look !== undefined && look.size === size && look.modified === modified;

/** Stands for all that every page is drawn with. */
export function surroundingsOf({ addresses, ...rest }: SiteFrame, code: string): string {
  return shortFingerprint([code, addresses.absolute("/"), addresses.href("/"), rest]);
}
