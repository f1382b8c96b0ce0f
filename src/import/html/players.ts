import players from "./players.json" with { type: "json" };
import { outAttribute } from "./visible-lines.ts";

const none = new RegExp(players.none, "i");

/** Resolves a URL; one that cannot be resolved stays as it is. */
export const fullUrl = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/** Returns the address that editors write to embed what a player shows: `…/embed/x` → `…/watch?v=x`. Undefined if there is no card for it. */
export function cardOf(address: string): string | undefined {
  // No address is longer, and over one of megabytes the patterns would take minutes.
  const start = address.slice(0, 2000);
  for (const [form, card = ""] of players.cards) {
    const pattern = new RegExp(`^.*?(?:${form}).*$`, "is");
    if (pattern.test(start)) return start.replace(pattern, card);
  }
  return undefined;
}

/** Puts the address of each player of a page before it, left out until its place is known: of videos, sounds, maps, posts of networks; not of advertisements. */
export function markPlayers(document: Document, base: string, elements = players.elements.join()): void {
  for (const player of Array.from(document.querySelectorAll(elements))) {
    const places = [player, ...Array.from(player.querySelectorAll("source, a[href]")).reverse()];
    const named = places.flatMap((one) => players.attributes.flatMap((name) => one.getAttribute(name) || []));
    const card = named.map((one) => cardOf(`${player.localName} ${one}`)).find(Boolean);
    const address = card ?? (named[0] && fullUrl(named[0], base));
    if (address === undefined || none.test(address)) continue;
    const paragraph = Object.assign(document.createElement("p"), { textContent: address });
    paragraph.setAttribute(outAttribute, "player that was left out, its address");
    player.before(paragraph);
  }
}
