import { describe, expect, test } from "vitest";
import { articleMeta } from "../../_includes/layout/page-meta.ts";
import { isoTime } from "../../_includes/shown-dates.ts";
import { ninjs } from "../../src/features/ninjs/ninjs.ts";
import { atomFeed } from "../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../src/outputs/feeds/entry.ts";
import { jsonFeed } from "../../src/outputs/feeds/json-feed.ts";
import { newsArticle } from "../../src/outputs/json-ld/article.ts";
import type { Feed, Story } from "../../src/site/model.ts";
import { fallback } from "../../src/site/pictures/renditions.ts";
import { buildModel } from "../../src/site/read-site.ts";
import { all, one, parseXml } from "../outputs/parse-xml.ts";
import { context } from "../support/context.ts";
import { moment } from "../support/time.ts";
import { type Account, outputs } from "./accounts.ts";
import { article, articlePage, content, full, model, storyOf } from "./sample-model.ts";

const siteFeed = storyFeed(model.feeds[0] as Feed, model);
const noOne = model.settings.publisher.name;

const [fullArticle] = content.articles;

/** Changed after it was corrected, by three authors. */
const updated = article({
  slug: "diperbarui",
  title: "Panen Kopi Dimulai",
  date: moment("2024-03-10T08:00:00+07:00"),
  updated: moment("2024-03-12T09:30:00+07:00"),
  authors: ["Budi Misal", "Sari Umpama", "Tono Andai"],
  section: "Ekonomi & Bisnis",
  tags: ["gunung-api", "badan-kopi", "sari-contoh"],
  corrections: [{ date: moment("2024-03-11T08:00:00+07:00"), text: "Panen dimulai Senin." }],
  body: "Panen kopi dimulai.",
});

/** All that an article can have, in the language that is not the site's. */
const english = article({
  slug: "harvest",
  title: "Coffee Harvest Begins",
  language: "en",
  date: moment("2024-03-12T07:00:00+07:00"),
  updated: moment("2024-03-12T08:00:00+07:00"),
  authors: ["Ann Sample", "Bob Model"],
  section: "Olahraga",
  tags: ["badan-kopi"],
  corrections: [{ date: moment("2024-03-12T09:00:00+07:00"), text: "It begins on Monday." }],
  body: "The harvest begins.",
  ...(fullArticle?.image && { image: { ...fullArticle.image, alt: "Sacks of coffee" } }),
});

const site = buildModel(
  {
    ...content,
    settings: { ...content.settings, shareCards: true },
    articles: [...content.articles, updated, english],
  },
  { context, now: model.now, preview: false, prefix: "/warta/" },
);

/** What all outputs should say, from the one object they are written from. */
const truth = (story: Story): Record<keyof Account, string | string[] | undefined> => ({
  title: story.title,
  url: story.url,
  published: isoTime(story.date.at),
  modified: isoTime(story.modified.at),
  language: story.language,
  authors: story.authors.length ? story.authors.map(({ name }) => name) : [noOne],
  tags: story.tags.map(({ name }) => name),
  section: story.section.name,
  picture: story.image && site.addresses.absolute(fallback(story.image).path),
  corrections: story.corrections.map(({ text }) => text),
});

describe.each(Object.entries(outputs))("%s", (_, account) => {
  test.each([
    ["an article with everything", "harga-kopi"],
    ["a bare article", "plain"],
    ["an article that was corrected, then updated", "diperbarui"],
    ["an article in another language", "harvest"],
  ])("says of %s what all the others say", (_name, slug) => {
    const story = storyOf(site, slug);
    const said = account(story, site);
    const expected = truth(story);
    expect(said).toEqual(
      Object.fromEntries(Object.keys(said).map((key) => [key, expected[key as keyof Account]])),
    );
  });
});

test("each of them has a place for all but what is named here", () => {
  const story = storyOf(site, "harga-kopi");
  const lacks = (account: Account) => Object.keys(truth(story)).filter((key) => !(key in account));
  expect(
    Object.fromEntries(Object.entries(outputs).map(([name, account]) => [name, lacks(account(story, site))])),
  ).toEqual({
    page: [],
    head: ["authors", "corrections"],
    jsonLd: [],
    atom: [],
    rss: [],
    json: ["section"],
    newsInJson: [],
    sitemap: ["title", "published", "language", "authors", "tags", "section", "picture", "corrections"],
    newsSearch: ["modified", "authors", "tags", "section", "picture", "corrections"],
    search: ["modified", "authors", "picture", "corrections"],
  });
});

test("authors' pages in Open Graph are those in JSON-LD and Atom", () => {
  const { openGraph } = articleMeta(articlePage(full), model);
  const pages = openGraph
    .filter(({ property }) => property === "article:author")
    .map(({ content }) => content);
  const { author } = newsArticle(articlePage(full), model);
  expect(author).toEqual(pages.map((url) => expect.objectContaining({ url })));
  const entry = all(parseXml(atomFeed(siteFeed, model)), "entry")[0];
  expect(pages).toEqual(entry && all(entry, "author").map((author) => one(author, "uri").text));
});

test("Atom, JSON Feed and ninjs know an article by one id", () => {
  const [entry] = all(parseXml(atomFeed(siteFeed, model)), "entry");
  const id = entry && one(entry, "id").text;
  expect(jsonFeed(siteFeed, model).items[0]?.id).toBe(id);
  expect(ninjs(full, model).altIds).toContainEqual({ role: "feeds", value: id });
});
