import { expect, test } from "vitest";
import { type Counts, find, indexed, type Pagefind, questions } from "../../_includes/scripts/search/ask.js";

/** What is asked of Pagefind, without the letter that stands around roots. */
const asked = (query: string) => questions(query).map(({ terms }) => terms.replaceAll("ː", "·"));

test("a word is asked for as what it begins with, and each of its roots as a whole", () => {
  expect(asked("besar")).toEqual(["·besar"]);
  expect(asked("akui")).toEqual(["·akui", "·aku·"]);
});

test("several words in each way there is, as they were typed first", () => {
  expect(asked("Akui, pasar akui")).toEqual(["·akui ·pasar", "·aku· ·pasar"]);
});

test("a phrase between quotation marks as it stands; nothing but signs not at all", () => {
  expect(asked('"pasar lama"')).toEqual(['"pasar lama"']);
  expect(asked("?! …")).toEqual([]);
});

test("many words of many roots are not asked for without end, and none is left out", () => {
  const words = ["menerbitkannya", "pembelajaran", "memperbaiki", "penyanyian", "mempertanggungjawabkan"];
  const all = asked(words.join(" "));
  expect(all.length).toBeLessThanOrEqual(48);
  for (const terms of all) expect(terms.split(" ")).toHaveLength(words.length);
});

test("what is indexed is found by what is asked for", () => {
  expect(indexed("Ia mengakui.", true)).toBe("ːiaː ːmengakuiː ːmengakuː ːakuiː ːakuː");
  expect(indexed("Ia mengakui.", false)).toBe("ːiaː ːmengakuiː");
});

/** A Pagefind that knows which stories have which words, the newest story first. */
function pagefindOf(stories: Record<string, { words: string[]; year: string }>): Pagefind {
  return {
    options: async () => {},
    filters: async () => ({}),
    async search(terms) {
      const found = Object.entries(stories).filter(([, { words }]) =>
        (terms ?? "")
          .split(" ")
          .every((term) =>
            words.some((word) => (term.endsWith("ː") ? word === term : word.startsWith(term))),
          ),
      );
      const tahun: Counts[string] = {};
      for (const [, { year }] of found) tahun[year] = (tahun[year] ?? 0) + 1;
      return {
        results: found.map(([id]) => ({
          id,
          score: 1,
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
  typed: { words: ["ːakuiː", "ːakuː"], year: "2024" },
});
const ids = ({ results }: Awaited<ReturnType<typeof find>>) => results.map(({ id }) => id);

test("the stories of every way are found, those with the word as it was typed first, and only their years offered", async () => {
  const found = await find(pagefind, "akui", {}, false);
  expect(ids(found)).toEqual(["typed", "root"]);
  expect(found.totalFilters).toEqual({ tahun: { 2024: 1, 2026: 1 } });
});

test("a word that no story has is not passed over in silence: nothing is found, and it is named", async () => {
  const found = await find(pagefind, "akun zzzz", {}, false);
  expect(ids(found)).toEqual([]);
  expect(found.unknown).toEqual(["zzzz"]);
});

test("or the newest first", async () => {
  expect(ids(await find(pagefind, "akui", {}, true))).toEqual(["root", "typed"]);
});
