import { z } from "zod";

/** What of an article's facts another article's page depends on by the words alone: it may change and all keep their places. */
const wording: ReadonlySet<string> = new Set(["title", "description", "updated", "corrections"]);

const written = z.object({ text: z.string() });

/** An article's facts as they are kept: what decides where it stands, and beside which others. */
const keptFacts = z.object({
  article: z.object({
    slug: z.string(),
    values: z.record(z.string(), z.unknown()),
    tags: z.array(written),
    section: written.optional(),
    translationOf: written.optional(),
    imageSource: written.optional(),
  }),
});

/**
 * Whether two readings of an article's file say the same but for its wording: headline, standfirst, text, when it was updated
 * and what was corrected. Then it keeps its address, its tags and its neighbours, and so do all others.
 *
 * @param one packed facts of an article, in JSON; nothing where they are not kept
 */
export function differInWording(one: Buffer | undefined, other: Buffer | undefined): boolean {
  const [before, after] = [placeOf(one), placeOf(other)];
  return before !== undefined && before === after;
}

/** All that is not wording, as text. */
function placeOf(packed: Buffer | undefined): string | undefined {
  const facts = packed && keptFacts.safeParse(JSON.parse(packed.toString()));
  if (!facts?.success) return undefined;
  const { values, ...around } = facts.data.article;
  return JSON.stringify([
    around,
    Object.entries(values)
      .filter(([key]) => !wording.has(key))
      .sort(),
  ]);
}
