import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { defaultWords } from "../../../_includes/words/words.ts";
import type { Picture } from "../../../src/content/content.ts";
import { shareCards } from "../../../src/features/cards/make-cards.ts";
import { ninjs } from "../../../src/features/ninjs/ninjs.ts";
import { searchRecord } from "../../../src/features/search/index-site.ts";
import { templates } from "../../../src/templates/templates.ts";
import { article, content, modelOf, tag } from "../../site/newsroom.ts";
import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

const picture: Picture = {
  file: "content/articles/pasar.png",
  path: "/gambar/pasar-1a2b3c4d.png",
  width: 1200,
  height: 800,
  alt: "Pasar pada malam hari",
  caption: "Pasar pada malam hari.",
  credit: "Redaksi",
  ai: "made",
};

/** A story with a label among others without one, that lists of every kind have. */
function newsroom(keys: Parameters<typeof article>[0]) {
  const common = { tags: ["pasar"], section: "Daerah" };
  const articles = [
    article({ slug: "kios", title: "Kios Baru", date: "2020-01-23", ...common }),
    article({ slug: "cabai", title: "Harga Cabai", date: "2020-01-24", ...common, ...keys }),
    article({ slug: "parkir", title: "Aturan Parkir", date: "2020-01-25", ...common }),
    article({ slug: "hujan", title: "Musim Hujan", date: "2020-01-26", ...common }),
  ];
  const model = modelOf({ articles, tags: [tag("Pasar")] });
  const files = new Map(
    templates.flatMap((template) => template.files(model)).map(({ path, draw }) => [path, draw]),
  );
  const read = (path: string): string => files.get(path)?.() ?? "";
  return {
    model,
    story: model.stories.find(({ slug }) => slug === "cabai"),
    paths: [...files.keys()],
    read,
    page: (path = "/2020/01/24/cabai/"): Document => parseHTML(read(path)).document,
  };
}

const graphOf = (document: Document): Record<string, unknown>[] =>
  JSON.parse(document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}")["@graph"];

test.each([
  ["Advertorial", { kind: "advertorial" }],
  ["Opini", { kind: "opinion" }],
  ["Masih memerlukan verifikasi", { unverified: true }],
  ["Teks buatan AI", { ai: "made" }],
  ["Gambar buatan AI", { image: picture }],
] as const)("%s: stands wherever the headline does", (label, keys) => {
  const { page, paths, read, model, story } = newsroom(keys);
  const shown = paths.filter((path) => path.endsWith("/") && read(path).includes("Harga Cabai"));
  expect(shown).toEqual(
    expect.arrayContaining([
      "/",
      "/tag/pasar/",
      "/rubrik/daerah/",
      "/penulis/ratna-dewi/",
      "/arsip/2020/01/",
    ]),
  );
  for (const path of shown) {
    const headings = [...page(path).querySelectorAll("h1, h2, h3, .turn p")].filter(({ textContent }) =>
      textContent?.includes("Harga Cabai"),
    );
    expect(headings.length, path).toBeGreaterThan(0);
    for (const heading of headings) expect(heading.textContent, path).toContain(label);
  }
  const labelled = `${label}: Harga Cabai`;
  expect(page().title).toBe(`${labelled} · Kabar Kota`);
  expect(page().querySelector("meta[property='og:title']")?.getAttribute("content")).toBe(labelled);
  for (const feed of ["/feed.xml", "/rss.xml", "/feed.json"]) expect(read(feed)).toContain(labelled);
  if (!story) throw new Error("There is no such story.");
  expect(ninjs(story, model).headlines[0]?.value).toBe(labelled);
  expect(searchRecord(story, model).html).toContain(`meta="label">${label}`);
});

test("a label is of no other story", () => {
  const { page } = newsroom({ kind: "opinion" });
  const labelled = [...page("/").querySelectorAll(".story-labels")].map((label) => label.parentElement);
  for (const heading of labelled) expect(heading?.textContent).toContain("Harga Cabai");
  expect(page("/2020/01/23/kios/").querySelector("h1 .story-labels")).toBeNull();
});

testPages("the label", tablesOf<PageCases>(import.meta.url));

test("what is not verified says so in brackets and italics at its end too, in feeds as well", () => {
  const { page, read } = newsroom({ unverified: true });
  const note = `(${defaultWords.id.labels.unverifiedNote})`;
  expect(page().querySelector(".text + em")?.textContent).toBe(note);
  expect(read("/feed.json")).toContain(`<p><em>${note}</em></p>`);
});

test("readers learn at the picture that AI made it, machines in the words of IPTC", () => {
  const { page, read } = newsroom({ image: picture, ai: "edited" });
  const line = "Pasar pada malam hari. Foto: Redaksi · Gambar buatan AI";
  expect(page().querySelector(".lead-picture figcaption")?.textContent?.replaceAll("\u00a0", " ")).toBe(line);
  expect(read("/feed.json")).toContain(line);
  const [node] = graphOf(page());
  const type = (how: string) => `https://schema.org/${how}TrainedAlgorithmicMediaDigitalSource`;
  const image = expect.arrayContaining([expect.objectContaining({ digitalSourceType: type("") })]);
  expect(node).toMatchObject({ digitalSourceType: type("CompositeWith"), image });
});

test("a share card says it before the section", () => {
  const settings = { ...content().settings, shareCards: true };
  const model = modelOf({ articles: [article({ kind: "advertorial", title: "Belanja Hemat" })], settings });
  const card = shareCards(model).find(({ text }) => text.title === "Belanja Hemat");
  expect(card?.text.kicker).toBe("Advertorial · Daerah");
  // One with the name of the section says it for both.
  const column = article({ kind: "opinion", section: "Opini", title: "Kolom" });
  const [, other] = shareCards(modelOf({ articles: [column], settings }));
  expect(other?.text.kicker).toBe("Opini · Ratna Dewi");
});

test("a headline that begins with its label has it once where it stands alone", () => {
  const { read } = newsroom({ title: "OPINI: Pasar untuk Semua", kind: "opinion" });
  expect(read("/feed.xml")).toContain("<title>OPINI: Pasar untuk Semua</title>");
});
