import type { Token } from "markdown-it";
import { tagPath } from "./addresses.ts";
import { newToken, textToken } from "./markdown.ts";
import type { NamedPlace } from "./mentions.ts";

/** The class of a link that the site has put into an editor's text, to be told from the editor's own. */
export const mentionClass = "sebut";

/**
 * Links the first mention of each tag to the tag's page: `<a class="sebut" href="/tag/tiktok/">TikTok</a>`. A mention in
 * a link, in code, or with markup running through it is passed over for the next one. A tag that opted out, or that the
 * editor has linked by hand, gets none.
 *
 * @returns nothing: the tokens that hold the places are changed
 */
export function linkFirstMentions(tokens: Token[], places: NamedPlace[]): void {
  const done = new Set<string>();
  for (const block of tokens)
    for (const token of block.children ?? [])
      if (token.type === "link_open") done.add(String(token.attrGet("href")));

  const chosen = new Map<Token, NamedPlace[]>();
  for (const place of places) {
    const path = tagPath(place.tag.slug);
    if (place.run?.kind !== "text" || !place.tag.autolink || done.has(path)) continue;
    done.add(path);
    const inSameToken = chosen.get(place.run.token);
    if (inSameToken) inSameToken.push(place);
    else chosen.set(place.run.token, [place]);
  }

  for (const inline of new Set([...chosen.values()].flatMap((own) => own.map(({ block }) => block.inline))))
    inline.children = (inline.children ?? []).flatMap((token) => withLinks(token, chosen.get(token) ?? []));
}

/** A text token cut at the places to be linked, which are in text order. */
function withLinks(token: Token, places: NamedPlace[]): Token[] {
  if (places.length === 0) return [token];
  const parts: Token[] = [];
  let written = 0;
  for (const { run, start, end, tag } of places) {
    const from = start - (run?.start ?? 0);
    const to = end - (run?.start ?? 0);
    const open = newToken("link_open", "a", 1);
    open.attrSet("class", mentionClass);
    open.attrSet("href", tagPath(tag.slug));
    const close = newToken("link_close", "a", -1);
    parts.push(
      textToken(token.content.slice(written, from)),
      open,
      textToken(token.content.slice(from, to)),
      close,
    );
    written = to;
  }
  parts.push(textToken(token.content.slice(written)));
  return parts.filter((part) => part.type !== "text" || part.content !== "");
}
