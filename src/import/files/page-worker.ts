import { workerData } from "node:worker_threads";
import { LocalizedError, type Message } from "../../messages/message.ts";
import type { ExtractOptions } from "../extract.ts";
import { type ReadArticle, readArticleSource, type Source } from "./sources.ts";

/** What a thread gives back: an error would come without its message in each language. */
export type PageResult = { read: ReadArticle } | { message: Message };

/** The same for all pages: behind what the pool itself gives. */
const options: ExtractOptions = workerData?.[1] ?? {};

/** What each of several threads does with a page: see `openReader`. */
export default (source: Source): Promise<PageResult> =>
  readArticleSource(source, options).then(
    (read) => ({ read }),
    (error: unknown) => {
      if (!(error instanceof LocalizedError)) throw error;
      return { message: error.localized };
    },
  );
