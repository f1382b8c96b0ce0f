import { expect, test } from "vitest";
import { findHost } from "../../../src/features/blocks/embed/model.ts";
import { cardOf } from "../../../src/import/html/players.ts";
import { tablesOf } from "../../support/tables.ts";

const { cards } = tablesOf<{ cards: [player: string, address: string][] }>(import.meta.url);

test.each(cards)("what %s shows has a card by the address that editors write", (player, address) => {
  expect(cardOf(player)).toBe(address);
  expect(cardOf(address)).toBe(address);
  expect(findHost(address)).toBeDefined();
});

test.each(["https://video.example/embed/1", "https://www.facebook.com/kota/posts/1", "/a.mp4"])(
  "what %s shows has no card",
  (player) => {
    expect(cardOf(player)).toBeUndefined();
  },
);
