import { labelledTitle } from "../../../_includes/components/headline.tsx";
import { captionOf } from "../../../_includes/components/pictures.tsx";
import { bylineOf, entryId, type Signatory } from "../../../_includes/json-ld/identity.ts";
import { longDate, machineDate } from "../../../_includes/shown-dates.ts";
import { type Words, wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { Correction, Picture, Source } from "../../content/content.ts";
import type { PageLanguage } from "../../messages/message.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { lastModified } from "../../site/lists/list-pages.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { fallback } from "../../site/pictures/renditions.ts";

/** An entry of a feed, independent of the format. */
export interface FeedEntry {
  /** A tag URI that never changes. */
  id: string;
  /** Absolute address of the entry's page. */
  url: string;
  /** Whether that page may have several entries. */
  isPart?: boolean;
  title: string;
  language: PageLanguage;
  date: Moment;
  /** Defaults to `date`. */
  modified?: Moment;
  summary?: string | undefined;
  html: string;
  authors?: readonly Pick<Signatory, "name" | "url">[];
  /** Names of topics. */
  tags?: readonly string[];
  section?: string;
  /** Absolute address of the source. */
  source?: string | undefined;
  image?: Picture | undefined;
}

/** A feed, independent of the format. */
export interface FeedContent {
  title: string;
  description?: string | undefined;
  /** The path of its page, from the site's root. */
  path: string;
  /** The latest change of an entry; absent if there are no entries. */
  updated?: Moment | undefined;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** Makes the entry of an article, with its full text. */
export const storyEntry = (story: Story, model: SiteContext): FeedEntry => ({
  id: entryId(story, model),
  url: story.url,
  title: labelledTitle(story, wordsIn(model.design, story.language)),
  language: story.language,
  date: story.date,
  modified: story.modified,
  summary: story.description,
  html: entryHtml(story, model),
  authors: bylineOf(story, model),
  tags: story.tags.map(({ name }) => name),
  section: story.section.name,
  source: story.source?.url,
  image: story.image,
});

/** Makes a feed of articles. */
export const storyFeed = ({ stories, ...feed }: Feed, model: SiteContext): FeedContent => ({
  ...feed,
  updated: lastModified(stories),
  entries: stories.map((story) => storyEntry(story, model)),
});

const time = (moment: Moment, language: PageLanguage): string =>
  `<time datetime="${machineDate(moment)}">${longDate(moment, language)}</time>`;

const correctionNote = ({ date, text }: Correction, language: PageLanguage, words: Words): string =>
  `<p><strong>${words.correction} (${time(date, language)}):</strong> ${escapeXml(text)}</p>`;

function pictureFigure(picture: Picture, words: Words, model: SiteContext): string {
  const { alt } = picture;
  const { path, width, height } = fallback(picture);
  const caption = captionOf(picture, words);
  const figcaption = caption ? `<figcaption>${escapeXml(caption)}</figcaption>` : "";
  const src = escapeXml(model.addresses.absolute(path));
  return `<figure><img src="${src}" width="${width}" height="${height}" alt="${escapeXml(alt)}">${figcaption}</figure>`;
}

/** Links the title of a source to its address; without a title, the address is the link text. */
function sourceNote({ title, author, publisher, date, url }: Source, language: PageLanguage, words: Words) {
  const name = escapeXml(title ?? url ?? "");
  const linked = url ? `<a href="${escapeXml(url)}">${name}</a>` : name;
  const makers = [author, publisher].map((maker) => maker && escapeXml(maker));
  const parts = [linked, ...makers, date && time(date, language)].filter(Boolean);
  return parts.length ? `<p><small>${words.basedOn} ${parts.join(", ")}.</small></p>` : "";
}

/**
 * Renders the whole article for feed readers: corrections first, so that nobody misses them, then picture, text and source. Labels
 * are in the article's language, and addresses are absolute.
 *
 * @returns HTML
 */
export function entryHtml(story: Story, model: SiteContext): string {
  const { language, source, image, corrections } = story;
  const words = wordsIn(model.design, language);
  return [
    ...corrections.map((correction) => correctionNote(correction, language, words)),
    image ? pictureFigure(image, words, model) : "",
    story.feedHtml,
    story.unverified ? `<p><em>(${words.labels.unverifiedNote})</em></p>` : "",
    source ? sourceNote(source, language, words) : "",
  ].join("");
}
