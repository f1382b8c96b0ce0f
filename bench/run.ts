import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type Cost, measuresMemory } from "./measure.ts";
import { type BenchOptions, readOptions } from "./options.ts";
import { comparePages } from "./pages.ts";
import { setUpHugo, setUpOwnSite, setUpWarta } from "./rivals.ts";
import {
  addArticle,
  coldBuilds,
  editedBuilds,
  mendTypo,
  publishCost,
  publishedBuilds,
  retitledBuilds,
  savedToShown,
  warmBuilds,
} from "./scenarios.ts";

/** The targets are of a site of this size: a smaller one is built by Hugo before Node has started. */
const sizeOfTargets = 10_000;

const { what, n, tags, rounds, most = 5 * n, dir, starter } = optionsOrEnd();
const size = { articles: n, tags };
// Corpus and output of both sides in one place.
const work = mkdtempSync(path.join(dir, "warta-bench-"));
const remove = (): void => rmSync(work, { recursive: true, force: true });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    remove();
    process.exit(1);
  });
const tell = (line: string): void => console.error(`  ${line}`);
const omitted: string[] = [];

try {
  console.log(
    what === "pages" ? await comparePages({ work, size, starter }, tell, omitted) : await compareBuilds(),
  );
} finally {
  remove();
}
for (const one of omitted) console.log(`\nNot run: ${one}`);

function optionsOrEnd(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

async function compareBuilds(): Promise<string> {
  if (!measuresMemory) omitted.push("CPU time and memory. Install GNU time (Debian: apt-get install time).");
  tell(`Writing ${size.articles} articles …`);
  const warta = setUpWarta(work, size);
  const hugo = setUpHugo(work, size);
  if (!hugo) omitted.push("the comparison with Hugo. Install it (Debian: apt-get install hugo).");

  const [cold, coldHugo] = coldBuilds(hugo ? [warta, hugo] : [warta], rounds, tell);
  const warm = warmBuilds(warta, rounds, tell);
  const warmHugo = hugo && warmBuilds(hugo, rounds, tell);
  const edited = editedBuilds(warta, rounds, tell);
  const retitled = retitledBuilds(warta, rounds, tell, "old");
  const retitledNewest = retitledBuilds(warta, rounds, tell, "newest");
  const published = publishedBuilds(warta, rounds, tags, tell);
  tell("Counting files that change …");
  const added = publishCost(warta, addArticle(warta, tags));
  const mended = publishCost(warta, mendTypo(warta));
  const shown = await savedToShown(warta, { port: 8291, edits: 10, apart: 8000 }, tell);
  const shownSoon = await savedToShown(warta, { port: 8291, edits: 10, apart: 1500 }, tell);
  const shownHugo = hugo && (await savedToShown(hugo, { port: 8292, edits: 10, apart: 8000 }, tell));
  const growth = [Math.round(n / 10), most]
    .filter((articles) => articles > 0 && articles !== n)
    .map((articles) => {
      tell(`Writing ${articles} articles …`);
      const rival = setUpWarta(work, { articles, tags });
      const [cost] = coldBuilds([rival], 1, tell);
      rmSync(rival.folder, { recursive: true });
      return { articles, cost };
    });
  const [small, smallWithAll] = coldBuilds(
    [setUpOwnSite(work, "search: false\nshareCards: false\n"), setUpOwnSite(work)],
    rounds,
    tell,
  );

  const against = (cost: Cost | undefined): string =>
    cost && coldHugo ? (cost.seconds / coldHugo.seconds).toFixed(2) : "";
  const line = (what: string, cost: Cost | undefined, ratio: string, target: string): string =>
    `| ${[what, figure(cost?.seconds, 2), figure(cost?.cpuSeconds, 2), figure(cost?.peakMiB, 0), ratio, target].join(" | ")} |`;
  const wanted = (target: string): string => (n === sizeOfTargets ? target : "");
  const row = (what: string, cost: Cost | undefined, target = ""): string =>
    line(what, cost, against(cost), wanted(target));
  const sizes = [...growth, { articles: n, cost: cold }]
    .map(({ articles, cost }) => ({ articles, each: (cost?.seconds ?? Number.NaN) / articles }))
    .sort((a, b) => a.articles - b.articles);
  const growthRows = sizes.slice(1).map(({ articles, each }, index) => {
    const less = sizes[index];
    const ratio = (each / (less?.each ?? Number.NaN)).toFixed(2);
    return `| time an article, ${articles} articles ÷ ${less?.articles} | ${ratio} | ${wanted("≤ 1.15")} |`;
  });
  const memory =
    cold?.peakMiB && coldHugo?.peakMiB ? (cold.peakMiB / coldHugo.peakMiB).toFixed(2) : "not measured";
  return [
    `${n} articles, ${tags} tags, Node ${process.version}, ${hugo ? `Hugo ${hugoVersion()}, ` : ""}${availableParallelism()} cores, medians of ${rounds}`,
    "",
    "| | wall s | CPU s | peak MiB | wall ÷ Hugo, cold | target |",
    "| --- | --- | --- | --- | --- | --- |",
    row("Hugo, cold", coldHugo),
    ...(warmHugo ? [row("Hugo, nothing changed", warmHugo)] : []),
    row("Warta, cold", cold, "≤ 1.0"),
    row("Warta, nothing changed", warm, "≤ 0.5"),
    row("Warta, one article edited: a sentence more", edited, "≤ 0.6"),
    row("Warta, one article edited: another headline", retitled, "≤ 0.6"),
    row("the same, of the newest article", retitledNewest),
    row("Warta, one article more", published),
    ...growth.map(({ articles, cost }) => line(`Warta, cold, ${articles} articles`, cost, "", "")),
    line("Warta, first microsite, cold", small, "", "≤ 1.0 s"),
    line("the same with search and share cards", smallWithAll, "", ""),
    "",
    "| | | target |",
    "| --- | --- | --- |",
    `| peak memory ÷ Hugo | ${memory} | ${wanted("≤ 0.7")} |`,
    ...growthRows,
    `| serving: saved to shown, median of 10 | ${Math.round(shown)} ms${shownHugo ? ` (Hugo ${Math.round(shownHugo)} ms)` : ""} | ${wanted("≤ 200 ms")} |`,
    `| the same, saved again 1.5 s after it is shown | ${Math.round(shownSoon)} ms | ${wanted("≤ 200 ms")} |`,
    `| files changed by one new article with three tags | ${added} | ${wanted("≤ 30")} |`,
    `| files changed by a mended typo in an old article | ${mended} | ${wanted("≤ 8")} |`,
  ].join("\n");
}

function figure(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}

/** As `0.131.0`. */
function hugoVersion(): string {
  const { stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return /v(\d[\w.]*)/.exec(stdout)?.[1] ?? "";
}
