import { z } from "zod";

/**
 * How far two readings of an article's file are apart. Each is more than the one before:
 * - `text`: its front matter says the same;
 * - `headline`: but for headline and standfirst;
 * - `wording`: but for these, when it was updated and what was corrected. It keeps its address, its tags and its
 *   neighbours still, and so do all others;
 * - `more`.
 */
export type Difference = "text" | "headline" | "wording" | "more";

/** What of an article's facts another article's page depends on by the words alone: it may change and all keep their places. */
const headline = ["title", "description"];
const wording = [...headline, "updated", "corrections"];

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
    bodyPictures: z.array(z.object({ src: z.string() })),
  }),
});
type Facts = z.output<typeof keptFacts>["article"];

/** @param one packed facts of an article, in JSON; nothing where they are not kept */
export function differenceBetween(one: Buffer | undefined, other: Buffer | undefined): Difference {
  if (one && other?.equals(one)) return "text";
  const [before, after] = [factsOf(one), factsOf(other)];
  if (!before || !after) return "more";
  const isSameBut = (keys: readonly string[]): boolean => without(before, keys) === without(after, keys);
  if (isSameBut(headline)) return "headline";
  return isSameBut(wording) ? "wording" : "more";
}

function factsOf(packed: Buffer | undefined): Facts | undefined {
  return packed && keptFacts.safeParse(JSON.parse(packed.toString())).data?.article;
}

/** All but some keys, as text. */
function without({ values, ...around }: Facts, keys: readonly string[]): string {
  const others = Object.entries(values).filter(([key]) => !keys.includes(key));
  return JSON.stringify([around, others.sort()]);
}
