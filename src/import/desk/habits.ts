import { readFileSync } from "node:fs";
import { z } from "zod";
import { writeWhole } from "../../content/write-whole.ts";
import type { LinesAs } from "./changes.ts";
import type { Offer } from "./offers.ts";
import type { SourceLine } from "./state.ts";

/** What an editor made of lines of one shape, in articles from one site. */
const habitsSchema = z.array(
  z.object({ site: z.string(), shape: z.string(), as: z.string(), files: z.array(z.string()) }),
);

/** Decided in so many articles, something is a habit. */
const fewest = 2;
const [mostHabits, mostFiles] = [2000, 20];

/**
 * What lines of pages from one site have in common: a label with its colon, or all of a short line, figures as 9.
 *
 * @returns undefined for running text, which no other page has
 */
function shapeOf(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\d+/g, "9");
  const [label] = /^[\p{L}\d ]{2,30}[:|]/u.exec(plain) ?? [];
  return label ?? (plain.length <= 100 && plain !== "" ? plain : undefined);
}

/** The habits of a site's editors. They offer; nothing is done unseen. @param file in the cache */
export function openHabits(file: string) {
  const read = (): z.output<typeof habitsSchema> => {
    try {
      return habitsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      return [];
    }
  };
  return {
    /** Remembers a decision. @param site that the article is from */
    note(site: string, article: string, lines: readonly Pick<SourceLine, "text">[], as: LinesAs): void {
      const shapes = [...new Set(lines.flatMap(({ text }) => shapeOf(text) ?? []))];
      if (shapes.length === 0) return;
      const before = read();
      const others = before.filter((one) => one.site !== site || !shapes.includes(one.shape));
      const noted = shapes.map((shape) => {
        const same = before.find((one) => one.site === site && one.shape === shape && one.as === as);
        // Another decision than the last ones begins anew.
        const files = [...new Set([...(same?.files ?? []), article])].slice(-mostFiles);
        return { site, shape, as, files };
      });
      writeWhole(file, JSON.stringify([...others, ...noted].slice(-mostHabits)));
    },
    /** What was made of such lines before, where this article has them otherwise: an offer for each thing they were made. */
    offers(site: string, article: string, lines: readonly SourceLine[]): Offer[] {
      const own = read().filter((one) => one.site === site && one.files.length >= fewest);
      const offers = new Map<string, Offer>();
      for (const { n, text, kind, keys } of own.length > 0 ? lines : []) {
        const habit = own.find(({ shape, files }) => shape === shapeOf(text) && !files.includes(article));
        if (!habit || kind === habit.as || keys.includes(habit.as)) continue;
        const before = offers.get(habit.as)?.lines ?? [];
        const as = habit.as as LinesAs;
        offers.set(as, { lines: [...before, n], as, before: { times: habit.files.length, site } });
      }
      return [...offers.values()];
    },
  };
}
