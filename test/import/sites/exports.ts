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
  /** Where the file of an attachment is. */
  file?: string;
  /** More elements of the item. */
  more?: string;
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
${post.file ? `<wp:attachment_url>${post.file}</wp:attachment_url>` : ""}${post.more ?? ""}
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

/** A post of an invented site that all systems below have. */
function numbered(n: number) {
  const day = new Date(Date.UTC(2012, 0, 1 + n)).toISOString().slice(0, 10);
  const section = n % 5 === 4 ? "Pesisir" : "Kota";
  const html = `<p>Warga kampung ${n} menanam pohon.</p><ul><li>Mahoni</li><li>Trembesi</li></ul>`;
  return { id: `${n}`, day, section, html, slug: `warga-${n}-menanam`, title: `Warga ${n}: "Teduh & Hijau"` };
}

type Numbered = ReturnType<typeof numbered>;
const front = ({ title, day, section, html }: Numbered): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${day}\ncategories: [${section}]\n---\n${html}\n`;
const entry = ({ id, title, day, section, html, slug }: Numbered): string =>
  `<entry><id>1.post-${id}</id><blogger:type>POST</blogger:type><published>${day}T03:00:00Z</published>
<title>${data(title)}</title><content type="html">${data(html)}</content><category term="${section}"/>
<blogger:filename>/${day.slice(0, 4)}/${slug}.html</blogger:filename></entry>`;

/** The files of an export with so many posts, by system: all are given to `--from` as `lama`; and the addresses that they had. */
export function exportsOf(count: number): Record<string, [files: Record<string, string>, old: string[]]> {
  const posts = Array.from({ length: count }, (_, n) => numbered(n));
  const files = (name: (post: Numbered) => string) => posts.map((post) => [name(post), front(post)]);
  const ofGhost = posts.map(({ day, ...post }) => ({ ...post, status: "published", published_at: day }));
  return {
    Blogger: [
      {
        "lama/feed.atom": `<feed xmlns:blogger="http://schemas.google.com/blogger/2018"><id>tag:blogger.com,1999:blog-1</id>
<link rel="alternate" href="https://lama.example/"/>${posts.map(entry).join("\n")}</feed>`,
      },
      posts.map(({ day, slug }) => `/${day.slice(0, 4)}/${slug}.html`),
    ],
    Ghost: [
      { "lama/ghost.json": JSON.stringify({ db: [{ data: { posts: ofGhost } }] }) },
      posts.map(({ slug }) => `/${slug}/`),
    ],
    Jekyll: [
      {
        "lama/_config.yml": "",
        ...Object.fromEntries(files((post) => `lama/_posts/${post.day}-${post.slug}.md`)),
      },
      posts.map(
        ({ section, day, slug }) => `/${section.toLowerCase()}/${day.replaceAll("-", "/")}/${slug}.html`,
      ),
    ],
    Hugo: [
      { "lama/hugo.toml": "", ...Object.fromEntries(files((post) => `lama/content/berita/${post.slug}.md`)) },
      posts.map(({ slug }) => `/berita/${slug}/`),
    ],
  };
}
