import { execFile } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { checkOutputFolder } from "../../assets/output-folder.ts";
import { inParallel } from "../../content/content-files.ts";
import { report } from "../../content/diagnostic.ts";
import { LocalizedError, type Message, memoize, quote } from "../../messages/message.ts";
import { print, type Terminal } from "../../messages/terminal.ts";
import { packageFolder } from "../../news/bundled-file.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { groupBy } from "../../news/group-by.ts";
import { deadLinks } from "../../site/dead-links.ts";
import type { SiteModel } from "../../site/model.ts";
import { readSite, type SiteRequest } from "../../site/read-site.ts";
import { openBuilt } from "./built.ts";
import { hasVolumes, openOnAllCores, volumeMessages } from "./during-build.ts";
import { hashOf, openVolume } from "./model.ts";
import { type KeyedVolume, keyOfArticles, keyVolumes } from "./volume-key.ts";

/** A site: its configuration, if it has one; its pages, see `keyVolumes`; and a function that checks whether a build writes an address. */
export interface SiteInVolumes {
  context: (SiteRequest["context"] & { directories: { output: string } }) | undefined;
  pagesBesideTexts(model: SiteModel): Parameters<typeof keyVolumes>[1];
  writtenAddresses(model: SiteModel): (path: string) => boolean;
}

/** A volume, and why it must be built; undefined if it is built. */
type Volume = KeyedVolume & { why: Message | undefined };

/** Each garbage collection of new objects scans the whole heap. With fewer, the open volume of 100,000 articles takes a fifth less time. */
const roomForNew = "--max-semi-space-size=64";

/** The memory of a build, in bytes: to start, for each article of the site, and for each article that it renders. */
const memory = { start: 350e6, known: 9e3, drawn: 110e3 };

