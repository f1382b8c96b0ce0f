import { workerData } from "node:worker_threads";
import type { PageResult, Source } from "../import/files/sources.ts";
import { loadOptions } from "./load-options.ts";

/** Reads a page in a thread of an import. The options are the same for all pages, and follow the pool's own worker data. */
export const readPage = async (source: Source): Promise<PageResult> =>
  (await import("../import/files/sources.ts")).readPage(source, workerData[1]);

/** Reads a share of the articles in a thread. It receives their file names, and loads the options itself, which cannot be serialised. */
export const readShare = async (files: string[]): Promise<void> =>
  (await import("../features/volumes/during-build.ts")).readShare(files, await loadOptions());
