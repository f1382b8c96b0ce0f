import { afterEach, describe, expect, test, vi } from "vitest";
import { atomFeed } from "../../src/pages/feeds/atom.ts";
import { jsonFeed } from "../../src/pages/feeds/json-feed.ts";
import { articleMeta } from "../../src/pages/head-meta.ts";
import { newsArticle } from "../../src/pages/json-ld/article.ts";
import { ninjs } from "../../src/pages/ninjs/ninjs.ts";
import { newsSitemap } from "../../src/pages/sitemaps/news-sitemap.ts";
import type { Feed, Story } from "../../src/site/model.ts";
import { plainFile } from "../../src/site/renditions.ts";
import { all, one, parseXml } from "./parse-xml.ts";
import { articlePage, bare, full, model } from "./sample-model.ts";

/** What an output says of an article; a key is absent where the format has no place for it. */
interface Account {
  title: string;
  url: string;
  published: string;
  modified?: string;
  language?: string;
  authors?: string[];
  tags?: string[];
  section?: string;
  picture?: string;
}

const [siteFeed] = model.feeds as [Feed];
const noOne = model.settings.publisher.name;

function head(story: Story): Account {
  const { openGraph, canonical } = articleMeta(articlePage(story), model);
  const values = (property: string) =>
    openGraph.filter((meta) => meta.property === property).map(({ content }) => content);
  expect(canonical).toBe(values("og:url")[0]);
  return {
    title: String(values("og:title")[0]),
    url: canonical,
    published: String(values("article:published_time")[0]),
    modified: values("article:modified_time")[0],
    language: values("og:locale")[0]?.slice(0, 2),
    tags: values("article:tag"),
    section: values("article:section")[0],
    picture: values("og:image")[0],
  };
}

function jsonLd(story: Story): Account {
  const article = newsArticle(articlePage(story), model);
  return {
    title: article.headline,
    url: article.url,
    published: article.datePublished,
    modified: article.dateModified,
    language: article.inLanguage,
    authors: article.author.map(({ name }) => name),
    tags: article.keywords,
    section: article.articleSection,
    picture: article.image?.[0]?.url,
  };
}

function atom(story: Story): Account {
  const feed = parseXml(atomFeed({ ...siteFeed, stories: [story] }, model));
  const entry = one(feed, "entry");
  const authors = all(entry, "author");
  const categories = all(entry, "category").map(({ attributes }) => String(attributes.term));
  return {
    title: one(entry, "title").text,
    url: String(all(entry, "link")[0]?.attributes.href),
    published: one(entry, "published").text,
    modified: one(entry, "updated").text,
    language: entry.attributes["xml:lang"] ?? feed.attributes["xml:lang"],
    authors: (authors.length ? authors : all(feed, "author")).map((author) => one(author, "name").text),
    tags: categories.slice(0, -1),
    section: categories.at(-1),
    picture: /<img src="([^"]*)"/.exec(one(entry, "content").text)?.[1],
  };
}

function json(story: Story): Account {
  const feed = jsonFeed({ ...siteFeed, stories: [story] }, model);
  const [item] = feed.items;
  if (!item) throw new Error("no item");
  return {
    title: item.title,
    url: item.url,
    published: item.date_published,
    modified: item.date_modified,
    language: item.language,
    authors: (item.authors ?? feed.authors).map(({ name }) => name),
    tags: item.tags,
    picture: item.image,
  };
}

function newsInJson(story: Story): Account {
  const item = ninjs(story, model);
  const { people = [], organisations = [], places = [], events = [], objects = [], subjects = [] } = item;
  const concepts = [...people, ...organisations, ...places, ...events, ...objects, ...subjects];
  const related = (rel: string) => concepts.filter((concept) => concept.rel === rel).map(({ name }) => name);
  return {
    title: String(item.headlines[0]?.value),
    url: item.uri,
    published: item.firstCreated,
    modified: item.versionCreated,
    language: item.language,
    authors: item.by.split(/, (?:dan |and )?| dan | and /),
    tags: related("about"),
    section: related("section")[0],
    picture: item.associations?.[0]?.renditions[0]?.href,
  };
}

function google(story: Story): Account {
  const url = one(parseXml(newsSitemap({ ...model, stories: [story], now: story.date })), "url");
  const news = one(url, "news:news");
  return {
    title: one(news, "news:title").text,
    url: one(url, "loc").text,
    published: one(news, "news:publication_date").text,
    language: one(one(news, "news:publication"), "news:language").text,
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const outputs = { head, jsonLd, atom, json, newsInJson, google };

describe.each(Object.entries(outputs))("%s", (_, account) => {
  test.each([
    ["an article with everything", full],
    ["a bare article", bare],
  ])("tells of %s what all the others tell", (_name, story) => {
    const truth: Account = {
      title: story.title,
      url: story.url,
      published: story.date.iso,
      modified: story.modified.iso,
      language: story.language,
      authors: story.authors.length ? story.authors.map(({ name }) => name) : [noOne],
      tags: story.tags.map(({ name }) => name),
      section: story.section.name,
      picture: story.image && model.addresses.absolute(plainFile(story.image).path),
    };
    const told = account(story);
    const expected = Object.fromEntries(Object.keys(told).map((key) => [key, truth[key as keyof Account]]));
    expect(told).toEqual(expected);
  });
});

test("authors' pages in Open Graph are those in JSON-LD and Atom", () => {
  const { openGraph } = articleMeta(articlePage(full), model);
  const pages = openGraph
    .filter(({ property }) => property === "article:author")
    .map(({ content }) => content);
  expect(pages).toEqual(newsArticle(articlePage(full), model).author.map(({ url }) => url));
  const entry = all(parseXml(atomFeed(siteFeed, model)), "entry")[0];
  expect(pages).toEqual(entry && all(entry, "author").map((author) => one(author, "uri").text));
});

test("Atom, JSON Feed and ninjs know an article by one id", () => {
  const [entry] = all(parseXml(atomFeed(siteFeed, model)), "entry");
  const id = entry && one(entry, "id").text;
  expect(jsonFeed(siteFeed, model).items[0]?.id).toBe(id);
  expect(ninjs(full, model).altIds).toContainEqual({ role: "feeds", value: id });
});

test("the same model gives the same bytes whenever it is asked", () => {
  const write = () =>
    JSON.stringify([
      atomFeed(siteFeed, model),
      jsonFeed(siteFeed, model),
      ninjs(full, model),
      newsArticle(articlePage(full), model),
      articleMeta(articlePage(full), model),
      newsSitemap(model),
    ]);
  vi.stubEnv("TZ", "Asia/Jakarta");
  const here = write();
  vi.stubEnv("TZ", "America/New_York");
  expect(write()).toBe(here);
});
