import { labelledTitle } from "../../../_includes/components/headline.tsx";
import { bylineOf, entryId } from "../../../_includes/json-ld/identity.ts";
import type { HeadMeta } from "../../../_includes/layout/page-meta.ts";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import type { Picture, Source } from "../../content/content.ts";
import { localesFor, memoize, type PageLanguage } from "../../messages/message.ts";
import { ninjsPath } from "../../news/addresses.ts";
import type { RetractedPage, SiteContext, Story, StoryRef, Translation } from "../../site/model.ts";
import { fallback, pictureType } from "../../site/pictures/renditions.ts";
import { asJson, paginated } from "../../site/template.ts";
import kinds from "./concepts.json" with { type: "json" };

/** Cached by language: creating a formatter takes longer than the rest of a ninjs document. */
const listFormat = memoize((language: PageLanguage) => new Intl.ListFormat(localesFor(language)));

const plain = (role: string, value: string) => ({ role, contentType: "text/plain", value });
const webPage = (href: string) => ({ name: "web", href, contentType: "text/html" });

type ConceptList = keyof typeof kinds | "subjects";

const lists = new Map(
  Object.entries(kinds).flatMap(([list, types]) => types.map((type) => [type, list as ConceptList])),
);

/**
 * Returns the ninjs list that a tag belongs to.
 *
 * @param kind schema.org type (https://schema.org/docs/full.html), `GovernmentOrganization`
 * @returns `subjects` for anything but a person, organisation, place, event or object
 */
export const conceptList = (kind: string): ConceptList => lists.get(kind) ?? "subjects";

function concepts(story: Story, { addresses: { absolute } }: SiteContext) {
  const lists: Partial<Record<ConceptList, { name: string; rel: "about" | "section"; uri: string }[]>> = {};
  for (const { name, path, kind } of story.tags) {
    const list = conceptList(kind);
    lists[list] = [...(lists[list] ?? []), { name, rel: "about", uri: absolute(path) }];
  }
  const { name, path } = story.section;
  lists.subjects = [...(lists.subjects ?? []), { name, rel: "section", uri: absolute(path) }];
  return lists;
}

/** ninjs has no corrections, so each becomes a description with that role, starting with its day. */
const descriptions = ({ description, corrections }: Story) => [
  ...(description ? [plain("summary", description)] : []),
  ...corrections.map(({ date, text }) => plain("correction", `${date.at.toISODate()}: ${text}`)),
];

const infoSources = ({ author, publisher, title, url }: Partial<Source> = {}) =>
  ifAny([
    ...(author ? [{ name: author, role: "author of the original" }] : []),
    ...(publisher ? [{ name: publisher, role: "publisher of the original" }] : []),
    ...(title || url ? [{ name: title ?? String(url), role: "original", ...(url && { uri: url }) }] : []),
  ]);

function picture(main: Picture, model: SiteContext) {
  const { alt, caption, credit } = main;
  const { path, width, height } = fallback(main);
  const href = model.addresses.absolute(path);
  return {
    name: "main picture",
    uri: href,
    type: "picture",
    by: credit,
    descriptions: [...(caption ? [plain("caption", caption)] : []), plain("alt", alt)],
    renditions: [{ name: "main", href, contentType: pictureType(path), width, height }],
  };
}

function translationOf({ story, isOriginal }: Translation, { addresses }: SiteContext) {
  const href = addresses.absolute(story.path);
  return {
    name: isOriginal ? "original" : "translation",
    uri: href,
    type: "text",
    language: story.language,
    headlines: [plain("main", story.title)],
    renditions: [webPage(href)],
  };
}

const ifAny = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined);

const schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#";
const standard = { name: "ninjs", version: "3.0", schema };

/**
 * Returns an article as IPTC ninjs 3.0, News in JSON (https://www.iptc.org/std/ninjs/userguide/), for other newsrooms' systems.
 * No media type is registered for ninjs: it is linked and served as `application/json`. The schema allows no other keys.
 */
export function ninjs(story: Story, model: SiteContext, translations: readonly Translation[] = []) {
  const { settings, addresses, correctionsPolicy } = model;
  const { url, date, modified, language, image } = story;
  const names = bylineOf(story, model).map(({ name }) => name);
  const publisher = settings.publisher.name;
  return {
    uri: url,
    type: "text",
    representationType: "full",
    firstCreated: isoTime(date.at),
    versionCreated: isoTime(modified.at),
    pubStatus: story.status === "published" ? "usable" : "withheld",
    language,
    headlines: [plain("main", labelledTitle(story, wordsIn(model.design, language)))],
    descriptions: ifAny(descriptions(story)),
    bodies: [{ role: "main", contentType: "text/html", wordCount: story.words, value: story.feedHtml }],
    by: names.length ? listFormat(language).format(names) : publisher,
    slugline: story.slug,
    located: story.dateline,
    ...concepts(story, model),
    infoSources: infoSources(story.source),
    renditions: [webPage(url)],
    associations: ifAny([
      ...(image ? [picture(image, model)] : []),
      ...translations.map((version) => translationOf(version, model)),
    ]),
    altIds: [{ role: "feeds", value: entryId(story, model) }],
    // https://cv.iptc.org/newscodes/trustindicator/
    trustIndicators: correctionsPolicy && [
      {
        role: "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy",
        title: correctionsPolicy.title,
        href: addresses.absolute(addresses.corrections),
      },
    ],
    copyrightHolder: publisher,
    copyrightNotice: `© ${date.at.year} ${publisher}`,
    standard,
  };
}

/**
 * Returns a withdrawn article as IPTC ninjs 3.0, at its old address. `canceled` asks newsrooms that republished it to take it
 * down: "Neither the NewsItem nor its content may be used under any circumstances. If the NewsItem or its content has
 * been published the publisher must take immediate action to withdraw or retract it"
 * (http://cv.iptc.org/newscodes/status1/Canceled). Only headline and reason are left, as on its page.
 */
export function canceledNinjs(page: RetractedPage, model: SiteContext) {
  const { url, title, date, retracted, reason, language } = page;
  return {
    uri: url,
    type: "text",
    representationType: "partial",
    firstCreated: isoTime(date.at),
    versionCreated: isoTime(retracted.at),
    pubStatus: "canceled",
    language,
    headlines: [plain("main", title)],
    descriptions: [plain("retraction", reason)],
    renditions: [webPage(url)],
    altIds: [{ role: "feeds", value: entryId(page, model) }],
    copyrightHolder: model.settings.publisher.name,
    standard,
  };
}

/** Each article as IPTC ninjs, next to its page, for other newsrooms; for a withdrawn article, a notice of withdrawal. */
export const ninjsFiles = [
  paginated({
    name: "ninjs",
    over: ({ articlePages, settings }) => (settings.templates.ninjs ? articlePages : []),
    permalink: ({ story }) => ninjsPath(story.path),
    render: ({ story, translations }, site) => asJson(ninjs(story, site, translations)),
  }),
  paginated({
    name: "ninjs-canceled",
    over: ({ retractedPages, settings }) => (settings.templates.ninjs ? retractedPages : []),
    permalink: ({ path }) => ninjsPath(path),
    render: (page, site) => asJson(canceledNinjs(page, site)),
  }),
];

/** Returns the link in the head of an article's page. No media type is registered for ninjs. */
export const ninjsLinks = ({ path }: Pick<StoryRef, "path">, model: SiteContext): HeadMeta["alternates"] =>
  model.settings.templates.ninjs
    ? [{ type: "application/json", title: "IPTC ninjs", href: model.addresses.href(ninjsPath(path)) }]
    : [];
