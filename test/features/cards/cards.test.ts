import fc from "fast-check";
import satori from "satori";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { articleMeta, pageMeta } from "../../../_includes/layout/page-meta.ts";
import { drawnFonts } from "../../../src/assets/drawn-fonts.ts";
import { type CardText, cardSize, drawCard } from "../../../src/features/cards/card.tsx";
import { fitCard, makeCards, shareCards } from "../../../src/features/cards/make-cards.ts";
import type { SiteModel, Story } from "../../../src/site/model.ts";
import { png } from "../../support/png.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { articlePage, bare, full, model } from "../../templates/sample-model.ts";

const site: SiteModel = { ...model, settings: { ...model.settings, shareCards: true } };
const text = { siteName: "Kabar Uji", kicker: "Ekonomi", title: "Harga Cabai Turun", date: "1 Mei 2024" };

const home = { ...site.home, lead: undefined };
const empty = { ...site, home, tagPages: [], sectionPages: [], authorPages: [] };
/** A site that has nothing but articles. */
const siteOf = (...stories: Story[]): SiteModel => ({ ...empty, stories });
/** The card of an article; undefined if it has none. */
const cardOf = (story: Story) => shareCards(siteOf(story))[1];

const solid = (text: string) => text.replace(/\s/g, "");

/** What a card shows: its letters in order, and how far they reach, in pixels. */
async function look(written: CardText) {
  const { size, text } = await fitCard(written);
  const options = { ...cardSize, fonts: drawnFonts, embedFont: false };
  const svg = await satori(drawCard(text, size) as never, options);
  const all = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", content = ""]) => {
    const pixels = (name: string) => Number(new RegExp(`(?<![\\w-])${name}="([^"]*)"`).exec(attributes)?.[1]);
    return { content, left: pixels("x"), right: pixels("x") + pixels("width"), bottom: pixels("y") };
  });
  const visible = all.filter(({ content }) => content.trim());
  const extent = (some: typeof visible) => ({
    left: Math.min(...some.map(({ left }) => left)),
    right: Math.max(...some.map(({ right }) => right)),
    bottom: Math.max(...some.map(({ bottom }) => bottom)),
  });
  return {
    size,
    parts: visible.map(({ content }) => content),
    letters: visible.map(({ content }) => content.replaceAll("&amp;", "&")).join(""),
    ...extent(visible),
    // The date is drawn last.
    words: extent(visible.slice(0, -(written.date?.split(" ").length ?? 0))),
  };
}

