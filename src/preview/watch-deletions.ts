import { existsSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { settingsFile } from "../content/read-settings.ts";

/** The parts of Eleventy's watcher that are used here: https://github.com/paulmillr/chokidar */
interface Chokidar {
  watch(places: string[], options: { ignoreInitial: boolean; persistent: boolean }): Watcher;
}
interface Watcher {
  on(event: "unlink" | "error", listener: () => void): Watcher;
}

/** How long to wait after a deletion, in ms, so that Eleventy's own watcher has seen it too. */
const waitTime = 200;

/**
 * Makes Eleventy rebuild when files are deleted, which it does not do by itself: touches the settings file, so that it looks
 * saved. Watches as Eleventy does: Node's own watcher loses files that are replaced by their next version.
 *
 * @param root the project's folder
 * @param folders relative to it; they may be missing
 */
export function watchDeletions(root: string, folders: readonly string[]): void {
  const ofEleventy = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  const chokidar: Chokidar = ofEleventy("@11ty/chokidar-with-glob-support");
  const places = folders.map((name) => path.join(root, name));
  let timer: NodeJS.Timeout | undefined;
  chokidar
    .watch(places, { ignoreInitial: true, persistent: false })
    .on("unlink", () => {
      clearTimeout(timer);
      timer = setTimeout(() => touch(path.join(root, settingsFile)), waitTime).unref();
    })
    .on("error", () => {
      // The system's limit is reached: deletions show with the next save.
    });
}

function touch(file: string): void {
  const now = new Date();
  if (existsSync(file)) utimesSync(file, now, now);
}
