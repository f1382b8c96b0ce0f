import type { Picture } from "../../src/content/content.ts";
import { cardsForPage } from "../../src/features/cards/make-cards.ts";
import { ninjsLinks } from "../../src/features/ninjs/ninjs.ts";
import { rightsMeta } from "../../src/features/rights/rights.ts";
import type { PageLanguage } from "../../src/messages/message.ts";
import { atomPath, homePath, jsonFeedPath, rssPath } from "../../src/news/addresses.ts";
import type { ArticlePage, SiteContext, SiteModel, TextPage } from "../../src/site/model.ts";
import { fallback, isUpright, type Rendition } from "../../src/site/pictures/renditions.ts";
import { summaryOf } from "../../src/site/stories.ts";
import { labelledTitle } from "../components/headline.tsx";
import { bylineOf } from "../json-ld/identity.ts";
import { isoTime } from "../shown-dates.ts";
import { wordsIn } from "../words/words.ts";

/** The metadata in a page's head. */
export interface HeadMeta {
  /** The complete `<title>`. */
  title: string;
  description?: string;
  /** Absolute URL. */
  canonical: string;
  robots: string;
  openGraph: { property: string; content: string }[];
  twitter: { name: string; content: string }[];
  /** Feeds, and the same content in other formats and in all languages including its own; the latter with absolute URLs. */
  alternates: { type?: string; title?: string; hreflang?: string; href: string }[];
}

/** A picture that networks show for a page, with its path from the site's root. */
export interface SharedPicture extends Rendition {
  alt: string;
}

/** In characters: what search engines show, and the limit of html-validate's `long-title`. */
const maxTitle = 70;

function documentTitle(title: string, siteName: string): string {
  const full = `${title} · ${siteName}`;
  return title === siteName || full.length > maxTitle ? title : full;
}

/** The formats of feeds; `word` is the key of their names for readers. A topic, a section or an author has only the first. */
export const feedFormats = [
  { name: "RSS", word: "rssFeed", type: "application/rss+xml", pathOf: rssPath },
  { name: "Atom", word: "atomFeed", type: "application/atom+xml", pathOf: atomPath },
  { name: "JSON Feed", word: "jsonFeed", type: "application/feed+json", pathOf: jsonFeedPath },
] as const;

/** @param path of the page that the feed belongs to */
const feedLinks = (
  title: string,
  path: string,
  { addresses: { href } }: SiteContext,
  count: number = feedFormats.length,
): HeadMeta["alternates"] =>
  feedFormats
    .slice(0, count)
    .map(({ name, type, pathOf }) => ({ type, title: `${title} (${name})`, href: href(pathOf(path)) }));

/** The facts for the head of a page. The title is that of the page's heading. */
export interface PageFacts extends Omit<TextPage, "language" | "html"> {
  language?: PageLanguage;
  /** A feed listed before the site's: the name and address of the page it belongs to. */
  feed?: { name: string; path: string; inAllFormats?: boolean } | undefined;
  /** For pages that searches should not find: 404, a retracted article. */
  noindex?: boolean;
}

/** Additional facts for the head of an article's page. */
interface ArticleFacts {
  image?: Picture | undefined;
  /** The languages of its translations. */
  otherLanguages: PageLanguage[];
  more: HeadMeta["openGraph"];
}

/** Returns the head of a page. @param article if it is one */
export function pageMeta(facts: PageFacts, model: SiteModel, article?: ArticleFacts): HeadMeta {
  const { title, description, path, language, feed, noindex = false, robots, image = "" } = facts;
  const { settings, addresses, design } = model;
  const canonical = addresses.absolute(path);
  const localeOf = (tag: PageLanguage): string => wordsIn(design, tag).openGraphLocale;
  const otherLocales = (article?.otherLanguages ?? []).map(localeOf);
  const ownPicture = URL.canParse(image) ? image : addresses.absolute(image);
  const { pictures, card } = image
    ? { pictures: [{ property: "og:image", content: ownPicture }], card: "summary_large_image" }
    : sharedPictures(path, model, !noindex, article?.image);
  const ownFeeds =
    feed && feedLinks(`${feed.name} · ${settings.name}`, feed.path, model, feed.inAllFormats ? 3 : 1);
  return {
    title: documentTitle(title, settings.name),
    description,
    canonical,
    robots: robots ?? (noindex ? "noindex" : "max-image-preview:large"),
    openGraph: [
      { property: "og:type", content: article ? "article" : "website" },
      { property: "og:title", content: title },
      ...(description ? [{ property: "og:description", content: description }] : []),
      { property: "og:url", content: canonical },
      { property: "og:site_name", content: settings.name },
      { property: "og:locale", content: localeOf(language ?? settings.language) },
      ...otherLocales.map((content) => ({ property: "og:locale:alternate", content })),
      ...pictures,
      ...(article?.more ?? []),
    ],
    twitter: [{ name: "twitter:card", content: card }, ...rightsMeta(model)],
    alternates: settings.templates.feeds
      ? [...(ownFeeds ?? []), ...feedLinks(settings.name, homePath, model)]
      : [],
  };
}

