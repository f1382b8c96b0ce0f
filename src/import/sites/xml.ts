import { createReadStream } from "node:fs";
import path from "node:path";
import { DOMParser } from "linkedom";
import { escapeHtml } from "../../content/markdown/text.ts";
import { LocalizedError } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import type { NoPost, OldPicture, OldSite, Post } from "./post.ts";
import systems from "./systems.json" with { type: "json" };

/** The elements of an export to read: posts, and what they refer to. */
const wanted = "item|entry|wp:author|wp:category";
const wantedEnd = new RegExp(`(?<=</(?:${wanted})>)`);
const wantedElement = new RegExp(`<(?:${wanted})[\\s>].*$`, "s");
/** No post has more characters than this. */
const maxLength = 8 << 20;

/** Reads an export element by element, with the text before each. @throws LocalizedError if it is not the export of a site */
async function* elementsOf(file: string): AsyncGenerator<{ element: Element; before: string }> {
  let [rest, isExport] = ["", false];
  const parser = new DOMParser();
  for await (const chunk of createReadStream(file, "utf8")) {
    rest += chunk;
    isExport ||= /<(?:rss|feed|channel)[\s>]/.test(rest.slice(0, 4096));
    if (!isExport || rest.length > maxLength) throw new LocalizedError(sourceMessages.isNoExport());
    const parts = rest.split(wantedEnd);
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const [xml = ""] = wantedElement.exec(part) ?? [];
      const { documentElement } = parser.parseFromString(xml, "text/xml");
      if (documentElement)
        yield { element: documentElement as unknown as Element, before: part.slice(0, -xml.length) };
    }
  }
}

/** Returns the children of an element with a certain name. */
const allOf = ({ children }: Element, name: string): Element[] =>
  Array.from(children).filter(({ nodeName }) => nodeName === name);

/** Returns the non-empty texts of the children with certain names, in the order of the names. XHTML is kept. */
const textsOf = (element: Element, ...names: string[]): string[] =>
  names
    .flatMap((name) => allOf(element, name))
    .flatMap((one) => (one.children.length > 0 ? one.innerHTML : (one.textContent ?? "")).trim() || []);
const textOf = (element: Element, ...names: string[]): string => textsOf(element, ...names)[0] ?? "";

/** Returns a WordPress post's values for custom fields. */
const metaOf = (item: Element, ...keys: string[]): string[] =>
  allOf(item, "wp:postmeta").flatMap((meta) =>
    keys.includes(textOf(meta, "wp:meta_key")) ? textsOf(meta, "wp:meta_value") : [],
  );

/** Opens an XML export of WordPress or Blogger, or a feed with full texts. @throws LocalizedError if it is none of these */
export async function openXml(file: string): Promise<OldSite> {
  // What WordPress posts refer to: authors by login, also guests of Co-Authors Plus; categories and pictures by number.
  const [names, pictures] = [new Map<string, string>(), new Map<string, OldPicture>()];
  let head = "";
  // A first pass for what posts refer to, which may come after them.
  for await (const { element, before } of elementsOf(file)) {
    head ||= before;
    const text = (...names: string[]): string => textOf(element, ...names);
    names.set(text("wp:author_login", "wp:term_id"), text("wp:author_display_name", "wp:cat_name"));
    const [src, caption] = [text("wp:attachment_url"), text("excerpt:encoded")];
    const [alt] = metaOf(element, "_wp_attachment_image_alt");
    if (src !== "") pictures.set(text("wp:post_id"), { src, alt, caption });
    const [guest] = metaOf(element, "cap-user_login");
    if (guest !== undefined) names.set(guest, metaOf(element, "cap-display_name")[0] ?? guest);
  }
  if (head === "") throw new LocalizedError(sourceMessages.isNoExport());
  const isWordpress = head.includes("<wp:wxr_version>");
  const posts = async function* () {
    for await (const { element } of elementsOf(file))
      if (/^(?:item|entry)$/.test(element.nodeName))
        yield isWordpress ? wordpressPost(element, names, pictures) : feedPost(element);
  };
  const system = isWordpress ? "wordpress" : /<id>[^<]*blogger\.com/.test(head) ? "blogger" : "feed";
  const home =
    /<link>\s*(http[^<]+?)\s*<|<link\b(?![^>]*rel=["'](?!alt))[^>]*href=["']([^"']+)/.exec(head) ?? [];
  // Blogger has a domain in each country: `x.blogspot.co.id`.
  const [, blog] = /\/\/([\w-]+)\.blogspot\./.exec(head) ?? [];
  return {
    ...{ system, home: home[1] ?? home[2] ?? "", folder: path.dirname(file), posts },
    ...(system === "blogger" && blog && { otherHosts: `${blog}\\.blogspot\\.(?:com?\\.)?[a-z]{2,3}` }),
  };
}

const states = new Map(Object.entries(systems.wordpressStates));

/** Returns the names and slugs of an item's terms in one taxonomy. */
const filedUnder = (item: Element, domain: string): { name: string; slug: string }[] =>
  allOf(item, "category").flatMap((one) => {
    const [kind, slug = ""] = ["domain", "nicename"].map((key) => one.getAttribute(key) ?? "");
    return kind === domain ? { name: (one.textContent ?? "").trim(), slug } : [];
  });

