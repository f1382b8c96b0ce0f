import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { removeStale } from "../../assets/output-folder.ts";
import { linkFile, replaceFolder } from "../../assets/replace-folder.ts";
import { filesBelow, readCached, writeAtomic } from "../../content/files.ts";
import { LocalizedError, type Message } from "../../messages/message.ts";
import { volumeMessages } from "./during-build.ts";
import type { KeyedVolume } from "./volume-key.ts";

/** The record of a built volume: its key, and its files with their sizes and mtimes. */
const builtVolume = z.object({
  key: z.object({ site: z.string(), articles: z.string(), visible: z.string(), others: z.string() }),
  files: z.array(z.tuple([z.string(), z.string()]).readonly()),
});

/** Opens the cache of built volumes. A volume is in a folder of its own until the site is assembled, then in the output folder. */
export function openBuilt(root: string, output: string) {
  const cache = path.join(root, ".cache/warta");
  const folderOf = (name: string): string => path.join(cache, "built", name);
  const placeOf = (name: string): string => (fs.existsSync(folderOf(name)) ? folderOf(name) : output);
  const read = (name: string) => readCached(`${folderOf(name)}.json`, builtVolume);
  const write = (name: string, record: z.output<typeof builtVolume>): void =>
    writeAtomic(`${folderOf(name)}.json`, JSON.stringify(record));
  const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });

  return {
    /** Locks the site for this build. @returns a function that unlocks it @throws LocalizedError if another build is running; WriteError */
    begin(): () => void {
      const lock = path.join(cache, "build.lock");
      const other = fs.existsSync(lock) ? Number(fs.readFileSync(lock, "utf8")) : 0;
      if (isAlive(other)) throw new LocalizedError(volumeMessages.isAtWork({ process: other }));
      writeAtomic(lock, String(process.pid));
      return () => remove(lock);
    },

    /** Returns why a volume must be built; undefined if a build now would give the same, which is recorded. @param isQuick whether to compare only its articles */
    whyNot({ name, key, visible, others }: KeyedVolume, isQuick = false): Message | undefined {
      const built = read(name);
      if (!built) return volumeMessages.wasNotBuilt();
      if (built.key.site !== key.site) return volumeMessages.siteChanged();
      if (built.key.articles !== key.articles) return volumeMessages.articlesChanged();
      if (isQuick) return undefined;
      const isSame = built.key.visible === visible();
      if (!isSame && built.key.others !== others()) return volumeMessages.othersChanged();
      if (!isSame) write(name, { ...built, key: { ...built.key, visible: visible() } });
      const place = placeOf(name);
      const isWhole = built.files.every(([file, stamp]) => stampOf(`${place}/${file}`) === stamp);
      return isWhole ? undefined : volumeMessages.isNotWhole();
    },

    placeOf,
    /** Returns the folder to build a volume into. It is named after this process: no other build writes there, not even an orphaned one. */
    folderFor: (name: string): string => `${folderOf(name)}.${process.pid}`,

    /** Records that a volume was built in the folder. @throws WriteError */
    finish(folder: string, { name, key, visible, others }: KeyedVolume): void {
      const files = filesBelow(folder).map((file) => [file, stampOf(path.join(folder, file))] as const);
      const before = read(name)?.key;
      const shown = before?.visible === visible() ? before.others : others();
      remove(folderOf(name));
      fs.renameSync(folder, folderOf(name));
      write(name, { key: { ...key, visible: visible(), others: shown }, files });
    },

    /** Assembles the site next to the present one, which it replaces. @returns the number of the volumes' files @throws WriteError */
    assemble(names: readonly string[]): number {
      const list = path.join(cache, "written.json");
      const all = names.flatMap((name) => {
        const place = placeOf(name);
        return (read(name)?.files ?? []).map(([file]) => ({ file, place, top: file.split("/", 1)[0] }));
      });
      const changed = new Set(all.filter(({ place }) => place !== output).map(({ top }) => top));
      const target = replaceFolder(output, (next) => {
        for (const { file, place, top } of all)
          if (changed.has(top)) linkFile(path.join(place, file), path.join(next, file));
      });
      for (const name of fs.readdirSync(folderOf(""))) if (!name.endsWith(".json")) remove(folderOf(name));
      const outputFiles = all.map(({ file }) => file);
      removeStale({ output: target, list, serving: false }, outputFiles);
      return outputFiles.length;
    },
  };
}

function isAlive(number: number): boolean {
  try {
    return number > 0 && process.kill(number, 0);
  } catch {
    return false;
  }
}

/** Returns a file's size and its mtime in seconds. They show whether it was written since, even after unpacking from an archive. */
function stampOf(file: string): string {
  const { size, mtimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${size} ${Math.floor(mtimeMs / 1000)}`;
}
