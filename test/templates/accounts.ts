import { parseHTML } from "linkedom";
import { DateTime } from "luxon";
import { expect } from "vitest";
import { articleMeta } from "../../_includes/layout/page-meta.ts";
import { isoTime, machineDate } from "../../_includes/shown-dates.ts";
import { shareCards } from "../../src/features/cards/make-cards.ts";
import { ninjs } from "../../src/features/ninjs/ninjs.ts";
import { searchRecord } from "../../src/features/search/index-site.ts";
import type { Moment } from "../../src/news/dates/moment.ts";
import { atomFeed } from "../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../src/outputs/feeds/entry.ts";
import { jsonFeed } from "../../src/outputs/feeds/json-feed.ts";
import { storyRss } from "../../src/outputs/feeds/rss.ts";
import { newsArticle } from "../../src/outputs/json-ld/article.ts";
import { newsSitemap } from "../../src/outputs/sitemap.ts";
import type { Feed, SiteModel, Story } from "../../src/site/model.ts";
import { article as articlePages } from "../../src/templates/article.tsx";
import { templates } from "../../src/templates/templates.ts";
import { all, one, parseXml } from "../outputs/parse-xml.ts";
import { articlePage } from "./sample-model.ts";

/** What an output says of an article; a key is absent where the format has no place for it. */
export interface Account {
  title?: string;
  url: string;
  published?: string;
  modified?: string;
  language?: string;
  authors?: string[];
  tags?: string[];
  section?: string;
  picture?: string | undefined;
  /** Their words, oldest first. */
  corrections?: string[];
}

/** Reads what one output says of a story. */
export type Output = (story: Story, model: SiteModel) => Account;

/** A moment of the story as ISO 8601, where it is shown with the precision it was written with. */
function momentShown(shown: string | null, { updated, date, corrections }: Story): Moment | undefined {
  const moments = [date, updated, ...corrections.map((correction) => correction.date)];
  return moments.find((moment) => moment && machineDate(moment) === shown);
}

const page: Output = (story, model) => {
  const file = articlePages.files(model).find(({ path }) => path === story.path);
  const { document } = parseHTML(String(file?.draw()));
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
  const moments = [...document.querySelectorAll(".byline time")].flatMap(
    (time) => momentShown(time.getAttribute("datetime"), story) ?? [],
  );
  const latest = moments.at(-1);
  const [publisher] = texts(".colophon-publisher")[0]?.split(" · ") ?? [];
  const authors = texts(".byline-authors a");
  const picture = document.querySelector(".lead-picture img")?.getAttribute("src");
  return {
    title: String(texts("h1")[0]),
    url: String(document.querySelector("link[rel=canonical]")?.getAttribute("href")),
    published: moments[0] && isoTime(moments[0].at),
    modified: latest && isoTime(latest.at),
    language: document.documentElement.lang,
    authors: authors.length ? authors : [String(publisher)],
    tags: texts(".rail .tag-card-name a"),
    section: texts(".breadcrumbs a").at(-1)?.trim(),
    picture: picture ? model.settings.origin + picture : undefined,
    corrections: [...document.querySelectorAll("aside[aria-labelledby=koreksi] p")].reverse().map((note) => {
      note.querySelector(".label")?.remove();
      return String(note.textContent).replace(/^ /, "");
    }),
  };
};

const head: Output = (story, model) => {
  const { openGraph, canonical } = articleMeta(articlePage(story), model);
  const values = (property: string) =>
    openGraph.filter((meta) => meta.property === property).map(({ content }) => content);
  expect(canonical).toBe(values("og:url")[0]);
  const cards = shareCards(model).map(({ path }) => model.addresses.absolute(path));
  // The card stands before a picture, or for one; no other output takes it for one.
  const picture = values("og:image").find((address) => !cards.includes(address));
  return {
    title: values("og:title")[0],
    url: canonical,
    published: values("article:published_time")[0],
    modified: values("article:modified_time")[0],
    language: values("og:locale")[0]?.slice(0, 2),
    tags: values("article:tag"),
    section: values("article:section")[0],
    picture,
  };
};

const jsonLd: Output = (story, model) => {
  const article = JSON.parse(JSON.stringify(newsArticle(articlePage(story), model)));
  return {
    title: article.headline,
    url: article.url,
    published: article.datePublished,
    modified: article.dateModified,
    language: article.inLanguage,
    authors: article.author.map(({ name }: { name: string }) => name),
    tags: article.keywords,
    section: article.articleSection,
    picture: article.image?.[0]?.url,
    corrections: (article.correction ?? []).map(({ text }: { text: string }) => text),
  };
};

/** A correction opens the entry: `<p><strong>Koreksi (…):</strong> …</p>`. */
const correctionsIn = (html: string): string[] =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll("p > strong:first-child > time")].map(
    (time) => {
      const note = time.parentElement?.parentElement;
      time.parentElement?.remove();
      return String(note?.textContent).replace(/^ /, "");
    },
  );

const siteFeed = ({ feeds: [feed] }: SiteModel, story: Story): Feed => ({
  ...(feed as Feed),
  stories: [story],
});

