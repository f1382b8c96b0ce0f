import { type Mistake, quote } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
import type { FindPlace } from "./places.ts";

/** An article that was published and is no more. @param isWithdrawn it was withdrawn: its address told why */
export function gone(file: string, address: string, isWithdrawn: boolean): Mistake {
  const message = isWithdrawn ? saySilentEdits.withdrawnIsGone(address) : saySilentEdits.isGone(address);
  return { file, line: 1, column: 1, message };
}

/** An article that readers do not see any more. */
export function hidden({ file, values }: ArticleFile, address: string, place: FindPlace): Mistake {
  const key = values.draft ? "draft" : "date";
  const say = values.draft ? saySilentEdits.isDraftNow : saySilentEdits.isInFutureNow;
  const message = say(address);
  return { file, ...place([key]), key, message };
}

/** An article that has another address, and the old one leads nowhere. @param from @param to the addresses */
export function moved(article: ArticleFile, from: string, to: string, place: FindPlace): Mistake {
  const { file } = article;
  const message = saySilentEdits.hasMoved(from, to, withAliases(article, [from]), file);
  return { file, ...place(["aliases"]), key: "aliases", message };
}

/** Old addresses of an article that led to it and lead nowhere now. @param leads whether an address leads to an article */
export function lostAliases(
  before: ArticleFile,
  after: ArticleFile,
  leads: (address: string) => boolean,
  place: FindPlace,
): Mistake[] {
  const lost = before.aliases.map(({ text }) => text).filter((text) => !leads(text));
  // Each is told with the one line that has them all: a key stands in a file once.
  const line = withAliases(after, lost);
  return lost.map((text) => {
    const message = saySilentEdits.lostAlias(quote(text), line);
    return { file: after.file, ...place(["aliases"]), key: "aliases", message };
  });
}

/** The line to write, with the old addresses that are there. */
const withAliases = ({ aliases }: ArticleFile, addresses: readonly string[]): string =>
  `aliases: [${[...aliases.map(({ text }) => text), ...addresses].join(", ")}]`;
