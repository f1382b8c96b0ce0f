import { withoutControls } from "../../content/content-files.ts";
import type { Settings } from "../../content/settings.ts";
import { LocalizedError, type Message, quote, spokenLanguage } from "../../messages/message.ts";
import { defaultAddressWords } from "../../news/settings/addresses.ts";
import { bidiControls } from "../../news/text/words.ts";
import { addressAttribute, fullUrl, prepareFigures, superscript, turndown } from "../html/page-markdown.ts";
import { isHidden, markTables, parsePage } from "../html/visible-lines.ts";
import { readable } from "../lines.ts";
import { type leftOutMessages, siteMessages, type stateMessages } from "../messages.ts";
import { replaced, withoutHtml } from "./folder-text.ts";
import { readyCards } from "./ghost.ts";
import systems from "./systems.json" with { type: "json" };

/** A picture as the old site shows it: by its address, or its file in the export's folder. */
export interface OldPicture {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** An article as another system exports it. What its editors typed may be HTML. */
export interface Post {
  /** Tells it from the others of its site, in every export the same. */
  id: string;
  title: string;
  /** The last part of its old address. */
  slug: string;
  /** In any form that `isoDate` reads; the same of the next. */
  date: string;
  updated?: string | undefined;
  authors: readonly string[];
  /** The first is the main one. */
  categories: readonly string[];
  tags?: readonly string[];
  description?: string | undefined;
  /** Its old addresses, whole or from the site's root. */
  addresses: readonly string[];
  /** Whether it was published; or why it is to be a draft. */
  state: "published" | Exclude<keyof typeof stateMessages, "untitled">;
  picture?: OldPicture | undefined;
  /** `isPlain`: blank lines part paragraphs. `wrong`: why it cannot be read. */
  text: { html?: string; isPlain?: boolean; markdown?: string; wrong?: Message };
  /** The folder of its file, from the export's: its pictures may lie there. */
  folder?: string;
  /** Whether the export may have only the beginning of its text. */
  isCut?: boolean;
  /** The keys of its front matter. */
  keys?: readonly string[];
  /** Its language, and the id of the post that it translates, which comes before it. */
  lang?: string | undefined;
  original?: string | undefined;
}

/** The languages that pages have words for. */
export const spoken = /^(?:id|en)$/;

/** What an export holds that is no article. */
export type NoPost = { leftOut: keyof typeof leftOutMessages | (string & {}) };

/** A site that another system wrote. */
export interface OldSite {
  system: keyof typeof systems.names;
  /** Its address; empty if the export does not say it. */
  home: string;
  /** The folder that its pictures may lie in. */
  folder: string;
  /** Of times without a zone, where it says one. */
  timeZone?: string | undefined;
  /** Its other hosts, as a pattern: links to them are its own. */
  otherHosts?: string;
  /** The address of a post or a file by its number, where links have that: `/?p=12`. */
  byNumber?: (id: string) => string | undefined;
  /** What was taken of it that it does not say, or cannot be kept apart. */
  notices?: readonly Message[];
  /** Reads one after the other: an export may be larger than the memory. */
  posts(): AsyncIterable<Post | NoPost> | Iterable<Post | NoPost>;
}

/** What a reader sees of a piece of HTML, in one line. */
export const plainText = (html: string): string =>
  readable(
    readable(html.replace(/<(?:br|\/p|\/div)\b[^<>]*>/gi, " ").replace(/<\/?[a-z][^<>]*>|<!--.*?-->/gis, "")),
  );

/** The whole address of a post, or of its site; a stand-in where neither is said, or none has a path: `javascript:x`. */
export function addressOf({ addresses: [address = ""] }: Pick<Post, "addresses">, { home }: OldSite): string {
  const root = URL.canParse(".", home) ? home : unknownHome;
  const whole = URL.canParse(address, root) ? new URL(address, root).href : root;
  return URL.canParse(".", whole) ? whole : root;
}
export const unknownHome = "https://lama.invalid/";

/**
 * The text of a post as Markdown. Addresses on the old site begin at its root, where the new one leads on from them; those of
 * pictures are as the post has them, or whole.
 *
 * @throws LocalizedError if it is HTML that no article has, or cannot be read
 */
export function postMarkdown(post: Post, site: OldSite): string {
  const { html, isPlain = false, markdown = "", wrong } = post.text;
  if (wrong) throw new LocalizedError(wrong);
  const base = addressOf(post, site);
  const text =
    html === undefined
      ? withoutHtml(markdown, (one) => read(one, base, site), site.system === "jekyll")
      : read(paragraphs(withoutPairs(replaced(html, systems.wordpressTags, "gis")), isPlain), base, site);
  const { pathname } = new URL(".", base);
  const own = ownHost(base, site);
  const link = (address: string): RegExp => new RegExp(`\\]\\((?<!!\\[[^\\]\\n]*\\]\\()${address}`, "gi");
  return withoutControls(text.replace(link(own), "]("))
    .replace(link("(?![a-z][a-z0-9+.-]*:|[/#<])(?=[^\\s()]+\\))"), `](${pathname}`)
    .replace(new RegExp(bidiControls, "g"), "")
    .replace(/^\n+|(?<!\s)\s+$/g, "");
}

/** A pattern of the beginning of the site's own addresses. */
const ownHost = (base: string, { otherHosts = "(?!)" }: OldSite): string =>
  `https?://(?:(?:www\\.)?${new URL(base).host.replace(/^www\\./, "").replaceAll(".", "\\.")}|${otherHosts})(?=/)`;

/** Blank lines part paragraphs, and lines break, where WordPress did that: outside of blocks. */
const paragraphs = (html: string, isPlain: boolean): string =>
  (isPlain ? html.split(/\n\s*\n/) : [])
    .map((part) =>
      /^\s*<\/?(?:[puod]l?|h\d|li|t\w+|blockquote|figure|div|pre|hr|iframe)\b/i.test(part)
        ? part
        : `<p>${part.trim().replaceAll("\n", "<br>")}</p>`,
    )
    .join("\n\n") || html;

/** HTML as Markdown, with pictures and the addresses of players. */
function read(html: string, base: string, site: OldSite): string {
  const document = parsePage(html);
  const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));
  for (const element of all("script, style, form, noscript")) element.remove();
  for (const element of all("[style], [hidden]")) if (isHidden(element)) element.remove();
  for (const link of all("a[href^='#']")) readyAnchor(link);
  readyCards(document);
  const own = new RegExp(`^${ownHost(base, site)}`, "i");
  for (const link of all("a[href]")) {
    const address = fullUrl(link.getAttribute("href") ?? "", base);
    const [, id = ""] = numbered.exec(address) ?? [];
    // A telephone's page of Blogger has the same address.
    const known = site.byNumber?.(id) ?? address.replace(/\?m=[01](?=$|#)/, "");
    link.setAttribute("href", own.test(address) ? fullUrl(known, base) : address);
  }
  prepareFigures(document, base);
  for (const block of all("p, div"))
    if (/^https?:\/\/\S+$/.test(block.innerHTML.trim()))
      block.setAttribute(addressAttribute, block.textContent?.trim() ?? "");
  markTables(document, true);
  return turndown.turndown(document.body);
}

/** What WordPress finds a post or a file by. */
const numbered = /\?(?:[^?#\s()]*&(?:amp;)?)?(?:p|page_id|attachment_id)=(\d+)/;

/** A link inside of a text leads nowhere in the article: the mark of a note becomes a raised number, the way back goes. */
function readyAnchor(link: Element): void {
  const words = link.textContent?.trim() ?? "";
  const around = link.closest("sup");
  const [, number] = /^\[?(\d{1,4})\]?$/.exec(words) ?? [];
  if (/^(?:[\u21a9\u21b5\u2191^\s]|\ufe0e|\ufe0f)*$/.test(words) && !link.querySelector("img")) link.remove();
  else if (around?.textContent?.trim() === words && number) around.replaceWith(superscript(number));
  else link.replaceWith(...Array.from(link.childNodes));
}

const picture =
  /!\[((?:\\.|[^\]\\])*)\]\(\s*(?:<([^>\n]*)>|([^\s()]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["']((?:\\.|[^"'\\])*)["'])?\s*\)/g;

/** Puts other pictures into a Markdown text. @param place gives what stands for one, or nothing to take it out */
export async function replacePictures(
  markdown: string,
  place: (picture: OldPicture) => Promise<OldPicture | undefined>,
): Promise<string> {
  const found = Array.from(markdown.matchAll(picture), ([, alt, quoted, plain, caption]) =>
    place({ src: quoted ?? plain ?? "", alt, caption }),
  );
  const placed = (await Promise.all(found)).values();
  return markdown.replace(picture, () => {
    const { src, alt, caption } = placed.next().value ?? {};
    return src === undefined ? "" : `![${alt}](${src}${caption ? ` "${caption}"` : ""})`;
  });
}

/** Takes off what stands around words: `[box]…[/box]`. What has an address, and what stands alone, is left to be seen. */
function withoutPairs(html: string): string {
  const closed = new Set(Array.from(html.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name]) => name));
  return html.replace(
    /(?<!\[)\[(\/?)([a-z][\w-]*)(?:\s(?![^[\]]*\/\/)[^[\]]*)?\](?:(\s*)(?=\[([a-z][\w-]*)))?/gi,
    (tag, end, name, between = "", next = "") =>
      !closed.has(name) ? tag : end && closed.has(next) ? "\n\n" : between,
  );
}

/** What the old system would have replaced, and readers would see. */
const oldTag =
  /\{%(?:(?!\{%).)*?%\}|\{\{(?:(?!\{\{).)*?\}\}|\{:[^{}]*\}|\\?\[\/?[a-z][\w-]+(?:\s[^[\]\n]*=[^[\]\n]*|(?<=\[\/[\w-]+))\\?\]|\\\[gallery\\\]/g;
const oldLink = new RegExp(`\\]\\((/[^\\s()?#]*${numbered.source}[^\\s()]*)\\)`, "g");

/** What the old system would have replaced in a text, and links that nothing is found by: by their lines in the article's file. */
export const leftInText = (text: string, file: string, files: readonly string[]): Message[] =>
  text.split("\n").flatMap((row, index) => {
    const line = index + 1;
    return [
      ...Array.from(row.matchAll(oldTag), ([tag]) =>
        siteMessages.tag({ file, line, tag: quote(tag.replace(/\\(?=[[\]_])/g, "")) }),
      ),
      ...Array.from(row.matchAll(oldLink), ([, address]) =>
        siteMessages.lostLink({ file, line, address: `${address}` }),
      ),
      ...files
        .filter((address) => row.includes(`](${address})`))
        .map((address) => siteMessages.fileStays({ file, line, address })),
    ];
  });

/** How the lists of the old site lead on: the setting for its words that this site uses for nothing. */
export function oldLists({ system }: OldSite, { language, addresses }: Settings): Message[] {
  const now = { ...defaultAddressWords[spokenLanguage(language)], ...addresses };
  const old = new Map<string, Record<string, string>>(Object.entries(systems.oldLists)).get(system) ?? {};
  const words = Object.entries(old).filter(([, word]) => !Object.values(now).includes(word));
  const setting = `{ ${words.map((pair) => pair.join(": ")).join(", ")} }`;
  const places = words.map(([, word]) => `/${word}/…`).join(", ");
  return words.length === 0 ? [] : [siteMessages.oldLists({ places, setting })];
}
