import fs from "node:fs";
import path from "node:path";
import { removeStale } from "../../assets/stale-files.ts";
import { filesBelow } from "../../content/paths.ts";
import { copyWhole, writeError, writeWhole } from "../../content/write-whole.ts";
import type { Message } from "../../messages/message.ts";
import { volumeMessages } from "./during-build.ts";
import type { KeyedVolume } from "./volume-key.ts";

/** What was built of a volume: its key, and its files with their sizes and times. */
interface Built extends Pick<KeyedVolume, "key"> {
  files: [file: string, stamp: string][];
}

/**
 * Opens what was built of volumes. A volume is in a folder of its own until a site is made of it; then it is there.
 *
 * @param output the folder of the site
 */
export function openBuilt(root: string, output: string) {
  const cache = path.join(root, ".cache/warta");
  const folderOf = (name: string): string => path.join(cache, "built", name);
  const placeOf = (name: string): string => (fs.existsSync(folderOf(name)) ? folderOf(name) : output);
  const read = (name: string): Built | undefined => {
    const mark = `${folderOf(name)}.json`;
    return fs.existsSync(mark) ? JSON.parse(fs.readFileSync(mark, "utf8")) : undefined;
  };
  const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });

  return {
    /** Why a volume has to be built; undefined if it is there, whole, as it would be built now. */
    whyNot({ name, key }: Pick<KeyedVolume, "name" | "key">): Message | undefined {
      const built = read(name);
      if (!built) return volumeMessages.wasNotBuilt();
      if (built.key.site !== key.site) return volumeMessages.siteChanged();
      if (built.key.articles !== key.articles) return volumeMessages.articlesChanged();
      if (built.key.others !== key.others) return volumeMessages.othersChanged();
      const isWhole = built.files.every(([file, stamp]) => stampOf(`${placeOf(name)}/${file}`) === stamp);
      return isWhole ? undefined : volumeMessages.isNotWhole();
    },

    /** Gives a folder to build a volume into. Nobody else writes there: not even a build that nobody waits for any more. */
    begin: (name: string): string => `${folderOf(name)}.${process.pid}`,

    /** Remembers that a volume is built in the folder. @throws WriteError */
    finish(folder: string, { name, key }: Pick<KeyedVolume, "name" | "key">): void {
      const files = filesBelow(folder).map((file) => [file, stampOf(path.join(folder, file))]);
      remove(folderOf(name));
      fs.renameSync(folder, folderOf(name));
      writeWhole(`${folderOf(name)}.json`, JSON.stringify({ key, files }));
    },

    /**
     * Makes the site of its volumes, beside the one that is there, whose place it takes at once. Files that no build wrote stay.
     *
     * @returns the number of files of the volumes
     * @throws WriteError
     */
    assemble(names: readonly string[]): number {
      // What is a link stays one.
      const target = fs.existsSync(output) ? fs.realpathSync(output) : output;
      const list = path.join(cache, "written.json");
      const [next, old] = [`${target}.next`, `${target}.old`];
      try {
        for (const folder of [next, old]) remove(folder);
        const outputFiles = names.flatMap((name) => {
          const files = (read(name)?.files ?? []).map(([file]) => file);
          for (const file of files) addName(path.join(placeOf(name), file), path.join(next, file));
          return files;
        });
        const isOurs = new Set(outputFiles);
        for (const file of fs.existsSync(target) ? filesBelow(target) : [])
          if (!isOurs.has(file)) addName(path.join(target, file), path.join(next, file));
        if (fs.existsSync(target)) fs.renameSync(target, old);
        fs.renameSync(next, target);
        for (const folder of fs.readdirSync(folderOf("")))
          if (!folder.endsWith(".json")) remove(folderOf(folder));
        remove(old);
        removeStale({ output: target, list, serving: false, outputFiles, copied: [] });
        return outputFiles.length;
      } catch (error) {
        throw writeError(output, error);
      }
    },
  };
}

/** Tells a file that was written since, also where it was unpacked from an archive. */
function stampOf(file: string): string {
  const { size, mtimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${size} ${Math.floor(mtimeMs / 1000)}`;
}

/** Gives a file a second name, or copies it where the disk has no links. */
function addName(file: string, name: string): void {
  fs.mkdirSync(path.dirname(name), { recursive: true });
  try {
    fs.linkSync(file, name);
  } catch {
    copyWhole(file, name);
  }
}
