import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { defaultWords } from "../../_includes/words/words.ts";
import { editorWords } from "../../src/features/editor/cms-config.ts";
import type { Language } from "../../src/messages/message.ts";
import { idsIn } from "../../src/news/addresses.ts";
import { phrasesIn, saidIn, wordsOnlyIn } from "../support/interface-words.ts";
import { keyWords } from "../support/key-words.ts";
import { checkLinks } from "../support/links.ts";
import { png } from "../support/png.ts";
import { richBuild } from "../support/rich-site.ts";
import { buildSite, type Files, sampleSite, type TestSite } from "../support/site.ts";

/** A newsroom that writes in English: every kind of page, nothing of it in Indonesian. */
const files: Files = { ...sampleSite("in-english"), "content/articles/stall.png": png(640, 480) };
let english: TestSite;
beforeAll(async () => {
  english = await buildSite(files);
});

const textFiles = async (site: TestSite) =>
  (await site.files()).filter(
    // The editor's screen is another program, which knows the months of both languages: it has a test of its own.
    (file) => /\.(html|xml|json|txt|webmanifest|svg)$/.test(file) && !/^(?:pagefind|admin)\//.test(file),
  );

test("an English site says nothing in Indonesian, on no page, in no feed", async () => {
  const foreign = wordsOnlyIn("id", "en");
  for (const file of await textFiles(english)) {
    expect(phrasesIn(saidIn(file, await english.read(file)), foreign), file).toEqual([]);
  }
});

test("a site in Indonesian says them: the search above would find one", async () => {
  const indonesian = await richBuild();
  const said: string[] = [];
  for (const file of await textFiles(indonesian)) said.push(saidIn(file, await indonesian.read(file)));
  const found = phrasesIn(said.join("\n"), wordsOnlyIn("id", "en"));
  const { notFoundIntro, moved } = defaultWords.id;
  expect(found).toEqual(
    expect.arrayContaining(["Terbit", "Koreksi", "Topik", "Arsip", "Februari", notFoundIntro, moved]),
  );
});

test("its editor's screen has English names and hints, and none in Indonesian", async () => {
  const texts = (of: object): string[] =>
    Object.values(of).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));
  const screen = (await english.read("admin/index.html")) + (await english.read("admin/config.json"));
  const said = (language: Language) =>
    phrasesIn(screen.replaceAll('\\"', '"'), texts([editorWords[language], keyWords(language)]));
  expect(said("en").filter((text) => /\p{L}{3}/u.test(text)).length).toBeGreaterThan(80);
  const both = new Set(texts([editorWords.en, keyWords("en")]));
  expect(said("id").filter((text) => !both.has(text))).toEqual([]);
});

test("its addresses are in English, its corrections page has the policy, and no link is dead", async () => {
  const files = await english.files();
  const pages = [
    "section/business",
    "author/ann-sample",
    "archive/2025/12",
    "corrections",
    "search",
    "tag/hill-market",
  ];
  expect(files).toEqual(expect.arrayContaining(pages.map((page) => `${page}/index.html`)));
  expect(files.filter((file) => /(?:penulis|koreksi|cari)\//.test(file))).toEqual([]);
  expect(await english.read("corrections/index.html")).toContain("<p>Openly.</p>");
  // Only the search may run compiled code.
  expect(await english.read("_headers")).toMatch(/^\/search\/\*\n.*\n.*wasm-unsafe-eval/m);
  const wrong = checkLinks(`${english.root}/_site`, { origin: "https://valley.example", prefix: "/" });
  // The editor's screen is another program, which no page leads to.
  expect(wrong.filter((line) => !line.startsWith("admin/"))).toEqual([]);
});

test("its ids and the names of its fields are in English, and each page has an id once", async () => {
  const ofEnglish = Object.values(idsIn("en"));
  const foreign = Object.values(idsIn("id")).filter((id) => !ofEnglish.includes(id));
  const seen = new Set<string>();
  for (const file of (await english.files()).filter((name) => name.endsWith(".html"))) {
    const { document } = parseHTML(await english.read(file));
    const valuesOf = (attribute: string) =>
      Array.from(document.querySelectorAll(`[${attribute}]`), (found) => found.getAttribute(attribute) ?? "");
    expect(new Set(valuesOf("id")).size, file).toBe(valuesOf("id").length);
    for (const name of ["id", "name", "for", "aria-labelledby", "href"].flatMap(valuesOf))
      seen.add(name.replace(/^.*#/, ""));
    for (const id of (await english.read(file)).matchAll(/<style>.*?<\/style>/gs))
      expect(id[0]).not.toMatch(/#(?:lagi|jumlah|saran)\b/);
  }
  expect([...seen].filter((name) => foreign.some((id) => name === id || name.startsWith(`${id}-`)))).toEqual(
    [],
  );
  expect([...seen]).toEqual(expect.arrayContaining(["section-a-plan", "timeline", "author", "search-year"]));
  expect(await english.read("corrections/feed.xml")).toMatch(/#correction-2025.*#retraction-2025/s);
});

test("what it had as /rubrik/ and /arsip/ leads on, on hosts that read rules and on others", async () => {
  expect(await english.read("_redirects")).toContain("/rubrik/business/ /section/business/ 301\n");
  expect(await english.read("rubrik/business/index.html")).toContain('content="0; url=/section/business/"');
  expect(await english.read("arsip/2025/12/index.html")).toContain('content="0; url=/archive/2025/12/"');
});

test("every page of it is marked as English, and dated so", async () => {
  for (const file of (await english.files()).filter((name) => name.endsWith(".html")))
    expect(parseHTML(await english.read(file)).document.documentElement.lang, file).toBe("en");
  const { document } = parseHTML(await english.read("2025/12/31/reopens/index.html"));
  expect(document.querySelector(".byline time")?.textContent).toBe("31 Dec 2025, 07:30 WIB");
});
