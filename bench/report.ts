import { availableParallelism } from "node:os";
import type { Figures } from "./builds.ts";
import type { MedianCost } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import { baseBlog, constantText, hugoVersion, paperMod, thinHugo, warta } from "./sites.ts";

/** Targets: wall time of Warta ÷ that of another generator, by number of articles. */
const wantedOfWall: Record<number, Record<string, number>> = {
  1000: { [paperMod]: 1.2, [baseBlog]: 0.55 },
  10000: { [paperMod]: 0.5, [baseBlog]: 0.2 },
};
/** Targets: time per article, for two numbers of articles. */
const wantedOfGrowth: Record<string, number> = { "10,000 ÷ 1,000": 1.0, "20,000 ÷ 10,000": 1.1 };

/** As `10,000`. */
const written = (articles: number): string => articles.toLocaleString("en");

/** A line of the comparison; undefined if a part was not measured. */
type Line = string | undefined;

/** The figures as two tables in Markdown: the comparison with the targets, and the cost of each build. */
export function report(figures: Figures, { tags }: BenchOptions): string {
  const hugo = hugoVersion();
  const programs = [`Node ${process.version}`, ...(hugo ? [`Hugo ${hugo}`] : [])].join(", ");
  return [
    `${tags} tags, ${programs}, ${availableParallelism()} cores, medians`,
    "",
    "| `npm run bench` | measured | wanted |",
    "| --- | --- | --- |",
    ...figures.sizes.flatMap(againstRivals),
    ...growth(figures.sizes),
    ...ofChanges(figures),
    compare(
      "`npx eleventy` of the first microsite ÷ Eleventy with one page",
      ratio(figures.microsite?.seconds, figures.bare?.seconds),
      1.5,
    ),
    "",
    "| | articles | builds | wall s | CPU s | peak MiB |",
    "| --- | --- | --- | --- | --- | --- |",
    ...figures.sizes.flatMap(({ articles, costs }) =>
      [paperMod, baseBlog, thinHugo, constantText, warta].map((name) =>
        costLine(name, articles, costs.get(name)),
      ),
    ),
    costLine("Eleventy, one page", 1, figures.bare),
    costLine("Warta, first microsite", 1, figures.microsite),
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

function againstRivals({ articles, costs }: Figures["sizes"][number]): Line[] {
  const ours = costs.get(warta);
  const wall = [paperMod, baseBlog].map((name) =>
    compare(
      `${written(articles)} articles, cold, wall ÷ ${name}`,
      ratio(ours?.seconds, costs.get(name)?.seconds),
      wantedOfWall[articles]?.[name],
    ),
  );
  const theirs = [paperMod, baseBlog].flatMap((name) => costs.get(name)?.peakMiB ?? []);
  const memory = theirs.length > 0 ? ratio(ours?.peakMiB, Math.min(...theirs)) : undefined;
  const wanted = articles === 10_000 ? 0.6 : undefined;
  const alone = ratio(ours?.cpuSeconds, costs.get(constantText)?.cpuSeconds);
  return [
    ...wall,
    compare(`${written(articles)} articles, CPU ÷ Eleventy writing as many files of constant text`, alone, 3),
    compare(`${written(articles)} articles, peak memory ÷ the smaller of theirs`, memory, wanted),
  ];
}

function growth(sizes: Figures["sizes"]): Line[] {
  return sizes.slice(1).map(({ articles, costs }, place) => {
    const less = sizes[place];
    const name = `${written(articles)} ÷ ${written(less?.articles ?? 0)}`;
    const times = ratio(costs.get(warta)?.seconds, less?.costs.get(warta)?.seconds);
    const measured = times && less && (times * less.articles) / articles;
    return compare(`time an article, ${name}`, measured, wantedOfGrowth[name]);
  });
}

function ofChanges({ changed, added, fixed, shown, shownAgain }: Figures): Line[] {
  const of = `${written(changed)} articles`;
  const wanted = (most: number): number | undefined => (changed === 10_000 ? most : undefined);
  return [
    compare(`saved → shown while serving, ${of}, ms`, shown, wanted(200), 0),
    compare("the same, saved again 1.5 s after it is shown, ms", shownAgain, wanted(500), 0),
    compare(`files that differ after one article more, ${of}`, added, wanted(20), 0),
    compare("the same after a typo was fixed", fixed, wanted(8), 0),
  ];
}

function compare(what: string, measured: number | undefined, wanted: number | undefined, digits = 2): Line {
  if (measured === undefined) return undefined;
  const missed = wanted !== undefined && measured > wanted ? ", missed" : "";
  return `| ${what} | ${measured.toFixed(digits)}${missed} | ${wanted === undefined ? "" : `≤ ${wanted}`} |`;
}

const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
  a && b ? a / b : undefined;

function costLine(name: string, articles: number, cost: MedianCost | undefined): Line {
  if (!cost) return undefined;
  const { builds, seconds, cpuSeconds, peakMiB } = cost;
  const figures = [seconds.toFixed(2), cpuSeconds?.toFixed(2) ?? "", peakMiB?.toFixed(0) ?? ""];
  return `| ${[name, written(articles), builds, ...figures].join(" | ")} |`;
}
