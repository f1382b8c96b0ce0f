import { replaceControls } from "../../content/content-files.ts";
import type { Settings } from "../../content/settings.ts";
import { LocalizedError, type Message, quote, spokenLanguage } from "../../messages/message.ts";
import { defaultAddressWords } from "../../news/settings/addresses.ts";
import { bidiControls } from "../../news/text/words.ts";
import { addressAttribute, prepareFigures, turndown } from "../html/page-markdown.ts";
import { fullUrl } from "../html/players.ts";
import { isHidden, markTables, parsePage } from "../html/visible-lines.ts";
import { readable } from "../lines.ts";
import { type leftOutMessages, siteMessages, type stateMessages } from "../messages.ts";
import { replaced } from "./folder-text.ts";
import { convertCards } from "./ghost.ts";
import systems from "./systems.json" with { type: "json" };

/** A picture on the old site: its URL, or its file in the export's folder. */
export interface OldPicture {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** An article as another system exports it. Text that its editors typed may contain HTML. */
export interface Post {
  /** Unique in its site, and the same in every export. */
  id: string;
  title: string;
  /** The last part of its old address. */
  slug: string;
  /** In any form that `isoDate` reads; so is `updated`. */
  date: string;
  updated?: string | undefined;
  authors: readonly string[];
  /** The first one is the main one. */
  categories: readonly string[];
  tags?: readonly string[];
  description?: string | undefined;
  /** Its old addresses, absolute or relative to the site's root. */
  addresses: readonly string[];
  /** Whether it was published, or why it becomes a draft. */
  state: "published" | Exclude<keyof typeof stateMessages, "untitled">;
  picture?: OldPicture | undefined;
  /** `isPlain`: paragraphs are separated by blank lines. `wrong`: why it cannot be read. */
  text: { html?: string; isPlain?: boolean; wrong?: Message };
  /** The folder of its file, relative to the export's: its pictures may be there. */
  folder?: string;
  /** Whether the export may contain only the beginning of its text. */
  isCut?: boolean;
  /** The keys of its front matter. */
  keys?: readonly string[];
}

/** An item of an export that is not an article. */
export type NoPost = { leftOut: keyof typeof leftOutMessages | (string & {}) };

/** A site from another system. */
export interface OldSite {
  system: keyof typeof systems.names;
  /** Its address; empty if the export does not contain it. */
  home: string;
  /** The folder that may contain its pictures. */
  folder: string;
  /** The zone of times without one, if the export has it. */
  timeZone?: string | undefined;
  /** Its other hosts, as a pattern. Links to them are links to the site itself. */
  otherHosts?: string | undefined;
  /** Reads one post after the other, since an export may be larger than the memory. */
  posts(): AsyncIterable<Post | NoPost> | Iterable<Post | NoPost>;
}

/** Returns the visible text of a piece of HTML, in one line. */
export const plainText = (html: string): string =>
  readable(
    readable(html.replace(/<(?:br|\/p|\/div)\b[^<>]*>/gi, " ").replace(/<\/?[a-z][^<>]*>|<!--.*?-->/gis, "")),
  );

/** Returns the absolute address of a post, or of its site; a placeholder if neither is known or it has no path: `javascript:x`. */
export function addressOf({ addresses: [address = ""] }: Pick<Post, "addresses">, { home }: OldSite): string {
  const root = URL.canParse(".", home) ? home : unknownHome;
  const absolute = URL.canParse(address, root) ? new URL(address, root).href : root;
  return URL.canParse(".", absolute) ? absolute : root;
}
export const unknownHome = "https://lama.invalid/";

/** Writes a post's text as Markdown; links to the old site become root-relative, since the new one redirects them. @throws LocalizedError if it is no article */
export function postMarkdown(post: Post, site: OldSite): string {
  const { html = "", isPlain = false, wrong } = post.text;
  if (wrong) throw new LocalizedError(wrong);
  const base = addressOf(post, site);
  const plain = withoutPairs(replaced(html, systems.wordpressTags, "gis"));
  const document = parsePage(paragraphs(plain, isPlain));
  const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));
  for (const element of all("script, style, form, noscript, button")) element.remove();
  for (const element of all("[style], [hidden]")) if (isHidden(element)) element.remove();
  // The link of a note would lead nowhere, as would the link back to it.
  for (const link of all("a[href^='#']"))
    link.replaceWith(...(link.textContent?.startsWith("↩") ? [] : Array.from(link.childNodes)));
  convertCards(document);
  const host = new URL(base).host.replace(/^www\./, "").replaceAll(".", "\\.");
  const ownHost = new RegExp(`^https?://(?:(?:www\\.)?${host}|${site.otherHosts ?? "(?!)"})/`, "i");
  for (const link of all("a[href]")) {
    const address = fullUrl(link.getAttribute("href") ?? "", base);
    // Blogger's mobile page has the same address.
    const own = address.replace(ownHost, unknownHome).replace(/\?m=[01](?=$|#)/, "");
    link.setAttribute("href", ownHost.test(address) && !isFile.test(address) ? own : address);
  }
  prepareFigures(document, base);
  for (const block of all("p, div"))
    if (/^https?:\/\/\S+$/.test(block.innerHTML.trim()))
      block.setAttribute(addressAttribute, block.textContent?.trim() ?? "");
  markTables(document, true);
  const markdown = turndown.turndown(document.body).replaceAll(`](${unknownHome}`, "](/");
  return withoutSpareLines(replaceControls(markdown).replace(new RegExp(bidiControls, "g"), ""));
}

/** Removes blank lines around a Markdown text, and all but one in it. */
export const withoutSpareLines = (markdown: string): string =>
  markdown.replace(/\n{3,}/g, "\n\n").replace(/^\n+|(?<!\s)\s+$/g, "");

/** Adds paragraphs at blank lines and line breaks as WordPress does, outside of block elements. */
const paragraphs = (html: string, isPlain: boolean): string =>
  (isPlain ? html.split(/\n\s*\n/) : [])
    .map((part) =>
      /^\s*<\/?(?:[puod]l?|h\d|li|t\w+|blockquote|figure|div|pre|hr|iframe)\b/i.test(part)
        ? part
        : `<p>${part.trim().replaceAll("\n", "<br>")}</p>`,
    )
    .join("\n\n") || html;

const picture =
  /!\[((?:\\.|[^\]\\])*)\]\(\s*(?:<([^>\n]*)>|([^\s()]+(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["']((?:\\.|[^"'\\])*)["'])?\s*\)/g;

/** Replaces the pictures in a Markdown text. @param place returns the replacement, or nothing to remove the picture */
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

/** Removes pairs of shortcodes around words: `[box]…[/box]`. Those with a URL, and single ones, stay visible. */
function withoutPairs(html: string): string {
  const closed = new Set(Array.from(html.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name]) => name));
  return html.replace(
    /(?<!\[)\[(\/?)([a-z][\w-]*)(?:\s(?![^[\]]*\/\/)[^[\]]*)?\](?:(\s*)(?=\[([a-z][\w-]*)))?/gi,
    (tag, end, name, between = "", next = "") =>
      !closed.has(name) ? tag : end && closed.has(next) ? "\n\n" : between,
  );
}

/** Tags that the old system would have replaced, and that readers would see. */
const oldTag =
  /\{%(?:(?!\{%).)*?%\}|\{\{(?:(?!\{\{).)*?\}\}|\{:[^{}]*\}|\\?\[\^[^\]\s[]+\]|\\?\[\/?[a-z][\w-]+(?:\s[^[\]\n]*=[^[\]\n]*|(?<=\[\/[\w-]+))\\?\]|\\\[gallery\\\]/g;
/** A link by number, as WordPress resolves it. */
const oldLink = /\]\((\/[^\s()?#]*\?(?:[^?#\s()]*&(?:amp;)?)?(?:p|page_id|attachment_id)=\d+[^\s()]*)\)/g;

const anyLink = /\]\(([^\s()]+)\)/g;
/** An address of a file that is not a page. It keeps its place on the old site. */
const isFile =
  /\/[^\s()]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|rar|epub|mp[34]|m4[av]|wav|ogg|webm|mov)$/i;

/** Reports tags of the old system, links by number, and links to the old site's files in a text, with their lines in the article's file. */
export function leftInText(text: string, file: string, { home }: OldSite): Message[] {
  const root = URL.canParse(home) ? `${new URL(home).origin}/` : "/";
  return text.split("\n").flatMap((row, index) => {
    const line = index + 1;
    return [
      ...Array.from(row.matchAll(oldTag), ([tag]) =>
        siteMessages.tag({ file, line, tag: quote(tag.replace(/\\(?=[[\]_<>])/g, "")) }),
      ),
      ...Array.from(row.matchAll(oldLink), ([, address]) =>
        siteMessages.lostLink({ file, line, address: `${address}` }),
      ),
      ...Array.from(row.matchAll(anyLink), ([, address = ""]) => address)
        .filter((address) => address.startsWith(root) && isFile.test(address))
        .map((address) => siteMessages.fileStays({ file, line, address })),
    ];
  });
}

/** Suggests the setting that keeps the old site's addresses of lists, for words that this site does not use. */
export function oldLists({ system }: OldSite, { language, addresses }: Settings): Message[] {
  const now = { ...defaultAddressWords[spokenLanguage(language)], ...addresses };
  const old = new Map<string, Record<string, string>>(Object.entries(systems.oldLists)).get(system) ?? {};
  const words = Object.entries(old).filter(([, word]) => !Object.values(now).includes(word));
  const setting = `{ ${words.map((pair) => pair.join(": ")).join(", ")} }`;
  const places = words.map(([, word]) => `/${word}/…`).join(", ");
  return words.length === 0 ? [] : [siteMessages.oldLists({ places, setting })];
}
