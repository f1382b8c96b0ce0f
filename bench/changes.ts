import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newArticle } from "./corpus.ts";
import { measure, median } from "./measure.ts";
import { startServer, textOf } from "./server.ts";
import { type Site, serveCommand } from "./sites.ts";

/** Takes back what was changed. */
type Undo = () => void;

/**
 * How many files of a site have other bytes after a change, are new or are gone: what has to be uploaded and purged.
 *
 * @param site which was built
 * @param changes of its project, one after the other, each taken back before the next
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

/** @param tags how many the corpus has */
export const addArticle =
  (tags: number) =>
  ({ folder }: Site): Undo => {
    const { file, text } = newArticle(tags);
    writeFileSync(path.join(folder, file), text);
    return () => rmSync(path.join(folder, file));
  };

/** Changes a word in the text of an old article. */
export function mendTypo({ folder, articles }: Site): Undo {
  const file = path.join(folder, articles[Math.floor(articles.length / 3)]?.file ?? "");
  const text = readFileSync(file, "utf8");
  const [frontMatter = "", ...body] = text.split("\n\n");
  const mended = body.join("\n\n").replace(/agar|karena|sebelum|supaya|tanpa/, "sesudah");
  writeFileSync(file, `${frontMatter}\n\n${mended}`);
  return () => writeFileSync(file, text);
}

const port = 8291;
const edits = 10;

/**
 * While Warta serves: from the moment an article is saved until its page, asked for again and again, shows it.
 *
 * @param waits milliseconds since the last edit was shown; each is measured ten times, one wait after the other
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
    const word = `Tersimpan-${++count}.`;
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
    // The watcher begins after the first page can be had; a first edit that is not counted waits for it.
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

function hashes(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file), createHash("sha256").update(readFileSync(file)).digest("base64"));
  }
  return found;
}
