import { isoTime } from "../../../_includes/dates.ts";
import type { Picture, Source } from "../../content/article.ts";
import { localesFor, perLanguage } from "../../messages/message.ts";
import { bylineOf } from "../../site/byline.ts";
import { entryId } from "../../site/lists/feed-facts.ts";
import type { SiteContext, Story, Translation } from "../../site/model.ts";
import { pictureType, plainFile } from "../../site/pictures/renditions.ts";
import { conceptList } from "./concept-list.ts";
import { plainText } from "./plain-text.ts";
import type {
  Body,
  Concept,
  ConceptList,
  InfoSource,
  Ninjs,
  NinjsPicture,
  NinjsTranslation,
  RoleText,
} from "./types.ts";
import { standard } from "./types.ts";

/** Made once per language: creating a formatter takes longer than the rest of a ninjs document. */
const listFormat = perLanguage((language) => new Intl.ListFormat(localesFor(language)));

function concepts(story: Story, model: SiteContext): Partial<Record<ConceptList, Concept[]>> {
  const { absolute } = model.addresses;
  const lists: Partial<Record<ConceptList, Concept[]>> = {};
  const add = (list: ConceptList, concept: Concept) => {
    lists[list] ??= [];
    lists[list].push(concept);
  };
  const { section } = story;
  for (const { name, path, tag } of story.tags)
    add(conceptList(tag.kind), { name, rel: "about", uri: absolute(path) });
  add("subjects", { name: section.name, rel: "section", uri: absolute(section.path) });
  return lists;
}

/** ninjs has no corrections: each becomes a description with that role, beginning with its day. */
function descriptions({ description, corrections }: Story): RoleText[] | undefined {
  const list = corrections.map(({ date, text }) => ({
    role: "correction",
    contentType: "text/plain",
    value: `${date.at.toISODate()}: ${text}`,
  }));
  if (description) list.unshift({ role: "summary", contentType: "text/plain", value: description });
  return list.length ? list : undefined;
}

function bodies({ words, feedHtml }: Story): Body[] {
  const text = plainText(feedHtml);
  return [
    {
      role: "main",
      contentType: "text/plain",
      charCount: countCharacters(text),
      wordCount: words,
      value: text,
    },
    { role: "richtext", contentType: "text/html", value: feedHtml },
  ];
}

/** Counts Unicode code points. Spreading the string would take three times as long. */
function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    // Count a surrogate pair once.
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff && isSecondHalf(text.charCodeAt(index + 1))) count--;
  }
  return count;
}

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function infoSources(source: Source | undefined): InfoSource[] | undefined {
  if (!source) return undefined;
  const { author, publisher, title, url } = source;
  const list: InfoSource[] = [];
  if (author) list.push({ name: author, role: "author of the original" });
  if (publisher) list.push({ name: publisher, role: "publisher of the original" });
  if (title || url) list.push({ name: title ?? String(url), role: "original", uri: url });
  return list.length ? list : undefined;
}

function picture(main: Picture, model: SiteContext): NinjsPicture {
  const { alt, caption, credit } = main;
  const { path, width, height } = plainFile(main);
  const href = model.addresses.absolute(path);
  const texts: RoleText[] = [{ role: "alt", contentType: "text/plain", value: alt }];
  if (caption) texts.unshift({ role: "caption", contentType: "text/plain", value: caption });
  return {
    name: "main picture",
    uri: href,
    type: "picture",
    by: credit,
    descriptions: texts,
    renditions: [{ name: "main", href, contentType: pictureType(path), width, height }],
  };
}

function translationOf({ story, isOriginal }: Translation, { addresses }: SiteContext): NinjsTranslation {
  const href = addresses.absolute(story.path);
  return {
    name: isOriginal ? "original" : "translation",
    uri: href,
    type: "text",
    language: story.language,
    headlines: [{ role: "main", contentType: "text/plain", value: story.title }],
    renditions: [{ name: "web", href, contentType: "text/html" }],
  };
}

/**
 * An article as IPTC ninjs 3.0, News in JSON (https://www.iptc.org/std/ninjs/userguide/), for other newsrooms' systems.
 * No media type is registered for ninjs: it is linked and served as `application/json`.
 *
 * @returns an object for `JSON.stringify`
 */
export function ninjs(story: Story, model: SiteContext, translations: readonly Translation[] = []): Ninjs {
  const { settings, addresses } = model;
  const { url, title, date, modified, language, article } = story;
  const names = bylineOf(story, model).map(({ name }) => name);
  const publisher = settings.publisher.name;
  const associated = [
    ...(story.image ? [picture(story.image, model)] : []),
    ...translations.map((version) => translationOf(version, model)),
  ];
  return {
    uri: url,
    type: "text",
    representationType: "full",
    firstCreated: isoTime(date.at),
    versionCreated: isoTime(modified.at),
    pubStatus: story.status === "published" ? "usable" : "withheld",
    language,
    headlines: [{ role: "main", contentType: "text/plain", value: title }],
    descriptions: descriptions(story),
    bodies: bodies(story),
    by: names.length ? listFormat(language).format(names) : publisher,
    slugline: article.slug,
    located: article.dateline,
    ...concepts(story, model),
    infoSources: infoSources(article.source),
    renditions: [{ name: "web", href: url, contentType: "text/html" }],
    associations: associated.length ? associated : undefined,
    altIds: [{ role: "feeds", value: entryId(story, model) }],
    // https://cv.iptc.org/newscodes/trustindicator/
    trustIndicators: model.correctionsPolicy && [
      {
        role: "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy",
        title: model.correctionsPolicy.title,
        href: addresses.absolute(addresses.corrections),
      },
    ],
    copyrightHolder: publisher,
    copyrightNotice: `© ${date.at.year} ${publisher}`,
    standard,
  };
}
