import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measuresMemory } from "./measure.ts";
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: "string", default: "10000" },
    tags: { type: "string", default: "200" },
    rounds: { type: "string", default: "3" },
    most: { type: "string", default: "50000" },
    dir: { type: "string" },
    starter: { type: "string" },
  },
});
const tags = Number(values.tags);
const size = { articles: Number(values.n), tags };
const rounds = Number(values.rounds);
const most = Number(values.most);
// Corpus and output of both sides on a file system in memory, where there is one: disks are noisy.
const work = mkdtempSync(
  path.join(values.dir ?? (existsSync("/dev/shm") ? "/dev/shm" : tmpdir()), "warta-bench-"),
);
const tell = (line: string): void => console.error(`  ${line}`);
const omitted: string[] = [];

try {
  console.log(
    positionals[0] === "pages"
      ? await comparePages({ work, tags, starter: values.starter }, tell, omitted)
      : await compareBuilds(),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const what of omitted) console.log(`\nNot run: ${what}`);

async function compareBuilds(): Promise<string> {
  if (!measuresMemory) omitted.push("CPU time and memory. Install GNU time (Debian: apt-get install time).");
  tell(`Writing ${size.articles} articles …`);
  const warta = setUpWarta(work, size);
  const hugo = setUpHugo(work, size);
  if (!hugo) omitted.push("the comparison with Hugo. Install it (Debian: apt-get install hugo).");

  const [cold, coldHugo] = coldBuilds(hugo ? [warta, hugo] : [warta], rounds, tell);
  const warm = warmBuilds(warta, rounds, tell);
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
  const growth = [Math.round(size.articles / 10), most]
    .filter((articles) => articles > 0 && articles !== size.articles)
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
  const row = (what: string, cost: Cost | undefined, target: string): string =>
    `| ${[what, figure(cost?.seconds, 2), figure(cost?.cpuSeconds, 2), figure(cost?.peakMiB, 0), against(cost), target].join(" | ")} |`;
  const smallRow = (what: string, cost: Cost | undefined, target: string): string =>
    `| ${[what, figure(cost?.seconds, 2), figure(cost?.cpuSeconds, 2), figure(cost?.peakMiB, 0), "", target].join(" | ")} |`;
  const perArticle = (articles: number, cost: Cost | undefined): number =>
    (cost?.seconds ?? Number.NaN) / articles;
  const memory =
    cold?.peakMiB && coldHugo?.peakMiB ? (cold.peakMiB / coldHugo.peakMiB).toFixed(2) : "not measured";
  return [
    `${size.articles} articles, ${tags} tags, Node ${process.version}, ${availableParallelism()} cores, medians of ${rounds}`,
    "",
    "| | wall s | CPU s | peak MiB | wall ÷ Hugo | target |",
    "| --- | --- | --- | --- | --- | --- |",
    row("Hugo, cold", coldHugo, ""),
    row("Warta, cold", cold, "≤ 1.0"),
    row("Warta, nothing changed", warm, "≤ 0.5"),
    row("Warta, one article edited: a sentence more", edited, "≤ 0.6"),
    row("Warta, one article edited: another headline", retitled, "≤ 0.6"),
    row("the same, of the newest article", retitledNewest, ""),
    row("Warta, one article more", published, ""),
    ...growth.map(
      ({ articles, cost }) =>
        `| Warta, cold, ${articles} articles | ${figure(cost?.seconds, 2)} | ${figure(cost?.cpuSeconds, 2)} | ${figure(cost?.peakMiB, 0)} | | time an article ${(perArticle(articles, cost) / perArticle(size.articles, cold)).toFixed(2)} × |`,
    ),
    smallRow("Warta, first microsite, cold", small, "≤ 1.0 s"),
    smallRow("the same with search and share cards", smallWithAll, ""),
    "",
    "| | | target |",
    "| --- | --- | --- |",
    `| peak memory ÷ Hugo | ${memory} | ≤ 0.7 |`,
    `| serving: saved to shown, median of 10 | ${Math.round(shown)} ms${shownHugo ? ` (Hugo ${Math.round(shownHugo)} ms)` : ""} | ≤ 200 ms |`,
    `| the same, saved again 1.5 s after it is shown | ${Math.round(shownSoon)} ms | ≤ 200 ms |`,
    `| files changed by one new article with three tags | ${added} | ≤ 30 |`,
    `| files changed by a mended typo in an old article | ${mended} | ≤ 8 |`,
  ].join("\n");
}

function figure(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}
