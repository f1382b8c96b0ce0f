import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { escapeHtml } from "../../content/markdown/text.ts";
import { LocalizedError } from "../../messages/message.ts";
import { groupBy } from "../../news/group-by.ts";
import { addressAttribute } from "../html/page-markdown.ts";
import { escapeMarkdown } from "../markdown/markup.ts";
import { sourceMessages } from "../messages.ts";
import type { NoPost, OldSite, Post } from "./post.ts";
import systems from "./systems.json" with { type: "json" };

/** A table row. Only its texts and numbers are read, as text. */
const row = z.record(
  z.string(),
  z.unknown().transform((value) => (["string", "number"].includes(typeof value) ? String(value) : "")),
);
const rows = z.array(row).default([]);
/** https://ghost.org/docs/migration/custom/ */
const exported = z.object({
  db: z.tuple([z.object({ data: z.object({ posts: z.array(row) }).catchall(rows.catch([])) })]),
});
type Tables = z.output<typeof exported>["db"][0]["data"];

/** Opens an export of Ghost. @throws LocalizedError if it is none */
export function openGhost(file: string): OldSite {
  try {
    const read = readFileSync(file, "utf8").replaceAll("__GHOST_URL__", "");
    const { data } = exported.parse(JSON.parse(read)).db[0];
    return { system: "ghost", home: "", folder: path.dirname(file), posts: () => postsOf(data) };
  } catch {
    throw new LocalizedError(sourceMessages.isNoExport());
  }
}

/** Returns the names that a table links to each post, in order. */
function namesByPost(links: Tables[string] = [], named: Tables[string] = [], key: string) {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const sorted = links.toSorted((one, other) => Number(one.sort_order) - Number(other.sort_order));
  const byPost = groupBy(sorted, ({ post_id }) => [post_id]);
  return (post: string) => (byPost.get(post) ?? []).flatMap((link) => names.get(link[key]) ?? []);
}

const states = new Map(Object.entries(systems.ghostStates));

function postsOf({ posts, posts_meta = [], ...tables }: Tables): (Post | NoPost)[] {
  const metas = new Map(posts_meta.map((meta) => [meta.post_id, meta]));
  const tags = namesByPost(tables.posts_tags, tables.tags, "tag_id");
  const authors = namesByPost(tables.posts_authors, tables.users, "author_id");
  return posts.map((post) => {
    const { id = "", title = "", slug = "", feature_image: src = "" } = post;
    if (post.type === "page") return { leftOut: "page" };
    const state = (states.get(post.status ?? "") ?? "draft") as Post["state"];
    const isPaid = state === "published" && /^(?:members|paid|tiers)$/.test(post.visibility ?? "");
    const { feature_image_alt: alt, feature_image_caption: caption } = metas.get(id) ?? {};
    return {
      ...{ id, title, slug, authors: authors(id), description: post.custom_excerpt },
      ...{ date: post.published_at || post.created_at || "", updated: post.updated_at },
      // `#internal`
      categories: tags(id).filter((name) => !name.startsWith("#")),
      addresses: state === "published" ? [`/${slug}/`] : [],
      state: isPaid ? "members" : state,
      picture: src === "" ? undefined : { src, alt, caption },
      text: { html: post.html ?? "" },
    };
  });
}

/** Converts the cards that systems draw around a file, a link or pictures: players, bookmarks, captions in tables, galleries. */
export function convertCards(document: Document): void {
  const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));
  for (const card of all(".kg-video-card, .kg-audio-card, .kg-file-card, .kg-bookmark-card")) {
    const source = card.querySelector("video[src], audio[src], a[href]");
    const url = source?.getAttribute("src") ?? source?.getAttribute("href") ?? "";
    const name = card.querySelector("[class$=-title], figcaption")?.textContent?.trim() || url;
    card.outerHTML = `<p><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></p>`;
  }
  for (const table of all("table.tr-caption-container:has(img)")) {
    const caption = table.querySelector(".tr-caption")?.innerHTML;
    const { outerHTML = "" } = table.querySelector("a:has(img)") ?? table.querySelector("img") ?? {};
    table.outerHTML = `<figure>${outerHTML}<figcaption>${caption ?? ""}</figcaption></figure>`;
  }
  for (const gallery of all(".wp-block-gallery, .kg-gallery-card, .gallery")) {
    if (gallery.querySelectorAll("img").length < 2 || gallery.closest("li, blockquote, td")) continue;
    const caption = Array.from(gallery.children).find(({ nodeName }) => nodeName === "FIGCAPTION");
    caption?.remove();
    const below = escapeMarkdown(caption?.textContent?.replace(/\s+/g, " ").trim() ?? "");
    const line = (sign: string): string => `<p ${addressAttribute}="${escapeHtml(sign.trim())}">:::</p>`;
    gallery.outerHTML = `${line(`::: gallery ${below}`)}${gallery.innerHTML}${line(":::")}`;
  }
}
