import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { findHost } from "../../../src/features/blocks/embed/model.ts";
import { readBody } from "../../site/newsroom.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<Record<"noCards" | "noCardsInTexts", string[]>>(import.meta.url);

const player = (address: string): string | undefined => findHost(address)?.player;

const youTube = "https://www.youtube-nocookie.com/embed/abcdefghij_?autoplay=1";

test.each([
  ["https://youtu.be/abcdefghij_", youTube],
  ["https://youtu.be/abcdefghij_?si=xyz&t=90", `${youTube}&start=90`],
  ["https://www.youtube.com/watch?v=abcdefghij_&t=90s", `${youTube}&start=90`],
  ["https://m.youtube.com/watch?app=desktop&v=abcdefghij_", youTube],
  ["https://www.youtube.com/live/abcdefghij_?feature=share", youTube],
  ["https://www.youtube.com/shorts/abcdefghij_", youTube],
  ["https://www.tiktok.com/@pasar.umpama/video/123", "https://www.tiktok.com/player/v1/123?autoplay=1"],
  ["https://www.instagram.com/p/Ab_-1/?utm=x", "https://www.instagram.com/p/Ab_-1/embed/"],
  ["https://www.instagram.com/pasar.umpama/reel/Ab1/", "https://www.instagram.com/p/Ab1/embed/"],
  ["https://x.com/walikota/status/123?s=20", "https://platform.twitter.com/embed/Tweet.html?id=123&dnt=true"],
  [
    "https://twitter.com/walikota/status/123",
    "https://platform.twitter.com/embed/Tweet.html?id=123&dnt=true",
  ],
  ["https://vimeo.com/123", "https://player.vimeo.com/video/123?dnt=1&autoplay=1"],
  ["https://vimeo.com/123/ab1", "https://player.vimeo.com/video/123?dnt=1&autoplay=1&h=ab1"],
  [
    "https://web.facebook.com/watch/?v=123",
    "https://www.facebook.com/plugins/video.php?show_text=false&href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123",
  ],
  ["https://open.spotify.com/intl-id/episode/Ab1?si=x", "https://open.spotify.com/embed/episode/Ab1"],
  [
    "https://www.google.com/maps/place/Pasar+Melati/@-7.5,110.8,17z/data=!3m1",
    "https://www.google.com/maps?q=-7.5,110.8&z=17&output=embed",
  ],
  [
    "https://www.google.com/maps/embed?pb=!1m18!2d110.8",
    "https://www.google.com/maps/embed?pb=!1m18!2d110.8",
  ],
])("%s is played by %s", (address, expected) => {
  expect(player(address)).toBe(expected);
});

test.each(["https://maps.app.goo.gl/Ab1", "https://vt.tiktok.com/Ab1/", "https://fb.watch/ab1/"])(
  "%s does not tell what it leads to: its card is a link",
  (address) => {
    expect(findHost(address)).toMatchObject({ name: expect.any(String) });
    expect(player(address)).toBeUndefined();
  },
);

test.each(tables.noCards)("%s is no card", (address) => {
  expect(findHost(address)).toBeUndefined();
});

function read(body: string, language: "id" | "en" = "id") {
  const pictures = [
    {
      src: "los.jpg",
      file: "content/los.jpg",
      path: "/gambar/los-1a.svg",
      width: 600,
      height: 400,
      alt: "Los",
    },
    {
      src: "laporan.pdf",
      file: "content/laporan.pdf",
      path: "/berkas/laporan-1a.pdf",
      width: 0,
      height: 0,
      alt: "",
      bytes: 1_234_567,
    },
  ];
  const { html, feedHtml, paragraphs } = readBody(body, { language, pictures, prefix: "/warta/" });
  return { html: html.trim(), feedHtml: feedHtml.trim(), paragraphs };
}

test("an address alone in its paragraph is a card; in feeds it is a link", () => {
  const { html, feedHtml, paragraphs } = read("https://youtu.be/abcdefghijk");
  expect(html).toBe(
    '<p class="embed embed-video"><a href="https://youtu.be/abcdefghijk" data-player="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1">' +
      '<span class="embed-title">Video di YouTube</span> <span class="embed-label label">Memuat video dari YouTube</span></a></p>',
  );
  expect(feedHtml).toBe('<p><a href="https://youtu.be/abcdefghijk">Video di YouTube</a></p>');
  expect(paragraphs).toEqual([]);
  expect(read("https://youtu.be/abcdefghijk", "en").html).toContain("Loads the video from YouTube");
});

test("a link's words are the card's title, and nothing of them or of the address gets out of its place", () => {
  const { html } = read(
    `[Rapat "warga" <b onclick=x>](<https://www.facebook.com/a/videos/1/?x="onload='y'&z=1>)`,
  );
  const card = parseHTML(html).document.querySelector("a");
  expect(card?.getAttributeNames()).toEqual(["href", "data-player"]);
  expect(card?.getAttribute("data-player")).toMatch(/&href=https%3A[\w%.'-]+$/);
  expect([...(card?.querySelectorAll("*") ?? [])].map(({ textContent }) => textContent)).toEqual([
    "Rapat “warga” <b onclick=x>",
    "Memuat video dari Facebook",
  ]);
});

test("a picture in the link is the card's picture, its caption the title", () => {
  const { html, feedHtml } = read('[![Los](los.jpg "Rapat warga")](https://vimeo.com/123)');
  expect(html).toContain('<p class="embed embed-video"><a href="https://vimeo.com/123"');
  expect(html).toContain('<img src="/warta/gambar/los-1a.svg" alt="Los" width="600" height="400"');
  expect(html).toContain('<span class="embed-title">Rapat warga</span>');
  expect(feedHtml).toMatch(
    /^<p><a href="https:\/\/vimeo\.com\/123"><img src="https:[^>]*>Rapat warga<\/a><\/p>$/,
  );
});

test("a PDF beside the text has its address on the site, in a card with its size", () => {
  const { html, feedHtml } = read("[Laporan](laporan.pdf)\n\nLihat [ini](laporan.pdf).");
  expect(html).toBe(
    '<p class="embed embed-document"><a href="/warta/berkas/laporan-1a.pdf"><span class="embed-title">Laporan</span> <span class="embed-label label">Membuka PDF · 1,2 MB</span></a></p>\n' +
      '<p id="p1">Lihat <a href="/warta/berkas/laporan-1a.pdf">ini</a>.</p>',
  );
  expect(feedHtml).toContain('<p><a href="https://contoh.id/warta/berkas/laporan-1a.pdf">Laporan</a></p>');
});

test("a PDF elsewhere is a card that names its host", () => {
  expect(read("https://dinas.example/a/laporan%20akhir.pdf").html).toMatch(
    /laporan akhir\.pdf<\/span> <span class="embed-label label">Membuka PDF · dinas\.example</,
  );
});

test.each(tables.noCardsInTexts)("no card: %s", (body) => {
  expect(read(body).html).not.toContain("embed");
});

test("in a box it is a card", () => {
  expect(read("::: kotak Letak\nhttps://maps.app.goo.gl/Ab1\n:::").html).toContain("embed-document");
});
