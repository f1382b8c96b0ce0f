import type { Token } from "markdown-it";
import type { BodyPicture } from "../../../content/content.ts";
import {
  blockToken,
  escapeHtml,
  inlineToken,
  newToken,
  onlyLink,
  pageHtmlToken,
  textToken,
} from "../../../content/markdown/text.ts";
import { decodeSource } from "../../../content/pictures/measure-pictures.ts";
import { localesFor, type PageLanguage } from "../../../messages/message.ts";
import { bundledFile } from "../../../news/bundled-file.ts";
import { capitalise } from "../../../news/text/names.ts";
import { plainText } from "../../../site/text/paragraphs.ts";
import type { TextWords } from "../model.ts";
import sites from "./hosts.json" with { type: "json" };

/** What cards depend on. `pictures` include the PDFs next to the text. */
type CardContext = { pictures: readonly BodyPicture[]; language: PageLanguage; words: TextWords };

/**
 * Turns the URLs of videos, posts, maps and PDFs into cards. A link alone in its paragraph, as a bare URL, `[Judul](alamat)` or
 * `[![alt](foto.jpg "Judul")](alamat)`, becomes a card. On a click, `embed.js` replaces it with the player; without the script it
 * is a link, as in feeds. Modifies the tokens.
 */
export function placeEmbeds(tokens: Token[], context: CardContext): void {
  const { pictures } = context;
  // Links to PDFs next to the text lead to their addresses on the site.
  const documents = new Map(pictures.flatMap(({ src, bytes, path }) => (bytes ? [[src, path]] : [])));
  for (const link of documents.size > 0 ? tokens.flatMap(({ children }) => children ?? []) : []) {
    const address = link.type === "link_open" && documents.get(String(link.attrGet("href")));
    if (address) link.attrSet("href", address);
  }
  /** The number of surrounding lists and quotations: in these, a URL stays a link. */
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (/^(?:bullet_list|ordered_list|blockquote)_/.test(token.type)) depth += token.nesting;
    if (depth > 0 || token.type !== "paragraph_open") continue;
    const inline = tokens[index + 1];
    const link = inline && onlyLink(inline);
    const card = link && cardOf(String(link.attrGet("href")), context);
    if (!card) continue;
    const open = blockToken("embed_open", "p", 1);
    open.attrSet("class", `embed embed-${card.shape}`);
    open.map = token.map;
    tokens.splice(index, 3, open, cardContent(inline, link, card), blockToken("embed_close", "p", -1));
  }
}

/** The contents of a card: its shape, its title if the editor wrote none, and what a click does, in a long and a short form. */
type Card = NonNullable<ReturnType<typeof cardOf>>;

function cardOf(href: string, { pictures, language, words }: CardContext) {
  const host = findHost(href);
  if (host) {
    const { name, player, shape } = host;
    const thing = words.things[host.thing as keyof typeof words.things];
    const title = capitalise(words.titleOn(thing, name));
    if (!player) return { shape: "document", title, action: words.opens(name), bare: words.onItsSite };
    return { shape, title, action: words.loads(thing, name), bare: words.loadsHere, player };
  }
  const name = /([^/]+\.pdf)(?:[?#].*)?$/i.exec(href)?.[1];
  if (name === undefined || !/^(?:https:)?\/|^[^:]+$/.test(href)) return undefined;
  const { bytes } = pictures.find(({ path }) => path === href) ?? {};
  const from = bytes ? sizeOf(bytes, language) : /^https:\/\/([^/]+)/.exec(href)?.[1];
  const action = words.opens(["PDF", from].filter(Boolean).join(" · "));
  return { shape: "document", title: decodeSource(name), action };
}

/** Formats a file's size: `1,2 MB`. */
function sizeOf(bytes: number, language: PageLanguage): string {
  const [unit, size] = bytes < 1_000_000 ? ["kilobyte", 1_000] : ["megabyte", 1_000_000];
  const format = { style: "unit", unit, maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(localesFor(language), format).format(bytes / size);
}

/** Returns the link with the card's picture, title and label in it. */
function cardContent(inline: Token, link: Token, { title, action, bare = action, player }: Card): Token {
  const image = inline.children?.find(({ type }) => type === "image");
  const linkText = link.info === "auto" ? "" : plainText(inline);
  const written = image ? String(image.attrGet("title") ?? "") : linkText;
  if (image?.attrs) image.attrs = image.attrs.filter(([name]) => name !== "title");
  // The card does not print its own URL, so the title is printed instead.
  link.info = "";
  if (player) link.attrSet("data-player", player);
  const open = newToken("embed_title_open", "span", 1, { class: "embed-title" });
  return inlineToken([
    link,
    ...(image ? [image] : []),
    open,
    textToken(written || title),
    newToken("embed_title_close", "span", -1),
    pageHtmlToken(` <span class="embed-label label">${escapeHtml(written ? action : bare)}</span>`),
    newToken("link_close", "a", -1),
  ]);
}

/**
 * The sites whose URLs become cards. `address` is a pattern for a URL without `https://` and `www.`, `m.` or `web.`; `shape` is the
 * player's shape if it is not that of the thing; for `player` see `playerAt`. Without a player the card is a link: short URLs do not show
 * what they lead to. The players are those that the sites document, or that their own embed codes load.
 */
const hosts = sites.map((site) => ({ ...site, address: new RegExp(site.address) }));

/**
 * Builds the URL of a player: `{1}` stands for the first group of the match, `{&start=2}` for `&start=` and the second group, if it
 * matched, and `{0}` for the whole URL.
 */
const playerAt = (player: string, match: RegExpExecArray): string =>
  player.replace(/\{(\D*)(\d)\}/g, (_, before: string, group: string) => {
    const found = match[Number(group)];
    return group === "0" ? encodeURIComponent(`https://www.${found}`) : found ? before + found : "";
  });

/**
 * Replaces a card with its player on a click. The script is the same on every page, so that a content security policy can contain
 * its hash. The player has the permissions of the hosts' own embed codes, but may not navigate the page. YouTube refuses players
 * that do not tell which site they are on: https://developers.google.com/youtube/terms/required-minimum-functionality
 */
export const embedScript = {
  attribute: "data-player",
  code: bundledFile(new URL("./embed.js", import.meta.url)).trim(),
  /** The origins of the players it loads into frames. */
  frames: [...new Set(hosts.flatMap(({ player }) => (player ? new URL(player).origin : [])))],
};

/** Returns what a URL leads to, if it belongs to one of the sites. Only `https`, since pages may not load anything else. */
export function findHost(href: string) {
  const address = /^https:\/\/(?:(?:www|m|web)\.)?(.+)/.exec(href)?.[1];
  if (address === undefined) return undefined;
  for (const { name, thing, shape = thing, address: pattern, player } of hosts) {
    const match = pattern.exec(address);
    if (match) return { name, thing, shape, ...(player && { player: playerAt(player, match) }) };
  }
  return undefined;
}
