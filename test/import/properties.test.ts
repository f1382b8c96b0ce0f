import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { anyCharacter } from "../support/any-text.ts";
import { fixtures } from "./fixtures.ts";

const fixtureLines = fixtures.map(({ text }) => text.split("\n"));
const allLines = fixtureLines.flat();
const oneFixture = fc.constantFrom(...fixtureLines);

/** Lines of fixtures as an accident may leave them: shuffled, cut, doubled, joined, from several articles. */
const damaged = fc.oneof(
  oneFixture.chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length })),
  oneFixture.chain((lines) => fc.subarray(lines)),
  oneFixture.chain((lines) =>
    fc
      .subarray(lines)
      .map((twice) => lines.flatMap((line) => (twice.includes(line) ? [line, line] : [line]))),
  ),
  oneFixture.map((lines) => [lines.join(" ")]),
  oneFixture.chain((lines) =>
    fc.nat(lines.length).map((at) => [...lines.slice(0, at), lines.slice(at).join("")]),
  ),
  fc.array(fc.constantFrom(...allLines), { maxLength: 60 }),
);
/** Lines of a fixture as a mail program breaks them. */
const wrapped = fc
  .tuple(
    oneFixture,
    fc.integer({ min: 50, max: 80 }),
    fc.constantFrom("", "> "),
    fc.constantFrom("\n", "\n\n"),
  )
  .map(([lines, width, mark, between]) => {
    const broken = lines.map((line) => line.replace(new RegExp(`(.{20,${width}}) +(?=\\S)`, "g"), "$1\n"));
    return broken
      .join(between)
      .split("\n")
      .map((line) => `${mark}${line}`.trimEnd());
  });
const signs = fc.string({
  unit: fc.constantFrom(..."()[]{}#*-–—|:.,•©@&;/\\<>\"'“”‘’ \t\u00a0\u200b\ufeff aAbB12019"),
});
const anyText = fc.oneof(
  damaged.map((lines) => lines.join("\n")),
  wrapped.map((lines) => lines.join("\n")),
  fc.string({ unit: anyCharacter, maxLength: 400 }),
  fc
    .array(fc.oneof(signs, fc.constantFrom(...allLines)), { maxLength: 30 })
    .chain((lines) => fc.constantFrom("\n", "\r\n", "\r", "\n\n").map((end) => lines.join(end))),
);

describe("whatever the text", () => {
  test("every line that is not blank is accounted for once, in order, as it stands", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = extractArticle(text);
        const wanted = text
          .split(/\r\n|\n|\r/)
          .map((line, index) => ({ n: index + 1, text: line }))
          .filter((line) => line.text.trim() !== "");
        expect(lines.map(({ n, text }) => ({ n, text }))).toEqual(wanted);
        for (const line of lines) {
          expect(line.roles.length).toBeGreaterThan(0);
          expect(line.rule).not.toBe("");
          expect(line.continues ?? 0).toBeLessThan(line.n);
          expect(line.reason !== undefined).toBe(line.roles.includes("noise") || line.left !== undefined);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the text keeps the order of its lines", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body, lines } = extractArticle(text);
        const texts: string[] = [];
        // A paragraph ends where its last line does.
        for (const { roles, text, continues } of lines) {
          if (roles[0] !== "body") continue;
          if (continues === undefined) texts.push(text);
          else texts.push(`${texts.pop()} ${text}`);
        }
        let at = 0;
        for (const paragraph of body) {
          const words = paragraph.replace(/\s+/g, " ").slice(-30);
          while (at < texts.length && !plain(texts[at] ?? "").includes(plain(words))) at++;
          expect(at, paragraph).toBeLessThan(texts.length);
          at++;
        }
      }),
    );
  });

  test("the same text gives the same result, and every value its confidence", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = extractArticle(text);
        expect(extractArticle(text)).toEqual(article);
        const { lines: _, proposedTags: __, doubts: ___, confidence, provenance, ...fields } = article;
        for (const [field, value] of Object.entries(fields)) {
          const said = value !== null && value.length > 0;
          expect(Object.hasOwn(confidence, field), field).toBe(said);
          expect(Object.hasOwn(provenance, field), field).toBe(said);
          expect(value).not.toBe("");
        }
      }),
    );
  });
});

/** Letters and digits only: what cleaning a line never changes. */
const plain = (text: string): string => text.replace(/&[a-z#0-9]+;|[^\p{L}\p{N}]/giu, "");
