import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { expectShown, type Shown } from "../support/pages.ts";
import { png } from "../support/png.ts";
import { buildSite, type Files, sampleSite, type TestSite } from "../support/site.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";

/** Everything that is said in Indonesian, and in English, on a site that has both. */
const indonesian = {
  site: "Berita sebuah lembah.",
  section: "Ekonomi",
  sectionAbout: "Harga dan pekerjaan.",
  tag: "Pasar Bukit",
  tagAbout: "Pasar di atas bukit.",
  title: "Hujan Turun Lagi",
  summary: "Warga menepi sebentar.",
  reason: "Hujannya ternyata tidak turun.",
  page: "Siapa kami",
  alone: "Kabut Tipis",
};
const english = {
  title: "Hill Market Reopens",
  summary: "Stalls are back.",
  alt: "A stall with nobody in front of it",
  correction: "There are 24 stalls, not 42.",
  older: "Fair Weather",
  page: "How to reach us",
};

const files: Files = { ...sampleSite("two-languages"), "content/articles/stall.png": png(64, 48) };
const languages = new Map<string, string>([
  ...Object.values(indonesian).map((text) => [text, "id"] as const),
  ...Object.values(english).map((text) => [text, "en"] as const),
]);

let site: TestSite;
beforeAll(async () => {
  site = await buildSite(files);
});

/** What a page says, as text and as descriptions of pictures, each with the language it is marked as. */
function saidOn(html: string): { text: string; marked: string | null | undefined }[] {
  const { document } = parseHTML(html);
  const of = (element: Element | null, text: string | null) => ({
    text: (text ?? "").replace(/^\s*·?\s*|\s*·?\s*$/g, ""),
    marked: element?.closest("[lang]")?.getAttribute("lang"),
  });
  const said = [...document.querySelectorAll("body *")].flatMap((element) => [
    ...[...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((node) => of(element, node.textContent)),
    ...(element.hasAttribute("alt") ? [of(element, element.getAttribute("alt"))] : []),
  ]);
  return said.filter(({ text }) => text !== "");
}

test("every headline, topic, section and description is marked as the language it is in, on every page", async () => {
  const met = new Set<string>();
  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const html = await site.read(file);
    // A page of one link, which nobody sees unless the browser does not follow.
    if (html.includes("http-equiv")) continue;
    for (const { text, marked } of saidOn(html)) {
      const language = languages.get(text);
      if (language === undefined) continue;
      met.add(`${language} on a page in ${/<html lang="(..)"/.exec(html)?.[1]}`);
      expect(marked, `${file}: ${text}`).toBe(language);
    }
  }
  expect(met.size, "languages on pages of each language").toBe(4);
});

testCases("", tablesOf<Cases<{ page: string; shows: Shown }>>(import.meta.url), async ({ page, shows }) =>
  expectShown(parseHTML(await site.read(page)).document, shows),
);
