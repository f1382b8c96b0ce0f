import { existsSync, utimesSync, watch } from "node:fs";
import path from "node:path";
import { settingsFile } from "../content/read-settings.ts";

/** How long to wait after a deletion, in ms. Eleventy's watcher takes a file for deleted after 100 ms; wait longer than that. */
const waitTime = 200;

/**
 * Makes Eleventy rebuild when files are deleted, which it does not do by itself: touches the settings file, so that it looks
 * saved. Each process watches a folder only once, however often the configuration is reloaded.
 *
 * @param root the project's folder
 * @param folders relative to it; missing ones are skipped
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
      }, waitTime).unref();
    }).on("error", () => {
      // The folder was deleted, or the system's limit is reached: deletions show with the next save.
    });
  }
}

const watched = Symbol.for("warta.watchedFolders");

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}