describe("which pages have a card", () => {
  const siteName = site.settings.name;
  /** The pictures that a page is shared with: whether each is a picture, a card or the site's card. */
  const shared = (openGraph: { property: string; content: string }[]) =>
    openGraph.flatMap(({ property, content }) =>
      property === "og:image" ? (/\/(gambar|kartu\/situs|kartu)/.exec(content)?.[1] ?? content) : [],
    );

  test("every article: with the site's name, section, headline and date in its language", () => {
    const text = { siteName, kicker: bare.section.name, title: bare.title };
    expect(cardOf(bare)?.text).toEqual({ ...text, date: "9 March 2024" });
    expect(cardOf({ ...bare, language: "id" })?.text).toEqual({ ...text, date: "9 Maret 2024" });
  });

  test("one with a picture has it on its card, which is shown first; a drawing, which networks do not show, is left out", () => {
    const images = (story: Story) => shared(articleMeta(articlePage(story), siteOf(story)).openGraph);
    expect(images(full)).toEqual(["kartu", "gambar"]);
    expect(cardOf(full)).toMatchObject({ path: expect.stringMatching(/\.jpg$/), shown: { place: "photo" } });
    const drawing = { ...full.image, path: "/gambar/bagan-1a2b3c4d.svg" } as typeof full.image;
    expect(images({ ...full, image: drawing })).toEqual(["kartu"]);
  });

  test.each([
    ["wide", {}, 500, undefined],
    ["wide, its foot to be seen", { focus: "bottom" }, 500, "bottom"],
    ["square", { width: 900, height: 900 }, 400, undefined],
    ["upright", { width: 900, height: 1350, focus: "top" }, 400, "top"],
  ])("a picture stands beside the words: %s", (_, changes, width, focus) => {
    const image = { ...full.image, ...changes } as typeof full.image;
    expect(cardOf({ ...full, image })).toMatchObject({
      path: expect.stringMatching(/\.jpg$/),
      text: { photoWidth: width },
      shown: { wanted: { width, focus } },
    });
  });

  test("one whose picture is too small for networks is shared with its card, or with the site's", () => {
    const share = (image: object, changes: object = {}, of = site) => {
      const story = { ...full, ...changes, image: { ...full.image, ...image } as typeof full.image };
      const { openGraph, twitter } = articleMeta(articlePage(story), { ...of, stories: [story] });
      return [...shared(openGraph), twitter[0]?.content].join(" ");
    };
    expect(share({ width: 300, height: 200 })).toBe("kartu gambar summary_large_image");
    expect(share({ width: 299, height: 299 })).toBe("kartu summary_large_image");
    expect(share({ width: 640, height: 199 })).toBe("kartu summary_large_image");
    expect(share({ width: 900, height: 1350 })).toBe("kartu summary_large_image");
    // Large as it is, its widest JPEG is a strip.
    expect(share({ width: 8000, height: 900 })).toBe("kartu summary_large_image");
    // No letters of the cards' fonts.
    expect(share({ width: 150, height: 150 }, { title: "أخبار" })).toBe("kartu/situs summary_large_image");
    // Better a small one than none.
    const without = { ...site, settings: { ...site.settings, shareCards: false } };
    expect(share({ width: 150, height: 150 }, {}, without)).toBe("gambar summary");
  });

  test("a tag, a section and an author: what they are, their names, and what is said of them", () => {
    const [tag] = site.tagPages;
    const [page] = site.sectionPages;
    const [authors] = site.authorPages;
    if (!tag || !page || !authors) throw new Error("The sample has one of each.");
    const section = { ...page.section, name: "Ekonomi", description: "Harga dan kerja." };
    const image = { file: "sari.png", path: "/gambar/sari-1a2b.png", width: 600, height: 800 };
    const author = { ...authors.author, name: "Sari", image };
    const texts = shareCards({
      ...siteOf(),
      tagPages: [tag],
      sectionPages: [{ ...page, section }],
      authorPages: [{ ...authors, author }],
    }).map(({ text }) => text);
    expect(texts.slice(1)).toEqual([
      expect.objectContaining({ title: tag.tag.name, kicker: expect.any(String) }),
      expect.objectContaining({ kicker: "Rubrik", summary: "Harga dan kerja." }),
      expect.objectContaining({ siteName, title: "Sari", portrait: "/gambar/sari-1a2b-1x1-480.jpg" }),
    ]);
  });

  test("a card of a topic, which no new story changes", () => {
    const [front] = site.tagPages;
    if (!front) throw new Error("The sample has a topic.");
    const { path } = front.list;
    const imageOf = (total: number) => {
      const tagPages = [{ ...front, list: { ...front.list, total } }];
      return pageMeta({ path, title: "Topik" }, { ...site, tagPages }).openGraph[5]?.content;
    };
    expect(imageOf(30)).toBe(imageOf(31));
  });

  test("the site: its name, where it is found and what it says of itself", () => {
    const { description: _, ...plain } = site.settings;
    const ofSite = (settings: typeof plain & { description?: string }) =>
      shareCards({ ...siteOf(), settings })[0]?.text;
    const kabar = { ...plain, name: "Kabar", origin: "https://kabar.example" };
    const shown = { siteName: "kabar.example", title: "Kabar" };
    expect(ofSite({ ...kabar, description: "Berita desa." })).toEqual({ ...shown, summary: "Berita desa." });
    expect(ofSite({ ...kabar, description: "أخبار" })).toEqual(shown);
    expect(ofSite({ ...plain, shareCards: false })).toBeUndefined();
  });

  test("a page without one is shared with the site's; one that nobody is to find, with none", () => {
    const page = { title: "Arsip", path: "/arsip/" };
    expect(shared(pageMeta(page, site).openGraph)).toEqual(["kartu/situs"]);
    expect(shared(pageMeta({ ...page, noindex: true }, site).openGraph)).toEqual([]);
  });

  test("a headline loses its emoji; in letters that the fonts lack there is no card", () => {
    expect(cardOf({ ...bare, title: "Gunung 🌋 Meletus 👨‍👩‍👧" })?.text.title).toBe("Gunung Meletus");
    expect(cardOf({ ...bare, title: "أخبار" })).toBeUndefined();
  });
});

