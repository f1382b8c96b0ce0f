import { type Mistake, quote } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { FindPlace } from "./places.ts";

const withdraw =
  'withdraw it with "retracted:" (a date and a reason), so that readers who come back learn why';

/** An article that was published and is no more. @param isWithdrawn it was withdrawn: its address told why */
export function gone(file: string, address: string, isWithdrawn: boolean): Mistake {
  const message = isWithdrawn
    ? `was withdrawn, and its page at ${address} is gone. Put it back: readers who come back learn there why.`
    : `was published at ${address} and is gone. Put it back and ${withdraw}.`;
  return { file, line: 1, column: 1, message };
}

/** An article that readers do not see any more. */
export function hidden({ file, values }: ArticleFile, address: string, place: FindPlace): Mistake {
  const key = values.draft ? "draft" : "date";
  const state = values.draft ? "a draft" : "dated in the future";
  const message = `was published at ${address} and is ${state} now. Publish it again, or ${withdraw}.`;
  return { file, ...place([key]), key, message };
}

/** An article that has another address, and the old one leads nowhere. @param from @param to the addresses */
export function moved(article: ArticleFile, from: string, to: string, place: FindPlace): Mistake {
  const { file } = article;
  const message = `was published at ${from} and has moved to ${to}: add "${withAlias(article, from)}" to ${file}, or readers of the old address find nothing.`;
  return { file, ...place(["aliases"]), key: "aliases", message };
}

/** Old addresses of an article that led to it and lead nowhere now. @param leads whether an address leads to an article */
export function lostAliases(
  before: ArticleFile,
  after: ArticleFile,
  leads: (address: string) => boolean,
  place: FindPlace,
): Mistake[] {
  return before.aliases
    .filter(({ text }) => !leads(text))
    .map(({ text }) => {
      const message = `${quote(text)} was an old address of this article and leads nowhere now. Put it back under ${withAlias(after, text)}`;
      return { file: after.file, ...place(["aliases"]), key: "aliases", message };
    });
}

/** The line to write, with the old addresses that are there. */
const withAlias = ({ aliases }: ArticleFile, address: string): string =>
  `aliases: [${[...aliases.map(({ text }) => text), address].join(", ")}]`;
