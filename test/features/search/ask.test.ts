import { expect, test } from "vitest";
import { type Counts, find, type Pagefind, questions } from "../../../src/features/search/browser/ask.js";

test("many words of many roots are not asked for without end, and none is left out", () => {
  const words = ["menerbitkannya", "pembelajaran", "memperbaiki", "penyanyian", "mempertanggungjawabkan"];
  const all = questions(words.join(" "));
  expect(all.length).toBeLessThanOrEqual(48);
  for (const { terms } of all) expect(terms.split(" ")).toHaveLength(words.length);
});

/** A Pagefind that knows which stories have which words, the newest story first. */
function pagefindOf(stories: Record<string, { words: string[]; year: string; score?: number }>): Pagefind {
  return {
    options: async () => {},
    filters: async () => ({}),
    async search(terms) {
      const found = Object.entries(stories).filter(([, { words }]) =>
        (terms ?? "")
          .split(" ")
          .every((term) =>
            words.some((word) => (/[ːˑ]$/.test(term) ? word === term : word.startsWith(term))),
          ),
      );
      const tahun: Counts[string] = {};
      for (const [, { year }] of found) tahun[year] = (tahun[year] ?? 0) + 1;
      return {
        results: found.map(([id, { score = 1 }]) => ({
          id,
          score,
          data: () => Promise.reject(new Error("not asked for")),
        })),
        totalFilters: { tahun },
      };
    },
  };
}

const pagefind = pagefindOf({
  root: { words: ["ːakuː"], year: "2026" },
  other: { words: ["ːakunː"], year: "2025" },
  typed: { words: ["ːakuiː", "ˑakuˑ"], year: "2024" },
});
const ids = ({ results }: Awaited<ReturnType<typeof find>>) => results.map(({ id }) => id);

test("the stories of every way are found, those with the word as it was typed first, and only their years offered", async () => {
  const found = await find(pagefind, "akui", {}, false);
  expect(ids(found)).toEqual(["typed", "root"]);
  expect(found.totalFilters).toEqual({ tahun: { 2024: 1, 2026: 1 } });
});

test("a name does not find what only has a root that begins so, and stands before what has it as a root, however good that is", async () => {
  const names = pagefindOf({
    filter: { words: ["ːmenyaringː", "ˑsaringˑ"], year: "2026" },
    root: { words: ["ːmenyariː", "ˑsariˑ"], year: "2026", score: 9 },
    longer: { words: ["ːsarinyaː", "ˑsariˑ"], year: "2025", score: 2 },
    name: { words: ["ːsariː"], year: "2024", score: 3 },
  });
  expect(ids(await find(names, "Sari", {}, false))).toEqual(["name", "longer", "root"]);
});

test("a word that no story has is not passed over in silence: nothing is found, and it is named", async () => {
  const found = await find(pagefind, "akun zzzz", {}, false);
  expect(ids(found)).toEqual([]);
  expect(found.unknown).toEqual(["zzzz"]);
});

test("words side by side come before the same words apart, of these the newest first", async () => {
  const apart = { words: ["ːdamarː", "ːsagaraː"], year: "2026" };
  const together = { ...apart, words: [...apart.words, '"damar', 'sagara"'], score: 0.5 };
  const found = await find(pagefindOf({ newer: apart, older: apart, together }), "damar sagara", {}, false);
  expect(ids(found)).toEqual(["together", "newer", "older"]);
});

test("words side by side are in the order of where they stand: Pagefind counts a phrase in a headline like any other", async () => {
  const words = ["ːdinasː", "ːpasarː"];
  const { search, ...others } = pagefindOf({
    topic: { words: [...words, '"dinas', 'pasar"'], year: "2026", score: 0.2 },
    headline: { words: [...words, '"dinas', 'pasar"'], year: "2025", score: 0.9 },
    apart: { words, year: "2024", score: 3 },
  });
  const evenly = async (...asked: Parameters<typeof search>) => {
    const { results, ...counts } = await search(...asked);
    const isPhrase = asked[0]?.startsWith('"');
    return { ...counts, results: isPhrase ? results.map((hit) => ({ ...hit, score: 1 })) : results };
  };
  const found = await find({ ...others, search: evenly }, "dinas pasar", {}, false);
  expect(ids(found)).toEqual(["headline", "topic", "apart"]);
});

test("a word that a stemmer makes another of is found as it stands, too", async () => {
  const { search, ...others } = pagefindOf({ ferry: { words: ["ːferryː"], year: "2026" } });
  const stemmed: typeof search = (terms, asked) => search(terms?.replace(/y$/, "i") ?? null, asked);
  expect(ids(await find({ ...others, search: stemmed }, "ferry", {}, false))).toEqual(["ferry"]);
});

test("or the newest first", async () => {
  expect(ids(await find(pagefind, "akui", {}, true))).toEqual(["root", "typed"]);
});