/**
 * The minimum size of pictures that social networks show: Facebook requires 200 × 200 pixels
 * (https://developers.facebook.com/docs/sharing/webmasters/images/), X requires 300 × 157 for a large card
 * (https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image).
 */
const minShared = { width: 300, height: 200 };

/**
 * Returns the pictures that networks show for a page, its card first, since they show the first one (https://ogp.me/#array), and the
 * type of Twitter card; Twitter reads title, description and picture from Open Graph.
 *
 * @param orSite whether a page without its own picture is shared with the site's card
 */
function sharedPictures(path: string, model: SiteModel, orSite: boolean, image?: Picture) {
  const file = image && fallback(image);
  const isShown =
    file &&
    !file.path.endsWith(".svg") &&
    file.width >= minShared.width &&
    file.height >= minShared.height &&
    // Cropping an upright picture to a card would lose most of it.
    !isUpright(image);
  const cards: SharedPicture[] = [];
  cards.push(...cardsForPage(path, model, orSite && !isShown));
  // An article's own picture, which its card contains too, is the JPEG that feeds and JSON-LD use.
  const ownPicture = file && (isShown || cards.length === 0) ? [{ ...file, alt: image.alt }] : [];
  const pictures = [...cards, ...ownPicture].flatMap((shown) => pictureMeta(shown, model));
  return { pictures, card: isShown || cards.length > 0 ? "summary_large_image" : "summary" };
}

const pictureMeta = ({ path, width, height, alt }: SharedPicture, { addresses }: SiteContext) => [
  { property: "og:image", content: addresses.absolute(path) },
  { property: "og:image:width", content: String(width) },
  { property: "og:image:height", content: String(height) },
  { property: "og:image:alt", content: alt },
];

/**
 * Returns the languages of an article: each of its pages lists all of them, and the site's own as `x-default`, for readers of others
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
function languagesOf({ story, translations }: ArticlePage, model: SiteContext): HeadMeta["alternates"] {
  if (translations.length === 0) return [];
  const all = [story, ...translations.map((other) => other.story)]
    .map(({ language, path }) => ({ hreflang: String(language), href: model.addresses.absolute(path) }))
    .sort((one, other) => (one.hreflang < other.hreflang ? -1 : 1));
  const own = all.find(({ hreflang }) => hreflang === model.settings.language);
  return [...all, ...(own ? [{ hreflang: "x-default", href: own.href }] : [])];
}

/** Returns the head of an article's page. Drafts and scheduled articles, which only a preview has, are `noindex`. */
export function articleMeta(page: ArticlePage, model: SiteModel): HeadMeta {
  const { story, translations } = page;
  const { path, language, image, date, modified, section, tags, status } = story;
  const description = summaryOf(story) || undefined;
  const more = [
    { property: "article:published_time", content: isoTime(date.at) },
    { property: "article:modified_time", content: isoTime(modified.at) },
    ...bylineOf(story, model).flatMap(({ url }) => (url ? { property: "article:author", content: url } : [])),
    { property: "article:section", content: section.name },
    ...tags.map(({ name }) => ({ property: "article:tag", content: name })),
  ];
  const otherLanguages = translations.map((other) => other.story.language);
  const title = labelledTitle(story, wordsIn(model.design, language));
  const facts = { title, description, path, language, noindex: status !== "published" };
  const meta = pageMeta(facts, model, { image, otherLanguages, more });
  const account = story.authors.find(({ fediverse }) => fediverse)?.fediverse;
  // https://docs.joinmastodon.org/entities/PreviewCard/#authors: only one.
  if (account) meta.twitter.push({ name: "fediverse:creator", content: account });
  meta.alternates.push(...languagesOf(page, model));
  meta.alternates.push(...ninjsLinks(story, model));
  return meta;
}
