import { availableParallelism } from "node:os";
import { workerData } from "node:worker_threads";
import { LocalizedError, type Message } from "../../messages/message.ts";
import type { ExtractOptions } from "../extract.ts";
import { type ReadArticle, readArticleSource, type Source } from "./sources.ts";

/** Threads take longer to start than fewer pages take to be read. */
const fewest = 40;

/** What reads the sources of these names, `atOnce` so many: pages on all cores if they are many. What is read is the same. */
export async function openReader(names: readonly string[], { tags = [], ...others }: ExtractOptions) {
  const options = { ...others, tags: tags.map(({ name, aliases, kind }) => ({ name, aliases, kind })) };
  const here = (source: Source): Promise<ReadArticle> => readArticleSource(source, options);
  const pages = names.filter((name) => /\.html?$/i.test(name)).length;
  const threads = Math.min(availableParallelism(), 8);
  if (pages < fewest || threads < 2) return { read: here, atOnce: 1, close: async () => {} };
  const { Tinypool } = await import("tinypool");
  // The repository has the source; the package has only what it was compiled to.
  const worker = import.meta.url.endsWith(".ts") ? "../../../bin/page-worker.js" : "./page-worker.js";
  const filename = new URL(worker, import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData: options });
  return {
    read: async (source: Source): Promise<ReadArticle> => {
      if (!source.html) return here(source);
      const result: PageResult = await pool.run({ ...source, bytes: new Uint8Array() });
      if ("message" in result) throw new LocalizedError(result.message);
      return result.read;
    },
    atOnce: threads * 2,
    close: () => pool.destroy(),
  };
}

/** What a thread gives back: an error would come without its message in each language. */
type PageResult = { read: ReadArticle } | { message: Message };

/** What each of the threads does with a page. The options are the same for all: behind what the pool itself gives. */
export default (source: Source): Promise<PageResult> =>
  readArticleSource(source, workerData?.[1] ?? {}).then(
    (read) => ({ read }),
    (error: unknown) => {
      if (!(error instanceof LocalizedError)) throw error;
      return { message: error.localized };
    },
  );