/** WordPress's category for posts without one. */
const noCategory = /^(?:uncategori[sz]ed|tak-berkategori|tanpa-kategori)(?:-\w+)?$/;

function wordpressPost(item: Element, names: Map<string, string>, pictures: Map<string, OldPicture>) {
  const text = (name: string): string => textOf(item, name);
  const [type, status, link] = [text("wp:post_type"), text("wp:status"), text("link")];
  const state = states.get(status);
  if (type !== "post" || state === undefined)
    return { leftOut: status === "trash" ? "trash" : type === "post" ? status : type || "other" };
  /** In UTC; a draft has only its site's local time. */
  const date = (name: string): string =>
    /^[1-9]/.test(text(`${name}_gmt`)) ? `${text(`${name}_gmt`)} +00:00` : text(name).replace(/^0.*/, "");
  const filed = (domain: string): string[] =>
    filedUnder(item, domain).flatMap(({ name, slug }) => (noCategory.test(slug) ? [] : name));
  const named = filedUnder(item, "author").map(
    ({ name, slug }) => names.get(name) ?? names.get(slug.replace(/^cap-/, "")) ?? name,
  );
  // They are not in its text.
  const footnotes = metaOf(item, "footnotes").filter((json) => json !== "[]");
  const main = metaOf(item, "_yoast_wpseo_primary_category", "rank_math_primary_category");
  const oldAddresses = metaOf(item, "_wp_old_slug").map((slug) => link.replace(/[^/]+(?=\/?$)/, slug));
  const figures = (_: string, ids: string): string =>
    `\n\n<div class="gallery">${ids.replace(/[, ]*(\d+)[, ]*/g, (_, id: string) => figure(pictures.get(id)))}</div>\n\n`;
  const html = text("content:encoded").replace(/\[gallery\b[^\]]*?\bids=["']([\d, ]+)["'][^\]]*\]/g, figures);
  return {
    ...{ id: text("wp:post_id"), title: text("title"), slug: text("wp:post_name") },
    ...{ date: date("wp:post_date") || text("pubDate"), updated: date("wp:post_modified") },
    authors: named.length > 0 ? named : [names.get(text("dc:creator")) ?? text("dc:creator")],
    keys: footnotes.map(() => "footnotes"),
    categories: [...main.flatMap((id) => names.get(id) ?? []), ...filed("category")],
    tags: filed("post_tag"),
    description: text("excerpt:encoded"),
    // A draft's link is that of its preview: `/?p=12`.
    addresses: link === "" || (link.includes("?") && status !== "publish") ? [] : [link, ...oldAddresses],
    state: text("wp:post_password") === "" ? (state as Post["state"]) : "password",
    picture: pictures.get(metaOf(item, "_thumbnail_id")[0] ?? ""),
    text: { html, isPlain: !html.includes("<!-- wp:") },
  };
}

const figure = ({ src = "", alt = "", caption = "" }: Partial<OldPicture> = {}): string =>
  `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"><figcaption>${caption}</figcaption></figure>`;

/** Reads an RSS `<item>` or an Atom `<entry>`. Blogger gives its type in an element or, in older exports, in a category. */
function feedPost(item: Element): Post | NoPost {
  const first = (...names: string[]): string => textOf(item, ...names);
  const categories = allOf(item, "category").map(
    (one) => one.getAttribute("label") ?? one.getAttribute("term") ?? one.textContent ?? "",
  );
  const isKind = (name: string): boolean => name.includes("blogger/2008/kind#");
  const type = categories.find(isKind)?.replace(/.*#/, "") ?? first("blogger:type").toLowerCase();
  if (type === "page" || type === "comment") return { leftOut: type };
  const status = first("blogger:status");
  if (!/^(?:post)?$/.test(type)) return { leftOut: "other" };
  if (status.endsWith("TRASHED")) return { leftOut: "trash" };
  const link = allOf(item, "link").find((one) => (one.getAttribute("rel") ?? "alternate") === "alternate");
  const address = first("blogger:filename") || link?.getAttribute("href") || link?.textContent?.trim() || "";
  const [content, short] = [first("content:encoded", "content"), first("description", "summary")];
  const isPlain = allOf(item, "content")[0]?.getAttribute("type") === "text";
  const names = allOf(item, "author").flatMap((author) => textsOf(author, "name"));
  // `ani@contoh.example (Ani Lestari)`
  const [name = ""] = [...names, ...textsOf(item, "dc:creator", "author")];
  return {
    ...{ id: first("guid", "id") || address, title: first("title") },
    slug: /([^/?#]+?)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(address)?.[1] ?? "",
    ...{ date: first("published", "pubDate", "dc:date", "updated"), updated: first("updated") },
    // Blogger's name for a deleted account.
    authors: name === "Unknown" ? [] : [name.replace(/^\S+@\S+ \((.*)\)$/, "$1")],
    categories: categories.filter((category) => !isKind(category)),
    description: first("blogger:metaDescription") || (content === "" ? "" : short),
    addresses: address === "" ? [] : [address],
    state: status === "DRAFT" || first("app:control").includes(">yes<") ? "draft" : "published",
    text: { html: isPlain ? escapeHtml(content) : content || short, isPlain },
    isCut: content === "",
  };
}