/** Returns the commands `warta volumes` and `warta build`. @throws LocalizedError if the site has no volumes */
export function volumesCommands(site: SiteInVolumes, { root, env, language, stdout, stderr }: Terminal) {
  const { context } = site;
  if (!context || !hasVolumes(root)) throw new LocalizedError(volumeMessages.needsNone());
  const output = path.resolve(root, context.directories.output);
  const built = openBuilt(root, output);
  const eleventy = path.join(packageFolder("@11ty/eleventy") ?? "", "cmd.cjs");
  const say = (message: Message): unknown => print(stdout, `[warta] ${message[language]}`);

  /** Reads the site and prints notices and mistakes. @throws ContentError if there is a mistake */
  const readAll = async () => {
    const summaries = await openOnAllCores(context);
    const now = buildTime(env, Date.now);
    const read = await readSite({ context, now, preview: false, prefix: "/", ...summaries });
    const { content, model } = read;
    const isWritten = site.writtenAddresses(model);
    report(deadLinks(content, model, now, { isWritten, mayHaveMore: true }), language);
    return { ...read, summaries };
  };

  /** Determines the volumes and which of them must be built. Saves what was read. */
  const findVolumes = ({ summaries, ...read }: Awaited<ReturnType<typeof readAll>>): Volume[] => {
    const keyed = keyVolumes(read, site.pagesBesideTexts(read.model), summaries, { root, output });
    summaries.save(read.model.volumes);
    return keyed.map((volume) => ({ ...volume, why: built.whyNot(volume) }));
  };

  /** Starts the build of a volume in its own process. Starts it only once. */
  const start = memoize((name: string): Promise<unknown> => {
    const words = [roomForNew, eleventy, "--quiet", `--output=${path.relative(root, built.folderFor(name))}`];
    const options = { cwd: root, env: { ...env, WARTA_VOLUME: name }, maxBuffer: 1 << 28 };
    return promisify(execFile)(process.execPath, words, options);
  });

  /**
   * Builds volumes, at most `atOnce` at a time.
   *
   * @returns whether all could be built; after a failure, no other build is started
   */
  const buildAll = async (needed: readonly Volume[], atOnce: number) => {
    const begin = performance.now();
    let [done, stories, left] = [0, 0, needed.reduce((sum, volume) => sum + volume.stories, 0)];
    let isWhole = true;
    await inParallel(needed, atOnce, async (volume) => {
      if (!isWhole) return;
      const { name } = volume;
      try {
        await start(name);
      } catch (error) {
        isWhole = false;
        const { stdout: text = "", stderr: errors = "" } = error as { stdout?: string; stderr?: string };
        print(stderr, volumeMessages.failed({ name })[language], ...`${text}${errors}`.trimEnd().split("\n"));
        return;
      }
      built.finish(built.folderFor(name), volume);
      [done, stories, left] = [done + 1, stories + volume.stories, left - volume.stories];
      const minutes = Math.ceil(((performance.now() - begin) * left) / stories / 60_000);
      say(volumeMessages.oneIsBuilt({ name, done, total: needed.length, minutes }));
    });
    return isWhole;
  };

  return {
    /** Prints each volume with its number of stories, its key, and why it must be built. */
    async list({ json }: { json?: true }): Promise<void> {
      const shown = findVolumes(await readAll()).map(({ name, stories, key, why }) => ({
        volume: name,
        stories,
        key: hashOf(JSON.stringify(key)),
        built: why === undefined,
        why: why?.[language],
      }));
      const lines = shown.map(({ volume, stories, key, why = volumeMessages.isBuilt()[language] }) =>
        [volume.padEnd(8), String(stories).padStart(8), key.slice(0, 10), why].join("  "),
      );
      print(stdout, ...(json ? [JSON.stringify(shown)] : lines));
    },

    /**
     * Builds the volumes that are out of date, each by Eleventy in its own process. Then assembles the site from all volumes. If it
     * is stopped, finished volumes are kept, and the next run builds only the rest.
     *
     * @param options `jobs`: how many are built at a time; `volume`: builds only this one, and does not assemble the site
     * @returns the exit code: 1 if a volume cannot be built; then the site stays unchanged
     * @throws LocalizedError for an invalid option
     */
    async build({ jobs, volume }: { jobs?: string; volume?: string }): Promise<number> {
      if (jobs !== undefined && !/^[1-9]\d*$/.test(jobs))
        throw new LocalizedError(volumeMessages.isNoNumber({ written: quote(jobs) }));
      checkOutputFolder(root, output);
      const end = built.begin();
      return buildNeeded(jobs, volume).finally(end);
    },
  };

  async function buildNeeded(jobs: string | undefined, volume: string | undefined): Promise<number> {
    const read = await readAll();
    const { content, model, summaries } = read;
    const own = groupBy(content.articles, ({ path }) => [model.volumes?.of(path) ?? ""]);
    const largest = Math.max(...Array.from(own.values(), ({ length }) => length));
    const each = memory.start + memory.known * content.articles.length + memory.drawn * largest;
    // The builds may take three quarters of the memory.
    const most = Math.min(availableParallelism(), Math.floor((totalmem() * 0.75) / each));
    const atOnce = Number(jobs ?? Math.max(1, most));
    // Starts the builds of volumes with changed articles while the keys are computed. The open volume is one of them: it shows any
    // change. Also starts volumes that were never built, except the open one: it needs what is meanwhile found in all texts.
    const changed = [...own.set(openVolume, content.articles)].filter(([name, articles]) => {
      const key = built.keyOf(name);
      return key ? key.articles !== keyOfArticles(articles, summaries) : name !== openVolume;
    });
    const begun = atOnce > 1 && !volume ? changed.slice(0, atOnce).map(([name]) => name) : [];
    for (const name of begun) start(name);
    const volumes = findVolumes(read);
    const names = volumes.map(({ name }) => name);
    if (volume !== undefined && !names.includes(volume))
      throw new LocalizedError(volumeMessages.isNone({ written: quote(volume), names: names.join(", ") }));
    // The largest first, so that none of them is left for the end.
    const size = ({ name, stories }: Volume): number => (begun.includes(name) ? Infinity : stories);
    const needed = volumes
      .filter(({ name, why }) => why && (volume ?? name) === name)
      .sort((a, b) => size(b) - size(a));
    for (const { name, why } of needed) print(stdout, `[warta] ${name}: ${why?.[language]}`);
    if (!(await buildAll(needed, atOnce))) return 1;
    if (volume !== undefined) return 0;
    const files = built.assemble(names);
    say(volumeMessages.siteIsBuilt({ built: needed.length, volumes: names.length, files }));
    return 0;
  }
}
