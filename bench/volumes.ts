import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Run } from "./builds.ts";
import { addArticle, hashes } from "./changes.ts";
import { writeWartaProject } from "./corpus.ts";
import { type Cost, measure } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import { emptyFolder, type Site, wartaSite } from "./sites.ts";

/** The command as a newsroom has it: compiled. */
const cli = new URL("../dist/cli.js", import.meta.url).href;
const started = `import { main } from ${JSON.stringify(cli)}; process.exitCode = await main(process.argv.slice(1));`;

/** What is wanted of each ratio at 100,000 articles. */
const wanted = { memory: 2048, story: 1.3, correction: 2.3, files: 30, growth: 1.1, check: 60 };

/**
 * Measures a site in ten volumes beside one of a tenth of its articles, which is built at once: all volumes, a new story, a
 * correction in an old year, and `warta check`.
 *
 * @returns a table in Markdown for each size
 */
export async function measureVolumes({ n, tags, dir }: BenchOptions, run: Run): Promise<string> {
  const tables: string[] = [];
  for (const articles of n) {
    run.progress(`a site of ${articles / 10} articles, built at once`);
    const small = wartaSite(run.work, { articles: Math.round(articles / 10), tags });
    const alone = await measure(small.build, small.folder);
    rmSync(small.folder, { recursive: true });

    run.progress(`writing ${articles} articles of ten years to ${dir}`);
    const folder = emptyFolder(run.work, `volumes-${articles}`);
    const site: Pick<Site, "folder" | "articles"> = {
      folder,
      articles: writeWartaProject(folder, { articles, tags, years: "ten" }),
    };
    const warta = async (...words: string[]): Promise<Cost> => {
      const cost = await measure(
        [process.execPath, "--input-type=module", "-e", started, "--", ...words],
        folder,
      );
      run.progress(`warta ${words.join(" ")}: ${cost.seconds.toFixed(1)} s`);
      return cost;
    };
    const all = await warta("build", "--jobs", "2");
    const before = hashes(path.join(folder, "_site"));
    const undo = addArticle(tags)({ ...small, ...site });
    const story = await warta("build", "--jobs", "2");
    const files = countOther(before, hashes(path.join(folder, "_site")));
    undo();
    await warta("build", "--jobs", "2");
    correctOne(site);
    const correction = await warta("build", "--jobs", "2");
    const check = await warta("check");
    rmSync(folder, { recursive: true });
    tables.push(table(articles, { alone, all, story, correction, check, files }));
  }
  return tables.join("\n\n");
}

/** Adds a correction to an article of the third year. */
function correctOne({ folder, articles }: Pick<Site, "folder" | "articles">): void {
  const file = path.join(folder, articles[Math.floor(articles.length / 4)]?.file ?? "");
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

interface Figures extends Record<"alone" | "all" | "story" | "correction" | "check", Cost> {
  files: number;
}

function table(articles: number, figures: Figures): string {
  const { alone, all, story, correction, check, files } = figures;
  const cpu = (cost: Cost): number => cost.cpuSeconds ?? cost.seconds;
  const line = (what: string, measured: number, most: number, digits = 2): string =>
    `| ${what} | ${measured.toFixed(digits)}${measured > most ? ", missed" : ""} | ≤ ${most} |`;
  const costs = Object.entries({
    [`${(articles / 10).toLocaleString("en")} articles, built at once`]: alone,
    "all volumes, two at a time": all,
    "a new story": story,
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
    line("a new story, CPU ÷ a site of a tenth", cpu(story) / cpu(alone), wanted.story),
    line("a correction in an old year, the same", cpu(correction) / cpu(alone), wanted.correction),
    line("files that differ after the new story", files, wanted.files, 0),
    line("CPU an article, all ÷ a tenth", cpu(all) / cpu(alone) / 10, wanted.growth),
    line("`warta check`, s", check.seconds, wanted.check, 0),
    "",
    "| | wall s | CPU s | peak MiB |",
    "| --- | --- | --- | --- |",
    ...costs,
  ].join("\n");
}
