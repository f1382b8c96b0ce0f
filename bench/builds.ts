import { rmSync } from "node:fs";
import path from "node:path";
import { addArticle, fixTypo, publishCosts, savedToShown } from "./changes.ts";
import { type Cost, type MedianCost, measure, medianCost } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import {
  bareEleventy,
  baseBlogSite,
  clean,
  constantTextSite,
  firstMicrosite,
  hugoVersion,
  paperModSite,
  type Site,
  thinHugoSite,
  wartaSite,
} from "./sites.ts";

/** The context of a run. */
export interface Run {
  /** The run's folder. */
  work: string;
  progress(line: string): void;
  /** Sentences: what was not measured, and how to change that. */
  notRun: string[];
}

/** The figures of a run; those that could not be measured are missing. */
export interface Figures {
  /** Smallest first, with the costs of cold builds, by name of the site. */
  sizes: { articles: number; costs: Map<string, MedianCost> }[];
  /** Number of articles in the changed site. */
  changed: number;
  /** Files that differ after adding an article, and after fixing a typo. */
  added?: number;
  fixed?: number;
  /** Milliseconds, for edits 8 s and 1.5 s after the last was shown. */
  shown?: number;
  shownAgain?: number;
  microsite?: MedianCost;
  bare?: MedianCost;
}

/** In MiB, for more than 10,000 articles, where Node's default may be too low. */
const heapOfLargeSites = 8192;

/** Measures builds of each size, and changes in the largest. */
export async function compareBuilds(options: BenchOptions, run: Run): Promise<Figures> {
  const { n, tags, rounds, papermod, "base-blog": baseBlog } = options;
  const { work, progress } = run;
  const hugo = hugoVersion() !== undefined;

  // Build these first: the first build after a change of Warta's code takes longer.
  const [microsite, bare] = [firstMicrosite(work), bareEleventy(work)];
  await measure(microsite.build, microsite.folder);
  const small = [microsite, bare].map((site) => ({ site, rounds: Math.max(rounds, 5) }));
  const smallCosts = await buildInTurn(small, removeOutput, run);
  const figures: Figures = {
    sizes: [],
    changed: n.at(-1) ?? 0,
    microsite: smallCosts.get(microsite.name),
    bare: smallCosts.get(bare.name),
  };

  for (const articles of n) {
    progress(`writing sites of ${articles} articles`);
    const size = { articles, tags };
    const rivalRounds = options["rival-rounds"] ?? (articles > 2000 ? 1 : rounds);
    const ours = wartaSite(work, size);
    await measure(ours.build, ours.folder);
    const others = [
      { site: constantTextSite(work, ours), rounds },
      ...(hugo ? [{ site: thinHugoSite(work, size), rounds }] : []),
      ...(hugo && papermod ? [{ site: paperModSite(work, size, papermod), rounds: rivalRounds }] : []),
      ...(baseBlog ? [{ site: baseBlogSite(work, size, baseBlog), rounds: rivalRounds }] : []),
    ];
    const costs = await buildInTurn([{ site: ours, rounds }, ...others], clean, run);
    figures.sizes.push({ articles, costs });
    for (const { site } of others) rmSync(site.folder, { recursive: true });
    if (articles === figures.changed && costs.has(ours.name))
      Object.assign(figures, await measureChanges(ours, tags, run));
    rmSync(ours.folder, { recursive: true });
  }

  const articles = 2 * figures.changed;
  progress(`writing a site of ${articles} articles`);
  const largest = wartaSite(work, { articles, tags }, articles > 10_000 ? heapOfLargeSites : undefined);
  figures.sizes.push({ articles, costs: await buildInTurn([{ site: largest, rounds }], clean, run) });
  rmSync(largest.folder, { recursive: true });
  return figures;
}

async function measureChanges(
  site: Site,
  tags: number,
  { progress, notRun }: Run,
): Promise<Partial<Figures>> {
  const found: Partial<Figures> = {};
  try {
    progress("counting files that change");
    [found.added, found.fixed] = await publishCosts(site, [addArticle(tags), fixTypo]);
    [found.shown, found.shownAgain] = await savedToShown(site, [8000, 1500], progress);
  } catch (error) {
    notRun.push(`a change of the site, for it failed. ${error instanceof Error ? error.message : error}`);
  }
  return found;
}

/** Removes the output, but not `.cache`. */
const removeOutput = ({ folder, output }: Site): void =>
  rmSync(path.join(folder, output), { recursive: true, force: true });

/**
 * Builds in turn (A B C, A B C, …) until all rounds are done. A site that fails is reported and skipped.
 *
 * @param prepare before each build
 * @returns medians, by name of the site
 */
async function buildInTurn(
  turns: { site: Site; rounds: number }[],
  prepare: (site: Site) => void,
  { progress, notRun }: Run,
): Promise<Map<string, MedianCost>> {
  const costs = new Map<string, Cost[]>();
  const failed = new Set<string>();
  for (let round = 1; round <= Math.max(...turns.map(({ rounds }) => rounds)); round++)
    for (const { site, rounds } of turns) {
      if (round > rounds || failed.has(site.name)) continue;
      const { name, articles } = site;
      const what = articles.length > 0 ? `${name}, ${articles.length} articles` : name;
      prepare(site);
      progress(`${what}, build ${round} of ${rounds} …`);
      try {
        const cost = await measure(site.build, site.folder);
        progress(`  ${cost.seconds.toFixed(2)} s`);
        costs.set(site.name, [...(costs.get(site.name) ?? []), cost]);
      } catch (error) {
        progress(String(error));
        failed.add(site.name);
        notRun.push(`${what}, whose build failed; what it printed stands above.`);
      }
    }
  return new Map([...costs].map(([name, measured]) => [name, medianCost(measured)]));
}
