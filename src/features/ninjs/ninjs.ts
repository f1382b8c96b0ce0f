import { labelledTitle } from "../../../_includes/components/headline.tsx";
import { bylineOf, entryId } from "../../../_includes/json-ld/identity.ts";
import type { HeadMeta } from "../../../_includes/layout/page-meta.ts";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import type { Picture, Source } from "../../content/content.ts";
import { localesFor, memoize, type PageLanguage } from "../../messages/message.ts";
import { ninjsPath } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
import type { RetractedPage, SiteContext, Story, StoryRef } from "../../site/model.ts";
import { fallback, pictureType } from "../../site/pictures/renditions.ts";
import { asJson, paginated } from "../../site/template.ts";
import kinds from "./concepts.json" with { type: "json" };

/** Cached by language: creating a formatter takes longer than the rest of a ninjs document. */
const listFormat = memoize((language: PageLanguage) => new Intl.ListFormat(localesFor(language)));

const plain = (role: string, value: string) => ({ role, contentType: "text/plain", value });

/** The lists of ninjs, by the schema.org types (https://schema.org/docs/full.html) that belong there; all others are `subjects`. */
const lists = new Map(Object.entries(kinds).flatMap(([list, types]) => types.map((type) => [type, list])));

type Concepts = Partial<
  Record<keyof typeof kinds | "subjects", { name: string; rel: string; uri: string }[]>
>;

function concepts({ tags, section }: Story, { addresses: { absolute } }: SiteContext): Concepts {
  const topics = tags.map(({ name, path, kind }) => ({ list: lists.get(kind), name, rel: "about", path }));
  const all = groupBy(
    [...topics, { ...section, list: undefined, rel: "section" }],
    ({ list = "subjects" }) => [list],
  );
  return Object.fromEntries(
    Array.from(all, ([list, own]) => [
      list,
      own.map(({ name, rel, path }) => ({ name, rel, uri: absolute(path) })),
    ]),
  );
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

const ifAny = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined);

const schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#";

/** What an article and the notice of its withdrawal have in common. */
const common = (page: Story | RetractedPage, headline: string, model: SiteContext) => ({
  uri: page.url,
  type: "text",
  firstCreated: isoTime(page.date.at),
  language: page.language,
  headlines: [plain("main", headline)],
  renditions: [{ name: "web", href: page.url, contentType: "text/html" }],
  altIds: [{ role: "feeds", value: entryId(page, model) }],
  copyrightHolder: model.settings.publisher.name,
  standard: { name: "ninjs", version: "3.0", schema },
});

/**
 * Returns an article as IPTC ninjs 3.0, News in JSON (https://www.iptc.org/std/ninjs/userguide/), for other newsrooms' systems.
 * No media type is registered for ninjs: it is linked and served as `application/json`. The schema allows no other keys.
 */
export function ninjs(story: Story, model: SiteContext) {
  const { date, modified, language, image } = story;
  const names = bylineOf(story, model).map(({ name }) => name);
  const publisher = model.settings.publisher.name;
  return {
    ...common(story, labelledTitle(story, wordsIn(model.design, language)), model),
    representationType: "full",
    versionCreated: isoTime(modified.at),
    pubStatus: story.status === "published" ? "usable" : "withheld",
    descriptions: ifAny(descriptions(story)),
    bodies: [{ role: "main", contentType: "text/html", wordCount: story.words, value: story.feedHtml }],
    by: names.length ? listFormat(language).format(names) : publisher,
    slugline: story.slug,
    located: story.dateline,
    ...concepts(story, model),
    infoSources: infoSources(story.source),
    associations: image && [picture(image, model)],
    copyrightNotice: `© ${date.at.year} ${publisher}`,
  };
}

/**
 * Returns a withdrawn article as IPTC ninjs 3.0, at its old address, with its headline and the reason. `canceled` asks newsrooms that
 * republished it to take it down (http://cv.iptc.org/newscodes/status1/Canceled).
 */
export const canceledNinjs = (page: RetractedPage, model: SiteContext) => ({
  ...common(page, page.title, model),
  representationType: "partial",
  versionCreated: isoTime(page.retracted.at),
  pubStatus: "canceled",
  descriptions: [plain("retraction", page.reason)],
});

/** Each article as IPTC ninjs, next to its page, for other newsrooms; for a withdrawn article, a notice of withdrawal. */
export const ninjsFiles = [
  paginated({
    name: "ninjs",
    over: ({ articlePages, settings }) => (settings.templates.ninjs ? articlePages : []),
    permalink: ({ story }) => ninjsPath(story.path),
    render: ({ story }, site) => asJson(ninjs(story, site)),
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
