import { expect, test } from "vitest";
import type { ContentOptions } from "../../src/content/settings.ts";
import type { OwnFields } from "../../src/news/own-keys.ts";
import { article, mistakesOf, readSound, settings } from "./temporary-project.ts";

const frontMatter = ({ z, date, address }: OwnFields) => ({
  photographer: z.string().optional(),
  rating: z.number().int().min(1).max(5).optional(),
  water: z.number().max(3).optional(),
  weather: z.enum(["cerah", "hujan"]).default("cerah"),
  visited: date().optional(),
  map: address().optional(),
  prices: z
    .array(z.object({ what: z.string(), price: z.number() }))
    .min(2)
    .optional(),
  code: z.string().regex(/^KK-/, "Kode diawali KK-.").optional(),
  contact: z.email().optional(),
});
const options: ContentOptions = { languages: ["id", "en"], frontMatter };

test("the site's own keys are read by their shapes: defaults, numbers, dates in the site's zone, lists of groups", async () => {
  const { articles } = await readSound(
    {
      "_data/site.yaml": settings("timeZone: Asia/Makassar\n"),
      "content/articles/a.md": article({
        photographer: "Umar Hadi",
        rating: "4",
        water: "1.5",
        visited: "3 Mei 2024 10.00",
        map: "https://peta.example/a",
        prices: "[{ what: beras, price: 12.5 }, { what: gula, price: 14 }]",
      }),
    },
    { options },
  );
  const { visited, ...own } = (articles[0]?.own ?? {}) as Record<string, unknown>;
  expect(own).toEqual({
    photographer: "Umar Hadi",
    rating: 4,
    water: 1.5,
    weather: "cerah",
    map: "https://peta.example/a",
    prices: [
      { what: "beras", price: 12.5 },
      { what: "gula", price: 14 },
    ],
  });
  expect(visited).toMatchObject({ precision: "minute" });
  expect(String((visited as { at: unknown }).at)).toBe("2024-05-03T10:00:00.000+08:00");
});

test("slips in them are reported as in Warta's own keys, with what the site says of its checks", async () => {
  const lines = await mistakesOf(
    {
      "content/articles/a.md": article({
        photograper: "Umar",
        rating: "6",
        water: "deras",
        weather: "mendung",
        visited: "kemarin",
        map: "peta",
        prices: "[{ what: beras, price: 12 }]",
        code: "X-1",
        contact: "Umar",
      }),
    },
    { options },
  );
  expect(lines.map((line) => line.replace("content/articles/a.md:", ""))).toEqual([
    expect.stringMatching(/^6:1 "photograper" is not a known key\. Did you mean "photographer"\?$/),
    "7:9 rating: needs a whole number up to 5.",
    '8:8 water: needs a number, with a decimal point if it has a fraction, not "deras".',
    '9:10 weather: needs cerah or hujan, not "mendung".',
    expect.stringMatching(/^10:10 visited: "kemarin" is not a date\./),
    '11:6 map: "peta" is not a web address. Write it in full: https://…',
    "12:9 prices: needs at least 2 entries.",
    "13:7 code: Kode diawali KK-.",
    '14:10 contact: "Umar" is not an e-mail address. Write it like desk@news.example',
  ]);
});

test("a key that every article needs may still be missing in a draft", async () => {
  const needed = { ...options, frontMatter: ({ z }: OwnFields) => ({ photographer: z.string() }) };
  const files = { "content/articles/a.md": article(), "content/articles/b.md": article({ draft: "true" }) };
  expect(await mistakesOf(files, { options: needed, preview: true })).toEqual([
    expect.stringMatching(/^content\/articles\/a\.md:\S+ photographer: is missing\. Write it\.$/),
  ]);
  const wrong = { "content/articles/b.md": article({ draft: "true", photographer: "[]", fotografer: "x" }) };
  expect(await mistakesOf(wrong, { options: needed, preview: true })).toEqual([
    expect.stringMatching(/"fotografer" is not a known key/),
  ]);
});
