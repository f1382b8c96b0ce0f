import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newArticle } from "./corpus.ts";
import { measure, median } from "./measure.ts";
import { startServer, textOf } from "./server.ts";
import { type Site, serveCommand } from "./sites.ts";

/** Undoes a change. */
type Undo = () => void;

/**
 * Counts the files of a site that are changed, new or gone after a change: those to upload and purge.
 *
 * @param site a built site
 * @param changes to its project, each undone before the next
 */
export async function publishCosts(site: Site, changes: ((site: Site) => Undo)[]): Promise<number[]> {
  const output = path.join(site.folder, site.output);
  const before = hashes(output);
  const costs: number[] = [];
  for (const change of changes) {
    const undo = change(site);
    await measure(site.build, site.folder);
    undo();
    const after = hashes(output);
    const names = new Set([...before.keys(), ...after.keys()]);
    costs.push([...names].filter((name) => before.get(name) !== after.get(name)).length);
  }
  return costs;
}

/** Adds an article. @param tags number of tags in the corpus */
export const addArticle =
  (tags: number) =>
  ({ folder }: Site): Undo => {
    const { file, text } = newArticle(tags);
    writeFileSync(path.join(folder, file), text);
    return () => rmSync(path.join(folder, file));
  };

/** Changes a word in the text of an old article. */
export function fixTypo({ folder, articles }: Site): Undo {
  const file = path.join(folder, articles[Math.floor(articles.length / 3)]?.file ?? "");
  const text = readFileSync(file, "utf8");
  const [frontMatter = "", ...body] = text.split("\n\n");
  const fixed = body.join("\n\n").replace(/agar|karena|sebelum|supaya|tanpa/, "sesudah");
  writeFileSync(file, `${frontMatter}\n\n${fixed}`);
  return () => writeFileSync(file, text);
}

const port = 8291;
const edits = 10;

/**
 * Measures, while Warta serves, the time from saving an article until its page shows the change.
 *
 * @param waits milliseconds to wait after the last edit was shown; each is measured ten times
 * @returns milliseconds, a median for each wait
 * @throws Error if an edit is not shown within a minute
 */
export async function savedToShown(
  site: Site,
  waits: number[],
  progress: (line: string) => void,
): Promise<number[]> {
  const article = site.articles[Math.floor(site.articles.length / 2)];
  const file = path.join(site.folder, article?.file ?? "");
  const text = readFileSync(file, "utf8").trimEnd();
  const url = `http://localhost:${port}${article?.path}`;
  let count = 0;
  const edit = async (): Promise<number> => {
    // Without a hyphen: behind one, a page keeps a number on its line by a sign.
    const word = `Tersimpan${++count}.`;
    const start = performance.now();
    writeFileSync(file, `${text}\n\n${word}\n`);
    while (!(await textOf(url))?.includes(word)) {
      if (performance.now() - start > 60_000) throw new Error(`${url} did not show an edit in a minute.`);
      await pause(3);
    }
    const took = performance.now() - start;
    progress(`saved to shown: ${Math.round(took)} ms`);
    return took;
  };

  const stop = await startServer(serveCommand(site, port), site.folder, url);
  try {
    // The watcher starts after the first page is served: make a first edit that does not count.
    await pause(3000);
    await edit();
    const medians: number[] = [];
    for (const wait of waits) {
      const times: number[] = [];
      while (times.length < edits) {
        await pause(wait);
        times.push(await edit());
      }
      medians.push(median(times) ?? Number.NaN);
    }
    return medians;
  } finally {
    await stop();
    writeFileSync(file, `${text}\n`);
  }
}

/** The hash of each file of a folder, by its path from there. */
export function hashes(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file), createHash("sha256").update(readFileSync(file)).digest("base64"));
  }
  return found;
}
