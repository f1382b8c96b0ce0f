import { z } from "zod";
import { readCached, writeAtomic } from "../../content/files.ts";
import { linesAs } from "../review/changes.ts";
import type { SourceLine } from "../review/state.ts";

/** What editors made of lines with the same shape on pages of one site, and in which articles in a row. */
const habits = z.record(z.string(), z.object({ as: linesAs, articles: z.array(z.string()) }));

/** A change of several lines that editors made in this many articles from this site before. */
export type Offer = { lines: number[]; as: z.output<typeof linesAs>; times: number; site: string };

/**
 * Returns what a line shares with lines on other pages of its site: a label with its colon, or all of a short line, with numbers as 9.
 * It is empty for running text, which no other page repeats.
 */
export function shapeOf(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\d+/g, "9");
  const [label] = /^[\p{L}\d ]{2,30}[:|]/u.exec(plain) ?? [];
  return label ?? (plain.length <= 100 ? plain : "");
}

/** Opens the habits of a site's editors. Habits only create offers; an editor decides on each. @param file the cache file */
export function openHabits(file: string) {
  const read = () => new Map(Object.entries(readCached(file, habits) ?? {}));
  return {
    /** Remembers what lines became. @param site where the article is from; nothing is remembered if that is unknown */
    note(site: string, article: string, lines: readonly string[], as: Offer["as"]): void {
      const shapes = new Set(lines.map(shapeOf).filter((shape) => site !== "" && shape !== ""));
      if (shapes.size === 0) return;
      const all = read();
      for (const shape of shapes) {
        const before = all.get(`${site} ${shape}`);
        const articles = new Set(before?.as === as ? before.articles : []).add(article);
        all.set(`${site} ${shape}`, { as, articles: [...articles] });
      }
      writeAtomic(file, JSON.stringify(Object.fromEntries(all)));
    },
    /** Offers what editors made of such lines twice or more in a row, if this article has them otherwise. Returns one offer for each kind. */
    offers(site: string, article: string, lines: readonly SourceLine[]): Offer[] {
      const all = read();
      const offers = new Map<string, Offer>();
      for (const { n, text, kind, keys } of lines) {
        const { as = kind, articles = [] } = all.get(`${site} ${shapeOf(text)}`) ?? {};
        if (kind === as || keys.includes(as) || articles.length < 2 || articles.includes(article)) continue;
        const before = offers.get(as)?.lines ?? [];
        offers.set(as, { lines: [...before, n], as: as as Offer["as"], times: articles.length, site });
      }
      return [...offers.values()];
    },
  };
}
