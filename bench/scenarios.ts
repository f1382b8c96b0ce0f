import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newArticle } from "./corpus.ts";
import { type Cost, measure, median, pause, startServer, textOf } from "./measure.ts";
import { clean, type Rival } from "./rivals.ts";

type Tell = (line: string) => void;

/** Builds in turn (A B, A B, …), each as the first one on its machine. @returns the median of each */
export function coldBuilds(rivals: Rival[], rounds: number, tell: Tell): Cost[] {
  return inTurn(rivals, rounds, "cold", tell, clean);
}

/** Builds again with nothing changed. */
export function warmBuilds(rival: Rival, rounds: number, tell: Tell): Cost {
  return only(inTurn([rival], rounds, "nothing changed", tell, () => {}));
}

/** Builds again after a word was put into one article. */
export function editedBuilds(rival: Rival, rounds: number, tell: Tell): Cost {
  let edits = 0;
  return only(
    inTurn([rival], rounds, "one article edited", tell, () => edit(rival, `Suntingan ${++edits}.`)),
  );
}

/**
 * Builds again after an article got another headline, which lists, feeds and other articles' pages show.
 *
 * @param which the newest article's, which the front page shows too, or one in the middle of the corpus
 */
export function retitledBuilds(rival: Rival, rounds: number, tell: Tell, which: "newest" | "old"): Cost {
  const place = which === "newest" ? rival.articles.length - 1 : Math.floor(rival.articles.length / 2);
  const file = path.join(rival.folder, rival.articles[place]?.file ?? "");
  let titles = 0;
  const retitle = (): void => {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^title: "(?:Judul \d+: )?/m, `title: "Judul ${++titles}: `));
  };
  return only(inTurn([rival], rounds, "another headline", tell, retitle));
}

/** Builds again after an article came out, newer than all others. What came out is taken back in the end. */
export function publishedBuilds(rival: Rival, rounds: number, tags: number, tell: Tell): Cost {
  const takeBack: (() => void)[] = [];
  const publish = (): void => {
    takeBack.push(addArticle(rival, tags, takeBack.length + 1)());
  };
  const cost = only(inTurn([rival], rounds, "an article more", tell, publish));
  for (const one of takeBack) one();
  measure(rival.build, rival.folder);
  return cost;
}

/**
 * How many files of the site have other bytes after a change, are new or are gone: what has to be uploaded and purged.
 *
 * @param change an edit of the project, taken back before the next build
 */
export function publishCost(rival: Rival, change: () => () => void): number {
  const before = hashes(path.join(rival.folder, rival.output));
  const takeBack = change();
  measure(rival.build, rival.folder);
  const after = hashes(path.join(rival.folder, rival.output));
  takeBack();
  measure(rival.build, rival.folder);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}

/** @param number tells it from others that are added */
export const addArticle =
  (rival: Rival, tags: number, number = 1) =>
  (): (() => void) => {
    const { file, text } = newArticle(tags, number);
    const target = path.join(rival.folder, file);
    writeFileSync(target, text);
    return () => rmSync(target);
  };

/** Mends a slip in an old article: one letter of its text. */
export const mendTypo = (rival: Rival) => (): (() => void) => {
  const file = path.join(rival.folder, rival.articles[Math.floor(rival.articles.length / 3)]?.file ?? "");
  const text = readFileSync(file, "utf8");
  const body = text.indexOf("\n\n");
  writeFileSync(
    file,
    text.slice(0, body) + text.slice(body).replace(/agar|karena|sebelum|supaya|tanpa/, "sesudah"),
  );
  return () => writeFileSync(file, text);
};

/**
 * While serving: from the moment an article is saved until its page, asked for again and again, shows it.
 *
 * @param apart milliseconds from one edit that is shown to the next
 * @returns milliseconds, the median of some edits
 */
export async function savedToShown(
  rival: Rival,
  { port, edits, apart }: { port: number; edits: number; apart: number },
  tell: Tell,
): Promise<number> {
  const article = rival.articles[Math.floor(rival.articles.length / 2)];
  const url = `http://localhost:${port}${article?.path}`;
  const server = await startServer(rival.serve(port), rival.folder, url);
  const times: number[] = [];
  try {
    // The watcher begins after the first page can be had; a first edit that is not counted waits for it.
    await pause(3000);
    for (let number = 0; number <= edits; number++) {
      const word = `Tersimpan-${number}-${rival.name}-${apart}.`;
      const start = performance.now();
      edit(rival, word);
      while (!(await textOf(url))?.includes(word)) {
        if (performance.now() - start > 60_000)
          throw new Error(`${rival.name} did not show an edit in a minute.`);
        await pause(3);
      }
      if (number > 0) times.push(performance.now() - start);
      tell(`${rival.name}, saved to shown: ${Math.round(performance.now() - start)} ms`);
      // What is saved while the rest of the site still follows the last edit shows after that.
      await pause(apart);
    }
  } finally {
    await server.stop();
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

function inTurn(
  rivals: Rival[],
  rounds: number,
  what: string,
  tell: Tell,
  prepare: (rival: Rival) => void,
): Cost[] {
  const costs = rivals.map((): Cost[] => []);
  for (let round = 1; round <= rounds; round++) {
    rivals.forEach((rival, index) => {
      prepare(rival);
      const cost = measure(rival.build, rival.folder);
      costs[index]?.push(cost);
      tell(
        `${rival.name}, ${rival.articles.length} articles, ${what} ${round}/${rounds}: ${cost.seconds.toFixed(2)} s`,
      );
    });
  }
  return costs.map(median);
}

const only = (costs: Cost[]): Cost => costs[0] ?? { seconds: Number.NaN };

/** Puts a sentence at the end of the article in the middle of the corpus, in place of the one put there before. */
function edit({ folder, articles }: Rival, sentence: string): void {
  const file = path.join(folder, articles[Math.floor(articles.length / 2)]?.file ?? "");
  const text = readFileSync(file, "utf8").replace(/\n\n(?:Suntingan \d+|Tersimpan-\S+)\n*$/, "\n");
  writeFileSync(file, `${text.trimEnd()}\n\n${sentence}\n`);
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
