import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { BodyPicture } from "../../../src/content/content.ts";
import { findHost } from "../../../src/features/blocks/embed/model.ts";
import { readBody } from "../../site/newsroom.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

interface Case {
  body: string;
  language?: "id" | "en";
  /** All that its page has, or pieces of it; and what feeds have. */
  html?: string;
  has?: string[];
  feed?: string;
}
const tables = tablesOf<
  Record<"noCards" | "noCardsInTexts", string[]> & {
    players: string[][];
    cards: Cases<Case>;
    pictures: BodyPicture[];
  }
>(import.meta.url);

const player = (address: string): string | undefined => findHost(address)?.player;

test.each(tables.players)("%s is played by %s", (address, expected) => {
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
  const { pictures } = tables;
  const { html, feedHtml, paragraphs } = readBody(body, { language, pictures, prefix: "/warta/" });
  return { html: html.trim(), feedHtml: feedHtml.trim(), paragraphs };
}

testCases("of embeds,", tables.cards, ({ body, language, html, has = [], feed }) => {
  const shown = read(body, language);
  if (html !== undefined) expect(shown.html).toBe(html);
  for (const piece of has) expect(shown.html).toContain(piece);
  if (feed !== undefined) expect(shown.feedHtml).toBe(feed);
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

test.each(tables.noCardsInTexts)("no card: %s", (body) => {
  expect(read(body).html).not.toContain("embed");
});
