import { existsSync, utimesSync, watch } from "node:fs";
import path from "node:path";
import { settingsFile } from "../content/read-settings.ts";

/**
 * In milliseconds without another deletion. Longer than the 100 for which Eleventy's watcher takes a file that went for one
 * that is being saved.
 */
const quiet = 200;

/**
 * Has Eleventy build when files were deleted: it sees them go, and builds only for what is saved. The settings, which every
 * site has, are touched, so that they look saved; their bytes stay. A process watches a folder once, however often the
 * configuration is loaded afresh.
 *
 * @param root the project's folder
 * @param folders from there; those that are not there are passed over
 */
export function watchDeletions(root: string, folders: readonly string[]): void {
  const shared = globalThis as { [key: symbol]: Set<string> | undefined };
  shared[watched] ??= new Set();
  for (const folder of folders.map((name) => path.join(root, name))) {
    if (shared[watched].has(folder) || !existsSync(folder)) continue;
    shared[watched].add(folder);
    let timer: NodeJS.Timeout | undefined;
    const gone = new Set<string>();
    watch(folder, { recursive: true, persistent: false }, (event, name) => {
      if (event !== "rename" || name === null) return;
      gone.add(path.join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => {
        if ([...gone].some((file) => !existsSync(file))) touch(path.join(root, settingsFile));
        gone.clear();
      }, quiet).unref();
    }).on("error", () => {
      // The folder itself went, or the system watches no more: deletions wait for the next save.
    });
  }
}

const watched = Symbol.for("warta.watchedFolders");

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}
