import type { Article, Content, Tag } from "../../src/content/content.ts";
import { defaultMarkdown } from "../../src/content/markdown/parser.ts";
import { ParsedText } from "../../src/content/markdown/text.ts";
import { type Addresses, articlePath, createAddresses } from "../../src/news/addresses.ts";
import type { Moment } from "../../src/news/dates/moment.ts";
import { defaultAddressWords } from "../../src/news/settings/addresses.ts";
import { siteSchema } from "../../src/news/settings/site.ts";
import { compileNames } from "../../src/news/text/names.ts";
import type { SiteModel } from "../../src/site/model.ts";
import { buildModel } from "../../src/site/read-site.ts";
import { type ArticleText, readText } from "../../src/site/text/read-text.ts";
import { context } from "../support/context.ts";
import { moment as momentAt, time } from "../support/time.ts";

/** A moment in Jakarta: `2020-01-24` or `2020-01-24T10:49`. */
export function moment(written: string): Moment {
  return written.length === 10
    ? momentAt(`${written}T00:00:00+07:00`, "day")
    : momentAt(`${written}:00+07:00`);
}

/** A text in Markdown, as written and parsed. */
export const textOf = (body: string, language = "id") => ({
  body,
  text: new ParsedText(defaultMarkdown, body, language),
});

export function article(
  given: Partial<Omit<Article, "date">> & { date?: string; body?: string } = {},
): Article {
  const {
    date = "2020-01-24T10:49",
    slug = "pasar-pagi-dibuka",
    body = "Pasar itu dibuka kembali.",
    ...rest
  } = given;
  return {
    file: `content/articles/${slug}.md`,
    slug,
    path: articlePath(date.slice(0, 10), slug),
    title: "Pasar Pagi Dibuka",
    date: moment(date),
    authors: ["Ratna Dewi"],
    editors: [],
    section: "Daerah",
    tags: [],
    corrections: [],
    aliases: [],
    review: [],
    own: {},
    language: "id",
    status: "published",
    text: textOf(body, given.language).text,
    bodyLine: 1,
    ...rest,
  };
}

/** A tag with a file of its own, unless `file: undefined` says otherwise. */
export function tag(name: string, { body = "", ...given }: Partial<Tag> & { body?: string } = {}): Tag {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return {
    slug,
    name,
    aliases: [],
    kind: "Thing",
    sameAs: [],
    autolink: true,
    text: textOf(body).text,
    file: `content/tags/${slug}.md`,
    ...given,
  };
}

export function content(given: Partial<Content> = {}): Content {
  return {
    settings: {
      name: "Kabar Kota",
      origin: "https://contoh.id",
      pathPrefix: "/",
      language: "id",
      timeZone: "Asia/Jakarta",
      publisher: { name: "Kabar Kota", sameAs: [] },
      sections: [],
      front: { pinned: [], sections: [], stories: 3, timeline: true },
      menu: [],
      addresses: defaultAddressWords.id,
      sources: "naskah",
      frontMatter: {},
      languages: ["id", "en"],
      pageSize: 10,
      feedSize: 20,
      templates: siteSchema().shape.templates.unwrap().parse({}),
      shareCards: false,
    },
    articles: [],
    unpublished: [],
    tags: [],
    authors: [],
    pages: [],
    notices: [],
    ...given,
  };
}

/** The addresses of a site in Indonesian. @param prefix `/` or `/warta/` */
export const addressesAt = (origin: string, prefix: string): Addresses =>
  createAddresses({ origin, language: "id", addresses: defaultAddressWords.id }, prefix);

export function modelOf(given: Partial<Content>, prefix = "/", now = "2024-06-01T00:00:00Z"): SiteModel {
  return buildModel(content(given), {
    context,
    now: time(now),
    preview: false,
    prefix,
  });
}

/** What a reader sees of HTML: its text without elements, entities read. */
export function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** What is read of an article's text. @param given keys of the article, and tags that its text may name */
export function readBody(
  body: string,
  {
    names = [],
    prefix = "/",
    ...given
  }: Parameters<typeof article>[0] & { names?: Tag[]; prefix?: string } = {},
): ArticleText {
  return readText(article({ slug: "pasar", ...given, body }), {
    addresses: addressesAt("https://contoh.id", prefix),
    design: context.design,
    timelines: modelOf({}).timelines,
    names: compileNames(names),
  });
}
