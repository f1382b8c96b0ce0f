import type { Token } from "markdown-it";
import { newToken, textToken } from "../../content/markdown/tokens.ts";
import type { Addresses } from "../../news/addresses.ts";
import type { NamedPlace } from "./mentions.ts";

/** The class of links to tags that are added automatically. */
const mentionClass = "sebut";

/**
 * Links the first mention of each tag to the tag's page: `<a class="sebut" href="/tag/tiktok/">TikTok</a>`. Skips mentions in
 * links, in code, or with markup inside. Does not link a tag that opted out, or that the editor has linked by hand. Changes
 * the tokens.
 */
export function linkFirstMentions(tokens: Token[], places: NamedPlace[], addresses: Addresses): void {
  const linkedByHand = linkedAddresses(tokens);
  const passed = new Set<string>();
  const chosen = new Map<Token, NamedPlace[]>();
  const changed = new Set<Token>();
  for (const place of places) {
    const { slug, autolink } = place.tag;
    if (place.run?.kind !== "text" || !autolink || passed.has(slug)) continue;
    passed.add(slug);
    if (linkedByHand.has(addresses.tag(slug))) continue;
    const inSameToken = chosen.get(place.run.token);
    if (inSameToken) inSameToken.push(place);
    else chosen.set(place.run.token, [place]);
    changed.add(place.block.inline);
  }
  for (const inline of changed)
    inline.children = (inline.children ?? []).flatMap((token) => {
      const places = chosen.get(token);
      return places ? cutAtPlaces(token, places, addresses) : token;
    });
}

function linkedAddresses(tokens: Token[]): Set<string> {
  const addresses = new Set<string>();
  for (const { children } of tokens) {
    for (const token of children ?? [])
      if (token.type === "link_open") addresses.add(String(token.attrGet("href")));
  }
  return addresses;
}

/** Cuts a text at the places to be linked, which are in text order. */
function cutAtPlaces({ content }: Token, places: NamedPlace[], addresses: Addresses): Token[] {
  const parts: Token[] = [];
  let written = 0;
  for (const { run, start, end, tag } of places) {
    const from = start - (run?.start ?? 0);
    const to = end - (run?.start ?? 0);
    if (from > written) parts.push(textToken(content.slice(written, from)));
    const open = newToken("link_open", "a", 1, { class: mentionClass, href: addresses.tag(tag.slug) });
    parts.push(open, textToken(content.slice(from, to)), newToken("link_close", "a", -1));
    written = to;
  }
  if (written < content.length) parts.push(textToken(content.slice(written)));
  return parts;
}
