import { type Dirent, type FSWatcher, readdirSync, statSync, utimesSync, watch } from "node:fs";
import path from "node:path";
import { settingsFile } from "../content/read-settings.ts";

/**
 * In milliseconds without another deletion. Longer than the 100 for which Eleventy's watcher takes a file that went for one
 * that is being saved: before that, Eleventy would still look for a page of the newsroom's own.
 */
const quiet = 200;

/**
 * Has Eleventy build when files were deleted or renamed: it sees them go, and builds only for what is saved. One of those
 * that are left is touched, so that it looks saved; its bytes stay. Ends with the process, and does not keep it from ending.
 *
 * To be called when a build begins. A process watches once, however often that is and however often the configuration is
 * loaded afresh.
 *
 * @param root the project's folder
 * @param folders from there; Eleventy has to watch them too
 */
export function tellDeletions(root: string, folders: readonly string[]): void {
  const shared = globalThis as { [key: symbol]: DeletionWatch | undefined };
  const key = Symbol.for("warta.deletions");
  if (shared[key]) shared[key].look();
  else shared[key] = watchDeletions(root, folders, (left) => touchOne(root, left));
}

interface DeletionWatch {
  /** Takes note of files that have come: a build that begins will read them. */
  look(): void;
  stop(): void;
}

/**
 * Tells when files have gone, once for all that go together. A file that is away for a moment while it is saved has not gone.
 * Hidden files and folders count for nothing.
 *
 * Each folder is watched by itself: Node watches a whole tree file by file on Linux, and a newsroom has thousands.
 *
 * @param root that files are named from
 * @param folders from the root; those that are not there are passed over
 * @param told takes the files that are left
 */
export function watchDeletions(
  root: string,
  folders: readonly string[],
  told: (left: ReadonlySet<string>) => void,
): DeletionWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(compare, quiet).unref();
  };
  /** Watches a folder; one that was made anew under its old name too. Where it cannot, deletions wait for the next save. */
  const watchFolder = (folder: string, seen: Set<string>): void => {
    try {
      const key = `${statSync(path.join(root, folder)).ino} ${folder}`;
      seen.add(key);
      if (watchers.has(key)) return;
      const watcher = watch(path.join(root, folder), { persistent: false }, (event) => {
        if (event === "rename") soon();
      });
      // So Windows tells that the folder itself was deleted.
      watcher.on("error", soon);
      watchers.set(key, watcher);
    } catch {
      // It went just now, or the system watches no more folders.
    }
  };
  /** The files that are there. A folder is watched before it is listed: nothing is lost in between. */
  const list = (): Set<string> => {
    const files = new Set<string>();
    const seen = new Set<string>();
    const lookInto = (folder: string): void => {
      watchFolder(folder, seen);
      for (const entry of entriesOf(path.join(root, folder))) {
        if (entry.name.startsWith(".")) continue;
        if (entry.isDirectory()) lookInto(`${folder}/${entry.name}`);
        else files.add(`${folder}/${entry.name}`);
      }
    };
    // A folder that comes back, as when another branch is checked out, is seen in the one it lies in.
    watchFolder(".", seen);
    for (const folder of folders) lookInto(folder);
    for (const [key, watcher] of watchers) {
      if (seen.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    return files;
  };
  const compare = (): void => {
    const before = known;
    known = list();
    if ([...before].some((file) => !known.has(file))) told(known);
  };

  let known = list();
  return {
    look() {
      for (const file of list()) known.add(file);
    },
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The settings, which nobody saves often and every site has; without them, any file. */
function touchOne(root: string, files: ReadonlySet<string>): void {
  const [file] = files.has(settingsFile) ? [settingsFile] : files;
  if (file === undefined) return;
  const now = new Date();
  try {
    utimesSync(path.join(root, file), now, now);
  } catch {
    // It went too: that is told next.
  }
}