test("live coverage says so, and how new it is; an article has its topics, as many as there is room for", () => {
  const at = bare.date.at.plus({ hours: 3 });
  const live = { ...bare, modified: { at, precision: "minute" }, entries: [{ at, heading: 0 }] } as Story;
  expect(cardOf(live)?.text.live).toMatch(/^\S+ \d.*\d/);
  const tags = ["Pasar", "Nama yang ".repeat(9), "Beras", "أخبار"].map((name) => ({
    ...full.tags[0],
    name,
  })) as Story["tags"];
  expect(cardOf({ ...bare, tags })?.text.topics).toEqual([
    "Pasar",
    "Nama yang".concat(" Nama yang".repeat(8)),
    "Beras",
  ]);
});

test("an opinion piece says whose it is, and shows its author", async () => {
  const image = { file: "sari.jpg", path: "/gambar/sari-1a2b.jpg", width: 600, height: 800 };
  const [author] = full.authors;
  const sari = { ...author, name: "Sari", image };
  const of = (...authors: object[]) =>
    cardOf({ ...bare, kind: "opinion", labels: ["opinion"], authors } as Story)?.text;
  expect(of(sari)).toMatchObject({
    kicker: "Opini · Sari",
    portrait: "/gambar/sari-1a2b-1x1-480.jpg",
    fontStyle: "italic",
  });
  expect(of(sari, { ...sari, name: "Budi" })).toMatchObject({ kicker: "Opini · Sari · Budi" });
});

test("a fact check travels with what comes of it, not as a claim", () => {
  const factCheck = { claim: "Air kelapa menyembuhkan demam.", rating: "Menyesatkan" };
  const checked = { ...bare, labels: ["factCheck"], factCheck } as Story;
  expect(cardOf(checked)?.text.kicker).toBe("Cek fakta · Menyesatkan");
});

test("the address of a card changes with what is on it, and with nothing else", () => {
  const pathOf = (changes: object) => cardOf({ ...bare, ...changes })?.path;
  expect(pathOf({})).toMatch(/^\/kartu\/.+-[0-9a-f]{10}\.png$/);
  expect(pathOf({ title: "Lain" })).not.toBe(pathOf({}));
  expect(pathOf({ description: "Lain." })).not.toBe(pathOf({}));
  expect(pathOf({ dateline: "Solo" })).toBe(pathOf({}));
});

