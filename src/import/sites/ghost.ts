import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { LocalizedError } from "../../messages/message.ts";
import { groupBy } from "../../news/group-by.ts";
import { sourceMessages } from "../messages.ts";
import type { NoPost, OldSite, Post } from "./post.ts";
import systems from "./systems.json" with { type: "json" };

/** A row of a table: what is read of it is text. */
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

/** Opens the export of Ghost. @throws LocalizedError if it is none */
export function openGhost(file: string): OldSite {
  try {
    const { db } = exported.parse(JSON.parse(readFileSync(file, "utf8").replaceAll("__GHOST_URL__", "")));
    return { system: "ghost", home: "", folder: path.dirname(file), posts: () => postsOf(db[0].data) };
  } catch {
    throw new LocalizedError(sourceMessages.isNoExport());
  }
}

/** The names of what a table links to posts, by post, in their order. */
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
    const { id = "", title = "", slug = "", html = "", feature_image: src = "" } = post;
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
      text: { html },
      isCut: html === "" && `${post.lexical}${post.mobiledoc}` !== "",
    };
  });
}
