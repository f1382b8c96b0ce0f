import { DateTime } from "luxon";
import type { Article, BodyPicture } from "../../content/article.ts";
import type { Author, Content, StaticPage, Tag } from "../../content/content.ts";
import { type Diagnostic, notice } from "../../content/diagnostic.ts";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { settingsFile } from "../../content/settings-file.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { textMessages } from "../../messages/messages.ts";
import { type Addresses, type Ids, staticPagePath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { timeIn } from "../../news/dates/zone.ts";
import { nearest } from "../../news/nearest.ts";
import { once } from "../lazily.ts";
import type { SiteModel, Story } from "../model.ts";
import { isOfOneBrowser } from "../text/addresses.ts";
import { knownPlaces, type OtherPlaces } from "./known-places.ts";

/** A text with links. */
interface Linking extends Pick<StaticPage, "file" | "text" | "bodyLine"> {
  /** Address of its page, from the site's root. */
  path: string;
  /** With the PDFs that it links to. */
  pictures?: readonly BodyPicture[] | undefined;
  /** Absent for a topic, an author or a page, which is always published. */
  article?: Article;
}

/** A link within the site. */
interface Link {
  /** As written, in quotation marks. */
  written: string;
  from: Linking;
  /** Where it leads: an address, the article there, and a place on its page. */
  path: string;
  article: Article | undefined;
  fragment: string;
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
  const { menu, timeZone } = content.settings;
  const places = knownPlaces(content, site, others);
  const stories = once(() => new Map(site.stories.map((story) => [story.file, story])));
  const fragmentsAt = new Map<Story, string[]>();
  const inMenu = others.mayBeOthers ? [] : menu.filter(({ path }) => !others.isWritten(path));
  return [
    ...inMenu.map(({ path, place }) =>
      notice({ file: settingsFile, ...place }, leadsNowhere(quote(path)), "menu.path"),
    ),
    ...textsOf(content, site.addresses).flatMap((from) =>
      from.text.links().flatMap(({ href, line, column }) => {
        const message = whatIsWrong(href, from);
        return message
          ? [notice({ file: from.file, line: from.bodyLine + line, column: column + 1 }, message)]
          : [];
      }),
    ),
  ];

  function whatIsWrong(href: string, from: Linking): Message | undefined {
    const written = quote(href);
    if (isOfOneBrowser(href))
      return together(textMessages.isOfOneBrowser({ written }), textMessages.correctOrTakeOut());
    const target = places.resolve(href, from);
    if (!target || isDocument(href, from)) return undefined;
    const article = places.articleAt(target.path);
    const link = { written, from, article, ...target };
    const isNotOut = notOut(link);
    if (isNotOut) return isNotOut;
    if (places.has(target.path)) return notThere(link);
    const kind = places.turnedOff(target.path);
    if (kind) return together(textMessages.leadsNowhere({ written }), textMessages.isTurnedOff({ kind }));
    return leadsNowhere(written, places.likely(href, target.path));
  }

  /** A message if the target is not published when the text is. */
  function notOut({ written, from, article }: Link): Message | undefined {
    // Nobody knows when a draft will be published: its target may be published by then.
    if (!article || from.article?.status === "draft") return undefined;
    const { file, status, date } = article;
    if (status === "draft") return textMessages.leadsToDraft({ written, file });
    if (date.at <= now || (from.article && date.at <= from.article.date.at)) return undefined;
    return textMessages.leadsToScheduled({ written, file, time: timeIn(date.at, timeZone), timeZone });
  }

  /** A message if the target is withdrawn, or its page has no such place. */
  function notThere({ written, from, article, fragment }: Link): Message | undefined {
    const { ids } = site.addresses;
    if (article?.retracted)
      return isUnawareOf(article.retracted.date, from)
        ? textMessages.leadsToWithdrawn({ written, file: article.file })
        : undefined;
    const story = article && fragment !== "" ? stories().get(article.file) : undefined;
    // A page may have thousands of links to itself.
    const known = story && (fragmentsAt.get(story) ?? fragmentsOf(story, ids));
    if (story && known) fragmentsAt.set(story, known);
    const fragments = known ?? [fragment];
    if (!article || fragments.includes(fragment)) return undefined;
    // The ids of paragraphs are all similar: do not guess.
    const meant = /^p\d+$/.test(fragment) ? undefined : nearest(fragment, fragments);
    const message =
      article === from.article
        ? textMessages.leadsNowhereHere({ written })
        : textMessages.leadsNowhereOn({ written, file: article.file });
    return together(
      message,
      hint(meant && `#${meant}`, textMessages.namesOfPlaces({ heading: ids.heading })),
    );
  }
}

const leadsNowhere = (written: string, meant?: string): Message =>
  together(textMessages.leadsNowhere({ written }), hint(meant, textMessages.correctOrTakeOut()));

function textsOf({ articles, pages, tags, authors }: Content, addresses: Addresses): Linking[] {
  /** Texts that are no articles; a tag without a file has none. */
  const withPaths = (texts: readonly (Tag | StaticPage | Author)[], pathOf: (slug: string) => string) =>
    texts.flatMap(({ file, slug, text, bodyLine = 1, pictures }) =>
      file === undefined ? [] : { file, text, bodyLine, path: pathOf(slug), pictures },
    );
  return [
    ...articles.filter(({ retracted }) => !retracted).map((article) => ({ ...article, article })),
    ...withPaths(pages, staticPagePath),
    ...withPaths(tags, addresses.tag),
    ...withPaths(authors, addresses.author),
  ];
}

/** Whether an address is that of a PDF beside the text. */
const isDocument = (href: string, { pictures = [] }: Linking): boolean =>
  pictures.some(({ src, bytes }) => bytes !== undefined && decodeSource(src) === decodeSource(href));

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