const atom: Output = (story, model) => {
  const feed = parseXml(atomFeed(storyFeed(siteFeed(model, story), model), model));
  const entry = one(feed, "entry");
  const authors = all(entry, "author");
  const categories = all(entry, "category").map(({ attributes }) => String(attributes.term));
  const content = one(entry, "content").text;
  return {
    title: one(entry, "title").text,
    url: String(all(entry, "link")[0]?.attributes.href),
    published: one(entry, "published").text,
    modified: one(entry, "updated").text,
    language: entry.attributes["xml:lang"] ?? feed.attributes["xml:lang"],
    authors: (authors.length ? authors : all(feed, "author")).map((author) => one(author, "name").text),
    tags: categories.slice(0, -1),
    section: categories.at(-1),
    picture: /<img src="([^"]*)"/.exec(content)?.[1],
    corrections: correctionsIn(content),
  };
};

const json: Output = (story, model) => {
  const feed = jsonFeed(storyFeed(siteFeed(model, story), model), model);
  const [item] = feed.items;
  if (!item) throw new Error("no item");
  return {
    title: item.title,
    url: item.url,
    published: item.date_published,
    modified: item.date_modified,
    language: item.language,
    authors: (item.authors ?? feed.authors).map(({ name }) => name),
    tags: [...item.tags],
    picture: item.image,
    corrections: correctionsIn(item.content_html),
  };
};

const rss: Output = (story, model) => {
  const channel = one(parseXml(storyRss(siteFeed(model, story), model)), "channel");
  const item = one(channel, "item");
  const texts = (of: typeof item, name: string) => all(of, name).map(({ text }) => text);
  const authors = texts(item, "dc:creator");
  const categories = texts(item, "category");
  return {
    title: one(item, "title").text,
    url: one(item, "guid").text,
    published: isoTime(DateTime.fromRFC2822(one(item, "pubDate").text, { setZone: true }) as DateTime<true>),
    modified: one(item, "dcterms:modified").text,
    language: texts(item, "dc:language")[0] ?? one(channel, "language").text,
    authors: authors.length ? authors : texts(channel, "dc:creator"),
    tags: categories.slice(0, -1),
    section: categories.at(-1),
    picture: all(item, "media:content")[0]?.attributes.url,
    corrections: correctionsIn(one(item, "content:encoded").text),
  };
};

const newsInJson: Output = (story, model) => {
  const item = ninjs(story, model);
  const { people = [], organisations = [], places = [], events = [], objects = [], subjects = [] } = item;
  const concepts = [...people, ...organisations, ...places, ...events, ...objects, ...subjects];
  const related = (rel: string) => concepts.filter((concept) => concept.rel === rel).map(({ name }) => name);
  const corrections = (item.descriptions ?? []).filter(({ role }) => role === "correction");
  return {
    title: item.headlines?.[0]?.value,
    url: item.uri,
    published: item.firstCreated,
    modified: item.versionCreated,
    language: item.language,
    authors: item.by?.split(/, (?:dan |and )?| dan | and /),
    // Sorted by what they are, not as they were written.
    tags: story.tags.map(({ name }) => name).filter((name) => related("about").includes(name)),
    section: related("section")[0],
    picture: item.associations?.[0]?.renditions[0]?.href,
    corrections: corrections.map(({ value }) => value.replace(/^\d{4}-\d\d-\d\d: /, "")),
  };
};

const sitemap: Output = (story, model) => {
  const part = templates.flatMap(({ files }) => files(model)).find(({ path }) => path === "/sitemap-1.xml");
  const urls = all(parseXml(part?.draw() ?? ""), "url");
  const entry = urls.find((url) => one(url, "loc").text === story.url);
  if (!entry) throw new Error("not in the sitemap");
  return { url: one(entry, "loc").text, modified: one(entry, "lastmod").text };
};

const newsSearch: Output = (story, model) => {
  const url = one(parseXml(newsSitemap({ ...model, stories: [story], now: story.date.at })), "url");
  const news = one(url, "news:news");
  return {
    title: one(news, "news:title").text,
    url: one(url, "loc").text,
    published: one(news, "news:publication_date").text,
    language: one(one(news, "news:publication"), "news:language").text,
  };
};

const search: Output = (story, model) => {
  const { url, html } = searchRecord(story, model);
  const { document } = parseHTML(html);
  const values = (name: string) =>
    [...document.querySelectorAll(`[data-pagefind-${name}]`)].map(({ textContent }) => String(textContent));
  expect(values('meta="section"')).toEqual(values('filter="rubrik"'));
  return {
    title: values('meta="title"')[0],
    url: model.addresses.absolute(url),
    published: values('meta="date"')[0],
    language: values('meta="lang"')[0] ?? model.settings.language,
    tags: values('filter="tag"'),
    section: values('filter="rubrik"')[0],
  };
};

/** Every form in which a site speaks of an article. */
const each = { page, head, jsonLd, atom, rss, json, newsInJson, sitemap, newsSearch, search };
export const outputs: Record<keyof typeof each, Output> = each;
