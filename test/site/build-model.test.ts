import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { templates } from "../../src/templates/templates.ts";
import { article, modelOf, moment, tag } from "./newsroom.ts";

test("no page changes the model it is drawn from", () => {
  const draw = (frozen: boolean): string[] => {
    const model = modelOf({
      tags: [tag("Solo"), tag("Pasar")],
      articles: [
        article({ tags: ["solo"], corrections: [{ date: moment("2020-01-25T10:00"), text: "Keliru." }] }),
        article({ slug: "lain", tags: ["solo", "pasar"], body: "Pada 3 Juli 2018 Pasar Solo ditutup." }),
      ],
    });
    const drawn = frozen ? deepFreeze(model) : model;
    return templates.flatMap(({ files }) => files(drawn).map((file) => file.draw()));
  };
  // Drawing from what is frozen would throw where it changes something.
  expect(draw(true)).toEqual(draw(false));
});

test("the order files were read in changes nothing", () => {
  const tags = [tag("Kopi"), tag("Solo", { aliases: ["Sala"] }), tag("kota", { file: undefined })];
  const articles = Array.from({ length: 12 }, (_, n) =>
    article({
      slug: `hari-${n}`,
      // Some come out at the same minute.
      date: `2020-01-0${1 + (n % 4)}`,
      tags: ["solo", "kota", "kopi"].slice(n % 3),
      authors: [n % 2 ? "Umar Said" : "UMAR SAID"],
      section: ["Daerah", "Kota", "Uang"][n % 3] ?? "Daerah",
      body: `Kopi kota Sala pada ${n + 1} Juli 2018.`,
      aliases: [`/lama/${n % 5}/`],
      corrections: [{ date: moment("2020-02-01"), text: `Ralat ${n}.` }],
    }),
  );
  const build = (given: Parameters<typeof modelOf>[0]) => JSON.stringify(modelOf(given));
  const expected = build({ articles, tags });

  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.shuffledSubarray(tags, { minLength: tags.length }),
      (shuffled, shuffledTags) => {
        // Not `toBe`: it would print two whole sites.
        expect(build({ articles: shuffled, tags: shuffledTags }) === expected).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});

/** Freezes a value and all it refers to, in place, but for times: they keep what luxon works out of them. References may run in circles. */
function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
  if (seen.has(value) || DateTime.isDateTime(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key], seen);
  return value;
}
