import { DateTime } from "luxon";
import type { Article, BodyPicture } from "../../content/article.ts";
import type { Author, Content, StaticPage, Tag } from "../../content/content.ts";
import { type Diagnostic, notice } from "../../content/diagnostic.ts";
import type { ParsedText } from "../../content/markdown/text.ts";
import { decodeSource } from "../../content/pictures/picture-index.ts";
import { settingsFile } from "../../content/settings-file.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { textMessages } from "../../messages/messages.ts";
import type { Ids } from "../../news/addresses.ts";
import { type Addresses, staticPagePath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { timeIn } from "../../news/dates/zone.ts";
import { nearest } from "../../news/nearest.ts";
import { once } from "../lazily.ts";
import type { SiteModel, Story } from "../model.ts";
import { isOfOneBrowser } from "../text/addresses.ts";
import { type KnownPlaces, knownPlaces, type OtherPlaces } from "./known-places.ts";

/** A text with links. */
interface Linking {
  file: string;
  /** Address of its page, from the site's root. */
  path: string;
  text: ParsedText;
  bodyLine: number;
  /** With the PDFs that it links to. */
  pictures?: readonly BodyPicture[] | undefined;
  /** Absent for a topic, an author or a page, which is always published. */
  article?: Article;
}

/**
 * Finds dead links in the menu, and in texts of articles, topics, authors and pages: to missing pages, to articles that are not published when the text
 * is, to withdrawn articles, and to missing places on an article's page. Does not check links to other sites.
 *
 * @param content may lack unpublished articles
 * @param site the model made from it
 * @param others the site's other pages and files
 * @returns notices, not mistakes: the rest of the page still works
 */
export function deadLinks(
  content: Content,
  site: SiteModel,
  now: DateTime<true>,
  others: OtherPlaces,
): Diagnostic[] {
  const places = knownPlaces(content, site, others);
  const byFile = once(() => new Map(site.stories.map((story) => [story.file, story])));
  const storyOf = ({ file }: Article) => byFile().get(file);
  const when = { now, timeZone: content.settings.timeZone, storyOf, ids: site.addresses.ids };
  return [
    ...deadInMenu(content, others),
    ...textsOf(content, site.addresses).flatMap((text) => deadIn(text, places, when)),
  ];
}

/** The settings' menu entries whose page is not written. */
function deadInMenu({ settings: { menu } }: Content, { isWritten, mayBeOthers }: OtherPlaces): Diagnostic[] {
  if (mayBeOthers()) return [];
  return menu
    .filter(({ path }) => !isWritten(path))
    .map(({ path, place }) => {
      const message = together(
        textMessages.leadsNowhere({ written: quote(path) }),
        textMessages.correctOrTakeOut(),
      );
      return notice({ file: settingsFile, ...place }, message, "menu.path");
    });
}

interface When {
  now: DateTime<true>;
  /** The site's zone, as IANA name. */
  timeZone: string;
  storyOf(article: Article): Story | undefined;
  /** The ids of pages' parts. */
  ids: Ids;
}

function textsOf({ articles, pages, tags, authors }: Content, addresses: Addresses): Linking[] {
  return [
    ...articles
      .filter(({ retracted }) => !retracted)
      .map((article) => {
        const { file, text, bodyLine, pictures } = article;
        return { file, text, bodyLine, pictures, path: article.path, article };
      }),
    ...withPaths(pages, staticPagePath),
    ...withPaths(tags, addresses.tag),
    ...withPaths(authors, addresses.author),
  ];
}

/** Texts that are no articles; a tag without a file has none. */
const withPaths = (
  texts: readonly (Tag | StaticPage | Author)[],
  pathOf: (slug: string) => string,
): Linking[] =>
  texts.flatMap(({ file, slug, text, bodyLine = 1, pictures }) =>
    file === undefined ? [] : { file, text, bodyLine, path: pathOf(slug), ...(pictures && { pictures }) },
  );

function deadIn(from: Linking, places: KnownPlaces, when: When): Diagnostic[] {
  return from.text.links().flatMap(({ href, line, column }) => {
    const place = { file: from.file, line: from.bodyLine + line, column: column + 1 };
    const said = (message: Message): Diagnostic => notice(place, message);
    if (isOfOneBrowser(href))
      return [
        said(
          together(textMessages.isOfOneBrowser({ written: quote(href) }), textMessages.correctOrTakeOut()),
        ),
      ];
    const target = places.resolve(href, from);
    if (!target) return [];
    const wanted = decodeSource(href);
    const isDocument = from.pictures?.some(
      ({ src, bytes }) => bytes !== undefined && decodeSource(src) === wanted,
    );
    if (isDocument) return [];
    const message =
      notOut(href, target.path, from, places, when) ?? nowhere(href, target, from, places, when);
    return message ? [said(message)] : [];
  });
}

/** A message if the target is not published when the text is. */
function notOut(
  href: string,
  path: string,
  from: Linking,
  places: KnownPlaces,
  { now, timeZone }: When,
): Message | undefined {
  const article = places.articleAt(path);
  // Nobody knows when a draft will be published: its target may be published by then.
  if (!article || from.article?.status === "draft") return undefined;
  if (article.status === "draft")
    return textMessages.leadsToDraft({ written: quote(href), file: article.file });
  const out = from.article ? DateTime.max(now, from.article.date.at) : now;
  if (article.date.at <= out) return undefined;
  return textMessages.leadsToScheduled({
    written: quote(href),
    file: article.file,
    time: timeIn(article.date.at, timeZone),
    timeZone,
  });
}

function nowhere(
  href: string,
  { path, fragment }: { path: string; fragment: string },
  from: Linking,
  places: KnownPlaces,
  when: When,
): Message | undefined {
  if (!places.has(path)) {
    const off = places.turnedOff(path);
    if (off)
      return together(
        textMessages.leadsNowhere({ written: quote(href) }),
        textMessages.isTurnedOff({ kind: off }),
      );
    const meant = places.likely(href) ?? nearest(path, places.addresses());
    return together(
      textMessages.leadsNowhere({ written: quote(href) }),
      hint(meant, textMessages.correctOrTakeOut()),
    );
  }
  const article = places.articleAt(path);
  if (article?.retracted)
    return isUnawareOf(article.retracted.date, from)
      ? textMessages.leadsToWithdrawn({ written: quote(href), file: article.file })
      : undefined;
  const story = article && when.storyOf(article);
  if (!story || fragment === "") return undefined;
  const fragments = fragmentsOf(story, when.ids);
  if (fragments.includes(fragment)) return undefined;
  // The ids of paragraphs are all similar: do not guess.
  const meant = /^p\d+$/.test(fragment) ? undefined : nearest(fragment, fragments);
  const message =
    article === from.article
      ? textMessages.leadsNowhereHere({ written: quote(href) })
      : textMessages.leadsNowhereOn({ written: quote(href), file: article.file });
  return together(
    message,
    hint(meant && `#${meant}`, textMessages.namesOfPlaces({ heading: when.ids.heading })),
  );
}

/** The fragments of an article's page, without `#`: paragraphs, headings and the other parts of the page. */
const fragmentsOf = ({ html }: Story, ids: Ids): string[] => [
  ...Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id = ""]) => id),
  ...[ids.content, ids.correction, ids.timeline, ids.source, ids.related, ids.topics],
];

/**
 * Whether the editor may not know that the target was withdrawn: the text was last updated before, or is not published yet.
 * A later link is intended.
 */
function isUnawareOf({ at }: Moment, { article }: Linking): boolean {
  if (!article) return false;
  const { status, date, updated } = article;
  return status !== "published" || DateTime.max(date.at, updated?.at ?? date.at) < at;
}

/** Suggests the probable address, or else says what to do. */
const hint = (meant: string | undefined, otherwise: Message): Message =>
  meant === undefined ? otherwise : didYouMean(meant);