describe("a headline", () => {
  const picture = `data:image/png;base64,${Buffer.from(png(8, 8)).toString("base64")}`;
  test.each(["Pelabuhan Ambon", "Cek Fakta: Benarkah Daun Pepaya Menyembuhkan DBD?", "Pertanggungjawaban"])(
    "no word of a headline is broken: %s",
    async (title) => {
      const { parts, right } = await look({ ...text, title, summary: "Di kota itu." });
      expect(parts).toEqual(expect.arrayContaining(title.match(/\p{L}+/gu) ?? [title]));
      expect(right).toBeLessThanOrEqual(1120);
    },
  );

  test("is as large as it can be, and whole beside a photo", async () => {
    expect((await fitCard(text)).size).toBe(112);
    const long =
      "Kementerian Perhubungan Menertibkan Angkutan Umum yang Tidak Memenuhi Standar Keselamatan di Dua Belas Kota";
    const { size } = await fitCard({ ...text, title: long });
    expect([size >= 46, size < 69]).toEqual([true, true]);
    for (const photoWidth of [400, 500]) {
      const short = await fitCard({ ...text, photo: picture, photoWidth });
      const whole = await fitCard({ ...text, title: long, photo: picture, photoWidth });
      expect([short.size >= 72, whole.text.title]).toEqual([true, long]);
    }
  });

  test("is followed by the standfirst beside a photo, if there is room", async () => {
    const summary = "Pasokan bertambah.";
    const photo = { photo: picture, photoWidth: 400 };
    const { letters } = await look({ ...text, ...photo, date: undefined, summary, topics: ["Pasar"] });
    expect(letters).toBe(solid(`Kabar Uji EKONOMI ${text.title} ${summary} Pasar`));
    const title = "Gempa Mengguncang Sukabumi dan Cianjur Selatan Semalam";
    const { size } = await fitCard({ ...text, ...photo, title });
    expect(await fitCard({ ...text, ...photo, title, summary: summary.repeat(9) })).toMatchObject({ size });
  });

  test("of any length stays within the card under the longest names, and loses no word but at its end", async () => {
    const word = fc.stringMatching(/^[a-z]{1,18}$/);
    const title = fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(title, fc.constantFrom(0, 400, 500), async (title, photoWidth) => {
        const most = photoWidth > 0 ? 4 : 12;
        const names = { siteName: "Wartawan ".repeat(most).trim(), kicker: "Keluarga ".repeat(most).trim() };
        const card = { ...text, ...names, title, ...(photoWidth > 0 && { photo: picture, photoWidth }) };
        const { letters, words, ...all } = await look(card);
        const [before = "", behind = ""] = [names.siteName + names.kicker.toUpperCase(), text.date].map(
          solid,
        );
        const [shown = "", cut] = letters.slice(before.length, letters.length - behind.length).split("…");
        expect(letters.startsWith(before) && letters.endsWith(behind)).toBe(true);
        expect(cut === undefined ? solid(title) === shown : solid(title).startsWith(shown)).toBe(true);
        const edge = photoWidth > 0 ? 1160 - photoWidth : 1120;
        expect([words.left >= 80, words.right <= edge, words.bottom <= 480]).toEqual([true, true, true]);
        expect([all.left >= 24, all.right <= 1190, all.bottom <= 590]).toEqual([true, true, true]);
      }),
      { numRuns: 15, examples: [400, 500].map((width) => ["pertanggungjawaban".repeat(8), width]) },
    );
  });

  test("too long for the card is cut at a word, with an ellipsis; a common one is whole", async () => {
    const long = (count: number) => Array.from({ length: count }, (_, at) => `kata${at}`).join(" ");
    const shown = async (title: string) => (await fitCard({ ...text, title })).text.title;
    expect(await shown(long(24))).toBe(long(24));
    const [cut = "", end] = (await shown(long(200))).split("…");
    expect([long(200).startsWith(`${cut} `), end, cut.length > 150]).toEqual([true, "", true]);
  });

  test("of any length a card is drawn, and be it beside the longest names of the widest letters", async () => {
    const wide = "—".repeat(120);
    const card = { siteName: wide, kicker: wide, title: "W".repeat(600), date: "9 Maret 2024" };
    expect((await fitCard(card)).svg).toContain("<svg");
  });

  test("has a compound on one line", () => {
    const drawn = JSON.stringify(drawCard({ ...text, title: "Lomba Layang-Layang" }, 60));
    expect(drawn).toContain("Layang-\ufeffLayang");
  });

  test("goes before a summary: one that leaves it no room is left out", async () => {
    const summary = "Kementerian yang mengatur telekomunikasi dan internet di Indonesia.";
    expect((await fitCard({ ...text, title: "Kominfo", summary })).text.summary).toBe(summary);
    expect((await fitCard({ ...text, summary: summary.repeat(9) })).text.summary).toBeUndefined();
  });
});

test("a thousand are drawn once, with their progress; after that only what changed", async () => {
  const folder = await temporaryFolder();
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => printed.mockRestore());
  const draw = vi.fn(async () => new Uint8Array([1]));
  const thousand = (changes: Record<number, object>) => {
    const stories = Array.from({ length: 1000 }, (_, n) => ({
      ...bare,
      title: `Berita ${n}`,
      path: `/2024/03/09/berita-${n}/`,
      ...changes[n],
    }));
    return siteOf(...stories);
  };
  const place = { root: folder, cache: folder, language: "en" } as const;
  const make = (changes = {}) => makeCards(thousand(changes), place, draw);

  expect(await make()).toHaveLength(1001);
  expect(draw).toHaveBeenCalledTimes(1001);
  const lines = () =>
    printed.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("share cards"));
  expect(lines().at(-1)).toContain("[warta] share cards: 1001 of 1001");
  const count = lines().length;

  await make();
  expect(draw).toHaveBeenCalledTimes(1001);
  expect(lines()).toHaveLength(count);
  await make({ 7: { title: "Lain" }, 8: { dateline: "Tidak ada di kartu" } });
  expect(draw).toHaveBeenCalledTimes(1002);
});
