import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { context } from "../support/context.ts";
import { markdownOf, page, written } from "./html-pages.ts";

describe("a text ends where its last line stands, however short that is", () => {
  test("and begins below a headline of two lines, which are one", async () => {
    const { article } = await extractHtml(page("<p>A</p><p>B</p>").replace("Lagi di", "Lagi<br>di"));
    expect(article.title).toBe("Pasar Apung Dibuka Lagi di Martapura");
    expect(article.lines).toHaveLength(5);
  });

  test("what the page shows below it is no text", async () => {
    const boxes =
      '<div class="penulis"><h4>Tentang Penulis</h4><p>Sinta Dewi menulis tentang sungai sejak lama.</p></div><div><h3>Tinggalkan Balasan</h3><p>Alamat surel Anda tidak akan ditampilkan.</p></div>';
    expect(await markdownOf(page("<p>A</p><p>B</p>").replace("</article>", `</article>${boxes}`))).toBe(
      "A\n\nB",
    );
  });
});

const word = fc.constantFrom(
  ..."warga kota pasar sungai panitia lomba perahu kebun pagi hari pelajar Masuk Kirim 12 3,5 Editor".split(
    " ",
  ),
);
/** Most lines are short: the long ones show where the text ends. */
const words = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }) },
    fc.array(word, { minLength: 9, maxLength: 24 }),
  )
  .map((all) => all.join(" "));
const few = { minLength: 1, maxLength: 4 };
const inTag = (names: string[], inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), inside).map(([tag, html]) => `<${tag}>${html}</${tag.split(" ")[0]}>`);
const lists = ["ul", "ol", 'ol start="4"'];
const { article: articles } = fc.letrec<{ inline: string; block: string; article: string }>((tie) => ({
  inline: fc.oneof(
    { weight: 5, arbitrary: words },
    inTag(["b", "i", "strong", "span", "a href=/x", 'a href="https://x.example/y_(z)"'], tie("inline")),
    fc
      .tuple(tie("inline"), tie("inline"), fc.constantFrom("", " ", "<br>", ", "))
      .map(([one, other, between]) => one + between + other),
  ),
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    inTag(["p", "div", "h2", "blockquote", 'p class="author"', 'div class="share"'], tie("inline")),
    tie("inline"),
    inTag(
      ["div", "section", "blockquote", "aside", "dl"],
      fc.array(tie("block"), few).map((all) => all.join("")),
    ),
    inTag(
      lists,
      fc.array(inTag(["li"], tie("block")), few).map((items) => items.join("")),
    ),
    inTag(
      ["table"],
      fc
        .array(
          inTag(
            ["tr"],
            fc.array(inTag(["td", "th", "td colspan=2"], tie("inline")), few).map((cells) => cells.join("")),
          ),
          few,
        )
        .map((rows) => rows.join("")),
    ),
    inTag(["li"], tie("inline")).map((item) => `<p>Baca juga:</p><ul>${item}</ul>`),
  ),
  article: fc.array(tie("block"), { minLength: 1, maxLength: 12 }).map((blocks) => blocks.join("\n")),
}));

test("whatever an article is made of, its lines are in it or listed as dropped, and its Markdown shows its words", async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (content) => {
      const html = `<html><body><div>Menu situs</div><article><h1>Lomba Perahu di Tepi Sungai</h1>${content}</article><div>Kaki situs</div></body></html>`;
      const { article } = await extractHtml(html);
      // Cells of a row share a line, and a line may come again in another: so the words are counted.
      const left = counted(article.lines.map(({ text }) => text).join(" "));
      const seen = content.replace(/<\/?(?:[ab]|i|strong|span)\b[^>]*>/g, "").replace(/<[^>]*>/g, " ");
      for (const [word, count] of counted(`Lomba Perahu di Tepi Sungai ${seen}`))
        expect(left.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
      const shown = context.markdown
        .parse((await markdownOf(html)) ?? "", {})
        .flatMap(({ children }) => children ?? []);
      expect(letters(shown.map((one) => one.content).join(" "))).toBe(letters(article.body.join(" ")));
    }),
    { numRuns: 25 },
  );
});

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface List {
  start?: number | undefined;
  items: List[][];
}
const listsOf = (deep: number): fc.Arbitrary<List> =>
  fc.record({
    start: fc.constantFrom(undefined, 1, 3, 9),
    items: fc.array(deep > 0 ? fc.array(listsOf(deep - 1), { maxLength: 2 }) : fc.constant([]), few),
  });
const htmlOf = ({ start, items }: List): string => {
  const inside = items.map((children) => `<li>kata${children.map(htmlOf).join("")}</li>`).join("");
  return start === undefined ? `<ul>${inside}</ul>` : `<ol start="${start}">${inside}</ol>`;
};
/** `ol 3 (item item (ul (item)))` */
const shapeOf = ({ start, items }: List): string =>
  `${start === undefined ? "ul" : `ol ${start}`} (${items.map((children) => ["item", ...children.map(shapeOf)].join(" ")).join(", ")})`;

function shapeOfMarkdown(markdown: string): string {
  let shape = "";
  for (const token of context.markdown.parse(markdown, {})) {
    const { type } = token;
    if (type === "bullet_list_open") shape += " ul (";
    else if (type === "ordered_list_open") shape += ` ol ${token.attrGet("start") ?? 1} (`;
    else if (type === "list_item_open") shape += shape.endsWith("(") ? "item" : ", item";
    else if (type.endsWith("_list_close")) shape += ")";
  }
  return shape.trim();
}

test("lists in lists come back as they were, whatever their numbers and neighbours", async () => {
  await fc.assert(
    fc.asyncProperty(listsOf(3), async (list) => {
      expect(shapeOfMarkdown((await written(`<p>A</p>${htmlOf(list)}<p>C</p>`)) ?? "")).toBe(shapeOf(list));
    }),
    { numRuns: 25 },
  );
});
