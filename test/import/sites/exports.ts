import { expect } from "vitest";
import type { Site } from "../files/site.ts";

/** Moves a site in, twice: the second time nothing is written. @returns what the first time printed, and the articles by name */
export async function moveIn(site: Site, from: string, files: Record<string, string>) {
  for (const [file, content] of Object.entries(files)) site.write(file, content);
  const { code, out, err } = await site.warta(["import", "--from", from]);
  expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  const again = await site.warta(["import", "--from", from]);
  expect(again.out).not.toContain("written");
  const names = site.list("content/articles");
  return {
    out,
    again: again.out,
    err,
    names,
    texts: names.map((name) => site.read(`content/articles/${name}`)),
  };
}

/** A post of an invented old site, as the exports below write it. */
export interface OldPost {
  id: number;
  title: string;
  slug: string;
  /** `2024-05-01 03:00:00`, in UTC. */
  date: string;
  updated?: string;
  status?: string;
  type?: string;
  password?: string;
  excerpt?: string;
  html: string;
  link?: string;
  author?: string;
  categories?: readonly string[];
  tags?: readonly string[];
  meta?: Readonly<Record<string, string>>;
}

const data = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const nicename = (name: string): string => name.toLowerCase().replaceAll(" ", "-");
const filed = (domain: string, names: readonly string[] = []): string =>
  names
    .map((name) => `<category domain="${domain}" nicename="${nicename(name)}">${data(name)}</category>`)
    .join("");

/** What WordPress exports. @param more elements of the channel, or items */
export const wordpress = (
  posts: readonly OldPost[],
  more = "",
): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Kabar Lama</title><link>https://lama.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>${data("sari")}</wp:author_login><wp:author_display_name>${data("Sari Wulandari")}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:cat_name>${data("Budaya")}</wp:cat_name></wp:category>
${more}${posts.map(item).join("\n")}</channel></rss>`;

const item = (post: OldPost): string => `<item><title>${data(post.title)}</title>
<link>${(post.link ?? `https://lama.example/${post.slug}/`).replaceAll("&", "&amp;")}</link>
<dc:creator>${data(post.author ?? "sari")}</dc:creator><content:encoded>${data(post.html)}</content:encoded>
<excerpt:encoded>${data(post.excerpt ?? "")}</excerpt:encoded><wp:post_id>${post.id}</wp:post_id>
<wp:post_date>${data(post.date)}</wp:post_date><wp:post_date_gmt>${data(post.date)}</wp:post_date_gmt>
<wp:post_modified_gmt>${data(post.updated ?? post.date)}</wp:post_modified_gmt>
<wp:post_name>${data(post.slug)}</wp:post_name><wp:status>${post.status ?? "publish"}</wp:status>
<wp:post_type>${post.type ?? "post"}</wp:post_type><wp:post_password>${post.password ?? ""}</wp:post_password>
${filed("category", post.categories)}${filed("post_tag", post.tags)}
${Object.entries(post.meta ?? {})
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${data(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join("")}</item>`;

/** A picture in the library of WordPress. */
export const attachment = (id: number, file: string, alt: string, caption: string): string =>
  `<item><title>foto</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type>
<excerpt:encoded>${data(caption)}</excerpt:encoded><wp:attachment_url>https://lama.example/${file}</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${alt}</wp:meta_value></wp:postmeta></item>`;

/** An export of an old site: what is given to `--from`, its files, and the addresses that its posts had. */
export interface OldExport {
  from: string;
  files: Record<string, string>;
  addresses: string[];
}

/** Exports of one invented site by several systems, with as many posts as wanted; each fifth is in another section. */
export function exportsOf(count: number): Record<"Blogger" | "Ghost" | "Jekyll" | "Hugo", OldExport> {
  const posts = Array.from({ length: count }, (_, n) => {
    const day = String((n % 28) + 1).padStart(2, "0");
    const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, "0");
    const year = 2010 + Math.floor(n / 336);
    const section = n % 5 === 4 ? "Pesisir" : "Kota";
    return {
      ...{ id: n + 1, year, month, day, section, slug: `warga-${n + 1}-menanam` },
      title: `Warga ${n + 1} Menanam Pohon: "Teduh & Hijau"`,
      date: `${year}-${month}-${day}T03:00:00.000Z`,
      html: `<p>Warga kampung ${n + 1} menanam pohon.</p><ul><li>Mahoni</li><li>Trembesi</li></ul>`,
    };
  });
  type Kept = (typeof posts)[number];
  const folder = (config: Record<string, string>, file: (post: Kept) => string) => ({
    ...config,
    ...Object.fromEntries(
      posts.map((post) => [
        file(post),
        `---\ntitle: ${JSON.stringify(post.title)}\ndate: ${post.date}\ncategories: [${post.section}]\n---\n${post.html}\n`,
      ]),
    ),
  });
  const entry = ({ id, title, date, section, html, year, month, slug }: Kept): string =>
    `<entry><id>1.post-${id}</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
<published>${date}</published><updated>${date}</updated><title>${data(title)}</title><content type="html">${data(html)}</content>
<author><name>Sari Wulandari</name></author><category scheme="http://www.blogger.com/atom/ns#" term="${section}"/>
<blogger:filename>/${year}/${month}/${slug}.html</blogger:filename></entry>`;
  const tags = ["Kota", "Pesisir"].map((name) => ({ id: name, name }));
  const ofGhost = posts.map(({ id, title, slug, html, date }) => ({
    ...{ id: String(id), title, slug, html, type: "post", visibility: "public", status: "published" },
    ...{ published_at: date, updated_at: date },
  }));
  const posts_tags = posts.map(({ id, section }) => ({
    post_id: String(id),
    tag_id: section,
    sort_order: 0,
  }));
  const addresses = (of: (post: Kept) => string): string[] => posts.map(of);
  return {
    Blogger: {
      from: "feed.atom",
      files: {
        "feed.atom": `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
<id>tag:blogger.com,1999:blog-1</id><link rel="alternate" type="text/html" href="https://lama.example/"/>${posts.map(entry).join("\n")}</feed>`,
      },
      addresses: addresses(({ year, month, slug }) => `/${year}/${month}/${slug}.html`),
    },
    Ghost: {
      from: "ghost.json",
      files: { "ghost.json": JSON.stringify({ db: [{ data: { posts: ofGhost, tags, posts_tags } }] }) },
      addresses: addresses(({ slug }) => `/${slug}/`),
    },
    Jekyll: {
      from: "lama",
      files: folder(
        { "lama/_config.yml": "url: https://lama.example\n" },
        ({ year, month, day, slug }) => `lama/_posts/${year}-${month}-${day}-${slug}.md`,
      ),
      addresses: addresses(
        ({ section, year, month, day, slug }) =>
          `/${section.toLowerCase()}/${year}/${month}/${day}/${slug}.html`,
      ),
    },
    Hugo: {
      from: "lama",
      files: folder(
        { "lama/hugo.toml": 'baseURL = "https://lama.example/"\n' },
        ({ slug }) => `lama/content/berita/${slug}.md`,
      ),
      addresses: addresses(({ slug }) => `/berita/${slug}/`),
    },
  };
}
