import { workerData } from "node:worker_threads";
import type { PageResult, Source } from "../import/files/sources.ts";
import { loadOptions } from "./load-options.ts";

/** What a thread of an import does with a page. The options are the same for all: behind what the pool itself gives. */
export const readPage = async (source: Source): Promise<PageResult> =>
  (await import("../import/files/sources.ts")).readPage(source, workerData[1]);

/** What a thread does that reads a share of the articles. It gets their files, and loads by itself what no message can carry. */
export const readShare = async (files: string[]): Promise<void> =>
  (await import("../features/volumes/during-build.ts")).readShare(files, await loadOptions());
