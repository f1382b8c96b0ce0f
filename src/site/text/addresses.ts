import type { Token } from "markdown-it";
import { newToken, textToken } from "../../content/markdown/text.ts";
import type { Addresses } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
import type { NamePosition } from "./mentions.ts";

/** Whether an address is a path from the site's root: `/tag/tiktok/`, not `//contoh.id/`. */
export const isSitePath = (address: string): boolean => address.startsWith("/") && !address.startsWith("//");

/** The class of links whose text is their address, which is not repeated in print. */
export const shownAddressClass = "address";

/** Marks links whose text is their address. Changes the tokens. @param rel of links to other sites */
export function markLinks(tokens: readonly Token[], rel?: "sponsored"): void {
  for (const { children } of tokens)
    children?.forEach((token, index) => {
      const address = token.type === "link_open" ? String(token.attrGet("href")) : "";
      if (!address.includes("://")) return;
      const isShown = token.info === "auto" || children[index + 1]?.content === address;
      if (rel) token.attrSet("rel", rel);
      if (isShown) token.attrJoin("class", shownAddressClass);
    });
}

type Attribute = "href" | "src" | "srcset";

const attributes: Partial<Record<string, Attribute>> = {
  link_open: "href",
  image: "src",
  picture_source: "srcset",
};

/**
 * Makes a function that replaces the addresses of links and pictures in a text with what `resolve` returns for the written ones.
 * The text is rendered twice, with different addresses.
 */
export function addressSetter(tokens: readonly Token[]): (resolve: (written: string) => string) => void {
  const places: { token: Token; attribute: Attribute; written: string }[] = [];
  for (const { children } of tokens)
    for (const token of children ?? []) {
      const attribute = attributes[token.type];
      if (attribute) places.push({ token, attribute, written: String(token.attrGet(attribute) ?? "") });
    }
  return (resolve) => {
    for (const { token, attribute, written } of places)
      token.attrSet(
        attribute,
        attribute === "srcset" ? written.replaceAll(/(?<=^|, )\S+/g, resolve) : resolve(written),
      );
  };
}

const mentionClass = "sebut";

/**
 * Links the first mention of each tag to the tag's page: `<a class="sebut" href="/tag/tiktok/">TikTok</a>`, except in links, in code,
 * or with markup inside. Does not link tags that opted out, or that the editor has linked manually.
 */
export function linkFirstMentions(tokens: Token[], places: NamePosition[], addresses: Addresses): void {
  const links = tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "link_open"));
  const linkedByHand = new Set(links.map((link) => String(link.attrGet("href"))));
  const seen = new Set<string>();
  const linked = places.filter(({ run, tag: { slug, autolink } }) => {
    if (run?.kind !== "text" || !autolink || seen.has(slug)) return false;
    seen.add(slug);
    return !linkedByHand.has(addresses.tag(slug));
  });
  const byToken = groupBy(linked, ({ run }) => (run ? [run.token] : []));
  for (const inline of new Set(linked.map(({ block }) => block.inline)))
    inline.children = (inline.children ?? []).flatMap((token) => {
      const places = byToken.get(token);
      return places ? insertLinks(token, places, addresses) : token;
    });
}

/** Splits a text at the names to link, which are in text order. */
function insertLinks({ content }: Token, places: NamePosition[], addresses: Addresses): Token[] {
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
