import { DateTime } from "luxon";
import type { Article } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import type { Moment } from "../../content/dates/moment.ts";
import { timeIn } from "../../content/dates/zone.ts";
import { type Mistake, quote } from "../../content/mistake.ts";
import { nearest } from "../../content/nearest.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";
import { staticPagePath, tagPath } from "../addresses.ts";
import { parseMarkdown } from "../text/markdown.ts";
import { numberParagraphs } from "../text/paragraphs.ts";
import { type KnownPlaces, knownPlaces, type OtherPlaces } from "./known-places.ts";
import { writtenLinks } from "./written-links.ts";

/** A text that links stand in. */
interface Linking {
  file: string;
  /** Address of its page, from the site's root. */
  path: string;
  body: string;
  bodyLine: number;
  /** Absent for a topic or a page, which is out at once. */
  article?: Article;
}

/**
 * The links in texts of articles, topics and pages that lead a reader nowhere: to no page of the site, to an article that is not
 * out when the text is, to one that was withdrawn meanwhile, to no place on an article's page. Links to other sites are not followed.
 *
 * @param content those of its articles that are not out may be left out
 * @param others what the site has beside its articles and their lists
 * @returns notices: the rest of the page is as good as it was
 */
export function deadLinks(content: Content, now: DateTime<true>, others: OtherPlaces): Mistake[] {
  const places = knownPlaces(content, others);
  const when = { now, timeZone: content.settings.timeZone };
  return textsOf(content, places).flatMap((text) => deadIn(text, places, when));
}

interface When {
  now: DateTime<true>;
  /** The site's, IANA name. */
  timeZone: string;
}

function textsOf({ articles, pages, tags }: Content, places: KnownPlaces): Linking[] {
  return [
    ...articles
      .filter(({ retracted }) => !retracted)
      .map((article) => {
        const { file, body, bodyLine } = article;
        return { file, body, bodyLine, path: places.pathOf(article), article };
      }),
    ...pages.map(({ file, slug, body, bodyLine = 1 }) => ({
      file,
      body,
      bodyLine,
      path: staticPagePath(slug),
    })),
    ...tags.flatMap(({ file, slug, body, bodyLine = 1 }) =>
      file === undefined ? [] : { file, body, bodyLine, path: tagPath(slug) },
    ),
  ];
}

function deadIn(from: Linking, places: KnownPlaces, when: When): Mistake[] {
  return writtenLinks(from).flatMap(({ href, line, column }) => {
    const target = places.resolve(href, from);
    if (!target) return [];
    const message = notOut(href, target.path, from, places, when) ?? nowhere(href, target, from, places);
    return message ? [{ file: from.file, line, column, message }] : [];
  });
}

/** What of an article that is not out when the text is. */
function notOut(
  href: string,
  path: string,
  from: Linking,
  places: KnownPlaces,
  { now, timeZone }: When,
): Message | undefined {
  const article = places.articleAt(path);
  // Of a draft nobody knows yet when it comes out: what it leads to may well be out by then.
  if (!article || from.article?.status === "draft") return undefined;
  if (article.status === "draft") return sayTexts.leadsToDraft(quote(href), article.file);
  const out = from.article ? DateTime.max(now, from.article.date.at) : now;
  if (article.date.at <= out) return undefined;
  return sayTexts.leadsToScheduled(quote(href), article.file, timeIn(article.date.at, timeZone), timeZone);
}

function nowhere(
  href: string,
  { path, fragment }: { path: string; fragment: string },
  from: Linking,
  places: KnownPlaces,
): Message | undefined {
  if (!places.has(path)) {
    const meant = places.likely(href) ?? nearest(path, places.addresses());
    return together(sayTexts.leadsNowhere(quote(href)), didYouMean(meant) ?? sayTexts.correctOrTakeOut);
  }
  const article = places.articleAt(path);
  if (article?.retracted)
    return isUnawareOf(article.retracted.date, from)
      ? sayTexts.leadsToWithdrawn(quote(href), article.file)
      : undefined;
  if (!article || fragment === "") return undefined;
  const fragments = fragmentsOf(article);
  if (fragments.includes(fragment)) return undefined;
  // Any paragraph is near any other, and none more likely meant.
  const meant = /^p\d+$/.test(fragment) ? undefined : nearest(fragment, fragments);
  const message =
    article === from.article
      ? sayTexts.leadsNowhereHere(quote(href))
      : sayTexts.leadsNowhereOn(quote(href), article.file);
  return together(message, didYouMean(meant && `#${meant}`) ?? sayTexts.namesOfPlaces);
}

/** The places on an article's page that a link can lead to, without `#`: its paragraphs and headings, and the parts around its text. */
function fragmentsOf({ body }: Article): string[] {
  const tokens = parseMarkdown(body);
  numberParagraphs(tokens);
  const ids = tokens.map((token) => token.attrGet("id")).filter((id) => id !== null);
  return [...ids.map(String), "isi", "koreksi", "kronologi", "sumber", "terkait", "topik"];
}

/**
 * Whether an article may lean on one without its editor knowing that it was withdrawn: it came out before and was not updated
 * since, or is still to come out. Who leads to a withdrawn article later means to.
 */
function isUnawareOf({ at }: Moment, { article }: Linking): boolean {
  if (!article) return false;
  const { status, date, updated } = article;
  return status !== "published" || DateTime.max(date.at, updated?.at ?? date.at) < at;
}

const didYouMean = (meant: string | undefined): Message | undefined =>
  meant === undefined ? undefined : sayHints.didYouMean(meant);
