import { mkdtemp, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { imageSize } from "image-size";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { articleMeta, pageMeta } from "../../src/pages/head-meta.ts";
import { articleCard, shareCards, tagCard } from "../../src/pages/share-card.ts";
import { fitCard } from "../../src/publish/cards/draw-card.ts";
import { makeCards } from "../../src/publish/cards/make-cards.ts";
import { progress } from "../../src/publish/progress.ts";
import { articlePage, bare, full, model } from "../pages/sample-model.ts";

const site = { ...model, settings: { ...model.settings, shareCards: true } };
const text = { siteName: "Kabar Uji", kicker: "Ekonomi", title: "Harga Cabai Turun", date: "1 Mei 2024" };

describe("which pages have a card", () => {
  test("an article without a picture: with the site's name, section, headline and date", () => {
    expect(articleCard(bare, site)?.text).toEqual({
      siteName: site.settings.name,
      kicker: bare.section.name,
      title: bare.title,
      date: expect.stringMatching(/\d{4}$/),
    });
  });

  test("not one with a picture to share; but one with a drawing, which networks do not show", () => {
    expect(articleCard(full, site)).toBeUndefined();
    const drawing = { ...full.image, path: "/gambar/bagan-1a2b3c4d.svg" } as typeof full.image;
    expect(articleCard({ ...full, image: drawing, title: "Bagan" }, site)?.text.title).toBe("Bagan");
  });

  test("no draft, none that waits, and nothing where the site wants none", () => {
    for (const status of ["draft", "scheduled"] as const)
      expect(articleCard({ ...bare, status }, site)).toBeUndefined();
    expect(shareCards({ ...site, settings: { ...site.settings, shareCards: false } })).toEqual([]);
  });

  test("a tag: what kind of thing it is, its name, its description", () => {
    const [tag] = site.tags;
    if (!tag) throw new Error("The sample has a tag.");
    expect(tagCard(tag, site)?.text).toMatchObject({ siteName: site.settings.name, title: tag.name });
  });

  test("a headline loses its emoji; in letters that the fonts lack there is no card", () => {
    expect(articleCard({ ...bare, title: "Gunung 🌋 Meletus 👨‍👩‍👧" }, site)?.text.title).toBe(
      "Gunung Meletus",
    );
    expect(articleCard({ ...bare, title: "أخبار" }, site)).toBeUndefined();
    expect(articleCard({ ...bare, title: "panjang ".repeat(90) }, site)).toBeUndefined();
  });
});

describe("the address of a card", () => {
  const pathOf = (changes: object) => articleCard({ ...bare, ...changes }, site)?.path;
  test("changes with what is on it, and with nothing else", () => {
    expect(pathOf({})).toMatch(/^\/kartu\/.+-[0-9a-f]{10}\.png$/);
    expect(pathOf({ title: "Lain" })).not.toBe(pathOf({}));
    expect(pathOf({ description: "Lain." })).toBe(pathOf({}));
  });

  test("is told to who shares the page", () => {
    const { openGraph, twitter } = articleMeta(articlePage(bare), site);
    const image = openGraph.find(({ property }) => property === "og:image")?.content;
    expect(image).toBe(site.addresses.absolute(articleCard(bare, site)?.path ?? ""));
    expect(twitter).toEqual([{ name: "twitter:card", content: "summary_large_image" }]);
    expect(pageMeta({ title: "Arsip", path: "/arsip/" }, site).twitter[0]?.content).toBe("summary");
  });
});

describe("a headline", () => {
  test("is as large as it can be", async () => {
    expect((await fitCard(text)).size).toBe(92);
    const long =
      "Kementerian Perhubungan Menertibkan Angkutan Umum yang Tidak Memenuhi Standar Keselamatan di Dua Belas Kota";
    const { size } = await fitCard({ ...text, title: long });
    expect(size).toBeLessThan(92);
    expect(size).toBeGreaterThanOrEqual(46);
  });

  test("of one endless word is broken, not cut off", async () => {
    const { svg, size } = await fitCard({ ...text, title: "pertanggungjawaban".repeat(8) });
    expect(size).toBeGreaterThanOrEqual(36);
    expect(svg).toContain("<svg");
  });

  test("of any length up to 600 letters fits, under the longest names", async () => {
    const word = fc.stringMatching(/^[a-z]{1,18}$/);
    const title = fc
      .array(word, { minLength: 1, maxLength: 80 })
      .map((words) => words.join(" ").slice(0, 600));
    await fc.assert(
      fc.asyncProperty(title, async (title) => {
        const names = { siteName: "Wartawan ".repeat(6), kicker: "Masyarakat ".repeat(5) };
        expect((await fitCard({ ...text, ...names, title })).size).toBeGreaterThanOrEqual(16);
      }),
      { numRuns: 15 },
    );
  });

  test("goes before a summary: one that leaves it no room is left out", async () => {
    const summary = "Kementerian yang mengatur telekomunikasi dan internet di Indonesia.";
    expect((await fitCard({ ...text, title: "Kominfo", summary })).text.summary).toBe(summary);
    expect((await fitCard({ ...text, summary: summary.repeat(9) })).text.summary).toBeUndefined();
  });
});

describe("drawing", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "warta-"));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
  });
  const make = (cards = shareCards(site)) => makeCards(cards, { root, cache: ".cache/cards" });

  test("gives a PNG of 1200 × 630 for each card, which a later build does not draw again", async () => {
    const cards = shareCards(site);
    const made = await make();
    expect(made.map((file) => file.path)).toEqual(cards.map((card) => card.path));
    for (const { file } of made) {
      expect(imageSize(await readFile(path.join(root, file)))).toMatchObject({
        type: "png",
        width: 1200,
        height: 630,
      });
      await utimes(path.join(root, file), 1, 1);
    }
    await make();
    for (const { file } of made) expect((await stat(path.join(root, file))).mtimeMs).toBe(1000);
    expect(await readdir(path.join(root, ".cache/cards"))).toHaveLength(cards.length);
  });

  test("the same card is the same to the byte", async () => {
    const [card] = shareCards(site);
    if (!card) throw new Error("The sample has a card.");
    const draw = async () => readFile(path.join(root, (await make([card]))[0]?.file ?? ""));
    const first = await draw();
    await rm(path.join(root, ".cache"), { recursive: true });
    expect((await draw()).equals(first)).toBe(true);
  });
});

test("of long work every tenth is told, of short work nothing", () => {
  const print = vi.fn();
  const tell = progress("share cards", 1000, print);
  for (let done = 0; done < 1000; done++) tell();
  expect(print.mock.calls.flat()).toEqual(
    [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000].map((done) => `[warta] share cards: ${done} of 1000`),
  );
  const short = progress("share cards", 20, print);
  for (let done = 0; done < 20; done++) short();
  expect(print).toHaveBeenCalledTimes(10);
});
