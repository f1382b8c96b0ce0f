import { execFile } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { checkOutputFolder } from "../../assets/output-folder.ts";
import { inParallel } from "../../content/content-files.ts";
import { report } from "../../content/diagnostic.ts";
import { LocalizedError, type Message, quote } from "../../messages/message.ts";
import { print, type Terminal } from "../../messages/terminal.ts";
import { packageFolder } from "../../news/bundled-file.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { deadLinks } from "../../site/dead-links.ts";
import { once } from "../../site/lazily.ts";
import type { SiteModel } from "../../site/model.ts";
import { readSite, type SiteRequest } from "../../site/read-site.ts";
import { openBuilt } from "./built.ts";
import { checkName, knownArticles, volumeMessages } from "./during-build.ts";
import { hashOf } from "./model.ts";
import { type KeyedVolume, keyVolumes } from "./volume-key.ts";

/** A site: its configuration, if it has one; its pages; and a function that checks whether a build writes an address. */
export interface SiteInVolumes {
  context: (SiteRequest["context"] & { directories: { output: string } }) | undefined;
  pagesBesideTexts(model: SiteModel): ReturnType<Parameters<typeof keyVolumes>[1]>;
  writtenAddresses(model: SiteModel): (path: string) => boolean;
}

// Each collection of new objects scans the whole heap: with fewer, the open volume of 100,000 articles takes a fifth less time.
const roomForNew = "--max-semi-space-size=64";
// Old objects are collected when there are 30 % more. With that, no process of 100,000 articles takes 2 GB, and little more time.
const steadyHeap = "--heap-growing-percent=30";
// The memory of a build, in bytes: a volume of 10,000 articles needs somewhat less.
const memoryOfBuild = 2.5e9;

/** Returns the commands `warta volumes` and `warta build`. @throws LocalizedError if the site has no volumes */
export function volumesCommands(site: SiteInVolumes, { root, env, language, stdout, stderr }: Terminal) {
  const { context } = site;
  if (!context) throw new LocalizedError(volumeMessages.needsNone());
  setFlagsFromString(steadyHeap);
  const output = path.resolve(root, context.directories.output);
  const built = openBuilt(root, output);
  const eleventy = path.join(packageFolder("@11ty/eleventy") ?? "", "cmd.cjs");
  const say = (message: Message): unknown => print(stdout, `[warta] ${message[language]}`);

  /** Reads the site, prints notices and mistakes, and finds its volumes. Prints dead links after `use` has begun. @throws ContentError if there is a mistake */
  const findVolumes = async <Result>(use: (volumes: KeyedVolume[]) => Result) => {
    const summaries = await knownArticles(context, true);
    if (!summaries) throw new LocalizedError(volumeMessages.needsNone());
    const now = buildTime(env, Date.now);
    const read = await readSite({ context, now, preview: false, prefix: "/", ...summaries });
    const { content, model } = read;
    // Builds read what is found in texts.
    for (const story of model.stories) void story.datedSentences;
    summaries.save(model.volumes);
    const result = use(keyVolumes(read, () => site.pagesBesideTexts(model), summaries, { root, output }));
    const isWritten = site.writtenAddresses(model);
    report(deadLinks(content, model, now, { isWritten, mayHaveMore: true }), language);
    return result;
  };

  /**
   * Builds the volumes that are out of date, at most `atOnce` at a time. Those whose articles have changed are started before all
   * that the others show is compared, which takes long. @returns how many; undefined after a failure: then no other build is started
   */
  const buildNeeded = async (volumes: readonly KeyedVolume[], atOnce: number) => {
    const begin = performance.now();
    let [done, stories, isWhole] = [0, 0, true];
    const isNeeded = (volume: KeyedVolume, isQuick: boolean): boolean => {
      const why = built.whyNot(volume, isQuick);
      if (why) print(stdout, `[warta] ${volume.name}: ${why[language]}`);
      return why !== undefined;
    };
    // The largest first, so that none of them is left for the end.
    const sorted = volumes.toSorted((a, b) => b.stories - a.stories);
    const changed = sorted.filter((volume) => isNeeded(volume, true));
    const needed = once(() => sorted.filter((one) => changed.includes(one) || isNeeded(one, false)));
    await inParallel([...new Set([...changed, ...sorted])], atOnce, async (volume) => {
      if (!isWhole || !(changed.includes(volume) || needed().includes(volume))) return;
      const { name } = volume;
      const folder = built.folderFor(name);
      const words = [roomForNew, steadyHeap, eleventy, "--quiet", `--output=${path.relative(root, folder)}`];
      const options = { cwd: root, env: { ...env, WARTA_VOLUME: name }, maxBuffer: 1 << 28 };
      try {
        await promisify(execFile)(process.execPath, words, options);
        built.finish(folder, volume);
      } catch (error) {
        isWhole = false;
        const { stdout: text, stderr: errors } = error as { stdout?: string; stderr?: string };
        if (text === undefined) throw error;
        print(stderr, volumeMessages.failed({ name })[language], ...`${text}${errors}`.trimEnd().split("\n"));
        return;
      }
      [done, stories] = [done + 1, stories + volume.stories];
      const left = needed().reduce((sum, one) => sum + one.stories, -stories);
      const minutes = Math.ceil(((performance.now() - begin) * left) / stories / 60_000);
      if (left > 0) say(volumeMessages.oneIsBuilt({ name, done, total: needed().length, minutes }));
    });
    return isWhole ? done : undefined;
  };

  return {
    /** Prints each volume with its number of stories, its key, and why it must be built. */
    async list({ json }: { json?: true }): Promise<void> {
      const show = (one: KeyedVolume) => {
        const why = built.whyNot(one)?.[language];
        const key = hashOf(one.key.site + one.key.articles + one.others());
        return { volume: one.name, stories: one.stories, key, built: why === undefined, why };
      };
      const shown = await findVolumes((volumes) => volumes.map(show));
      const lines = shown.map(({ volume, stories, key, why = volumeMessages.isBuilt()[language] }) =>
        [volume.padEnd(8), String(stories).padStart(8), key.slice(0, 10), why].join("  "),
      );
      print(stdout, ...(json ? [JSON.stringify(shown)] : lines));
    },

    /**
     * Builds the volumes that are out of date, each by Eleventy in its own process, and assembles the site. Finished volumes are kept
     * if it is stopped: the next run builds only the rest.
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
      const building = findVolumes(async (volumes) => {
        const names = volumes.map(({ name }) => name);
        checkName(volume, names);
        const wanted = volumes.filter(({ name }) => (volume ?? name) === name);
        const most = Math.min(availableParallelism(), Math.floor(totalmem() / memoryOfBuild));
        const count = await buildNeeded(wanted, Number(jobs ?? Math.max(1, most)));
        if (count === undefined) return 1;
        if (volume !== undefined) {
          say(volumeMessages.hasFiles({ name: volume, place: path.relative(root, built.placeOf(volume)) }));
          return 0;
        }
        const files = built.assemble(names);
        say(volumeMessages.siteIsBuilt({ built: count, volumes: names.length, files }));
        return 0;
      });
      return building.finally(end);
    },
  };
}
