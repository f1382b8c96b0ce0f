import type { Token } from "markdown-it";
import { newToken, textToken } from "../../content/markdown/tokens.ts";
import type { Addresses } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
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
  const chosen = places.filter(({ run, tag: { slug, autolink } }) => {
    if (run?.kind !== "text" || !autolink || passed.has(slug)) return false;
    passed.add(slug);
    return !linkedByHand.has(addresses.tag(slug));
  });
  const byToken = groupBy(chosen, ({ run }) => (run ? [run.token] : []));
  for (const inline of new Set(chosen.map(({ block }) => block.inline)))
    inline.children = (inline.children ?? []).flatMap((token) => {
      const places = byToken.get(token);
      return places ? cutAtPlaces(token, places, addresses) : token;
    });
}

function linkedAddresses(tokens: Token[]): Set<string> {
  const links = tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "link_open"));
  return new Set(links.map((link) => String(link.attrGet("href"))));
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
