import { appendFileSync, cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Run } from "./builds.ts";
import { addArticle, hashes } from "./changes.ts";
import { newArticle, writeWartaProject } from "./corpus.ts";
import { type Cost, measure, medianCost } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import { clean, emptyFolder, type Site, wartaSite } from "./sites.ts";

/** Makes the command as a newsroom has it: compiled, without the source. @returns its file */
function packaged(work: string): string {
  const [root, folder] = [path.dirname(import.meta.dirname), emptyFolder(work, "package")];
  for (const name of ["bin/warta.js", "package.json"]) cpSync(path.join(root, name), path.join(folder, name));
  symlinkSync(path.join(root, "dist"), path.join(folder, "dist"));
  return path.join(folder, "bin/warta.js");
}

/** What is wanted at 100,000 articles; of ratios, in time on the clock. */
const wanted = { memory: 2048, story: 1.3, correction: 2.3, files: 30, growth: 1.1, check: 60 };

/** Room for new objects, as `warta build` gives its processes: the site built at once has it too. */
const roomForNew = "--max-semi-space-size=64";
/** How often what is compared is measured. */
const rounds = 3;
/** A heap with which a process stays under two gigabytes, in MiB. */
const smallHeap = "--max-old-space-size=1800";

/**
 * Measures a site in ten volumes beside one of a tenth of its articles, which is built at once: all volumes, a new story, a
 * correction in an old year, and `warta check`.
 *
 * @returns a table in Markdown for each size
 */
export async function measureVolumes({ n, tags, dir }: BenchOptions, run: Run): Promise<string> {
  const tables: string[] = [];
  const command = packaged(run.work);
  for (const articles of n) {
    run.progress(`a site of ${articles / 10} articles, built at once`);
    const small = wartaSite(run.work, { articles: Math.round(articles / 10), tags });
    const eleventy = small.build.slice(1);
    // Again before each that is compared with it: a machine may become slower within minutes.
    const tenth = (): Promise<Cost> => {
      clean(small);
      return measure([process.execPath, roomForNew, ...eleventy], small.folder);
    };
    /** Measures a tenth and something else in turn, because machines are slower at times. @returns the medians of both */
    const inTurn = async (other: (round: number) => Promise<Cost>): Promise<[Cost, Cost]> => {
      const costs: [Cost, Cost][] = [];
      for (let round = 0; round < rounds; round++) costs.push([await tenth(), await other(round)]);
      return [medianCost(costs.map(([one]) => one)), medianCost(costs.map(([, one]) => one))];
    };
    const first = await tenth();

    run.progress(`writing ${articles} articles of ten years to ${dir}`);
    const folder = emptyFolder(run.work, `volumes-${articles}`);
    const site: Pick<Site, "folder" | "articles"> = {
      folder,
      articles: writeWartaProject(folder, { articles, tags, years: "ten" }),
    };
    const warta = async (...words: string[]): Promise<Cost> => {
      const cost = await measure([process.execPath, command, ...words], folder);
      run.progress(`warta ${words.join(" ")}: ${cost.seconds.toFixed(1)} s`);
      return cost;
    };
    /** Builds the open volume by itself, as one of several machines does. */
    const open = async (...options: string[]): Promise<Cost> => {
      const output = `--output=${path.join(run.work, "open")}`;
      return measure(
        ["env", "WARTA_VOLUME=open", process.execPath, roomForNew, ...options, ...eleventy, output],
        folder,
      );
    };
    const all = await warta("build", "--jobs", "2");
    const before = hashes(path.join(folder, "_site"));
    const undo = addArticle(tags)({ ...small, ...site });
    const [beforeStory, opened] = await inTurn(async (round) => {
      appendFileSync(path.join(folder, newArticle(tags).file), `\n\nBerita ini diperbarui ${round} kali.\n`);
      return open();
    });
    const inLittle = await open(smallHeap);
    const story = await warta("build", "--jobs", "2");
    const files = countOther(before, hashes(path.join(folder, "_site")));
    undo();
    await warta("build", "--jobs", "2");
    const [beforeCorrection, correction] = await inTurn(async (round) => {
      correctOne(site, round);
      return warta("build", "--jobs", "2");
    });
    const check = await warta("check");
    for (const one of [folder, small.folder]) rmSync(one, { recursive: true });
    const alone: Figures["alone"] = [first, beforeStory, beforeCorrection];
    tables.push(table(articles, { alone, all, opened, inLittle, story, correction, check, files }));
  }
  return tables.join("\n\n");
}

/** Adds a correction to an article of the third year, in each round to another. */
function correctOne({ folder, articles }: Pick<Site, "folder" | "articles">, round: number): void {
  const file = path.join(folder, articles[Math.floor(articles.length / 4) + round]?.file ?? "");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(/\n---\n/, "\ncorrections:\n  - date: 2024-12-29\n    text: Angka diperbaiki.\n---\n"),
  );
}

function countOther(before: Map<string, string>, after: Map<string, string>): number {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}

type Measured = "all" | "opened" | "inLittle" | "story" | "correction" | "check";
interface Figures extends Record<Measured, Cost> {
  /** A tenth of the articles: before all volumes, before a new story, and before a correction. */
  alone: [Cost, Cost, Cost];
  files: number;
}

function table(articles: number, figures: Figures): string {
  const { alone, all, opened, inLittle, story, correction, check, files } = figures;
  const [first, second, third] = alone;
  // The machine's speed drifts while all volumes are built: the tenth counts as it was before and after.
  const around = { ...first, seconds: (first.seconds + second.seconds) / 2 };
  const line = (what: string, measured: number, most: number, digits = 2): string =>
    `| ${what} | ${measured.toFixed(digits)}${measured > most ? ", missed" : ""} | ≤ ${most} |`;
  const ratio = (what: string, cost: Cost, beside: Cost, most: number, times = 1): string =>
    line(what, cost.seconds / beside.seconds / times, most);
  const costs = Object.entries({
    [`${(articles / 10).toLocaleString("en")} articles, built at once`]: first,
    "all volumes, two at a time": all,
    "the tenth, before a new story": second,
    "a new story: the open volume": opened,
    [`the same with ${smallHeap}`]: inLittle,
    "a new story: `warta build`": story,
    "the tenth, before a correction": third,
    "a correction in the third year": correction,
    "`warta check`": check,
  }).map(
    ([name, { seconds, cpuSeconds, peakMiB }]) =>
      `| ${name} | ${seconds.toFixed(1)} | ${cpuSeconds?.toFixed(1) ?? ""} | ${peakMiB?.toFixed(0) ?? ""} |`,
  );
  return [
    `| ${articles.toLocaleString("en")} articles in ten volumes | | wanted of 100,000 |`,
    "| --- | --- | --- |",
    line("MiB of the largest process", all.peakMiB ?? 0, wanted.memory, 0),
    line("MiB of the open volume, with a small heap", inLittle.peakMiB ?? 0, wanted.memory, 0),
    ratio("a new story: the open volume ÷ a site of a tenth", opened, second, wanted.story),
    ratio("a correction in an old year: `warta build` ÷ the same", correction, third, wanted.correction),
    line("files that differ after the new story", files, wanted.files, 0),
    ratio("an article of all, two volumes at a time ÷ one of a tenth", all, around, wanted.growth, 10),
    line("`warta check`, s", check.seconds, wanted.check, 0),
    "",
    "| | wall s | CPU s | peak MiB |",
    "| --- | --- | --- | --- |",
    ...costs,
  ].join("\n");
}
