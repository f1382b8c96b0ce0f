import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs } from "../read-lines.ts";

const [one = "", two = "", three = ""] = [...paragraphs, ...moreParagraphs];
const read = (...lines: string[]) =>
  extractArticle(["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ...lines].join("\n"));

test.each([
  ["the whole twice", [one, two, three, one, two, three]],
  ["the first; the first and the second; …", [one, one, two, one, two, three]],
  ["the same, each time on one line", [one, `${one} ${two}`, `${one} ${two} ${three}`]],
  ["the same, without blanks", [one, one + two, one + two + three]],
  ["with a dateline before each", [`Palu - ${one}`, `Palu - ${one} ${two}`, `Palu - ${one} ${two} ${three}`]],
])("each paragraph is kept once, in doubt: %s", (_, lines) => {
  const { body, confidence } = read(...lines);
  expect(body).toEqual([one, two, three]);
  expect(confidence.body).toBe("low");
});

test("what was dropped, or taken out of a line, says which line it repeats", () => {
  const { lines } = read(one, one, `${one} ${two}`);
  expect(lines.slice(3)).toMatchObject([
    { roles: ["noise"], reason: "repeats line 3" },
    { roles: ["body"], reason: "repeats line 3", left: one },
  ]);
});

test("all of it on one line, and then each paragraph", () => {
  expect(read(`${one} ${two}`, one, two).body).toEqual([`${one} ${two}`]);
});

test("initials stay off the text", () => {
  const { body, initials } = read(one, `${two} (ani)`, one, `${two} (ani)`);
  expect({ body, initials }).toEqual({ body: [one, two], initials: "ani" });
});

test("a subheading goes with the paragraphs it stands between", () => {
  expect(read(one, "Di Tepi Sungai", two, one, "Di Tepi Sungai", two).body).toEqual([
    one,
    "Di Tepi Sungai",
    two,
  ]);
});

describe("what stood above the text, too, is dropped beside what is repeated", () => {
  const head = [
    "Daerah",
    "Warga Tanam Seribu Pohon di Tepi Sungai",
    "Ani Lestari",
    "Rabu, 18 Jun 2025 09:33 WIB",
  ];

  test("over the next page", () => {
    const pages = [one, "Halaman", "1", "2", "Selanjutnya", `${head[1]} (2)`, head[2] ?? "", two];
    const { body, authors, confidence } = extractArticle([...head, "", ...pages].join("\n"));
    expect({ body, authors, sure: confidence.body }).toEqual({
      body: [one, two],
      authors: ["Ani Lestari"],
      sure: "low",
    });
  });

  test("over the second copy", () => {
    const copy = [...head, "", one, two, three];
    const { body } = extractArticle([...copy, "", "(salinan)", ...copy].join("\n"));
    expect(body).toEqual([one, two, three]);
  });
});

test("short lines may stand twice for a reason", () => {
  const refrain = '"Tanam, tanam!" seru mereka.';
  expect(read(one, refrain, two, refrain, three).body).toEqual([one, refrain, two, refrain, three]);
});
