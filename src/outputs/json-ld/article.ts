import type {
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  Graph,
  IdReference,
  ImageObjectLeaf,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  PersonLeaf,
} from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { bylineOf, signatory } from "../../../_includes/json-ld/identity.ts";
import {
  breadcrumbs,
  imageObject,
  nodeId,
  organisation,
  organisationId,
  website,
  websiteId,
} from "../../../_includes/json-ld/site.ts";
import { isoTime, machineDate } from "../../../_includes/shown-dates.ts";
import type { Picture, Source } from "../../content/content.ts";
import { claimReviews } from "../../features/fact-check/fact-check.tsx";
import { sourceType } from "../../features/labels/model.ts";
import type { ArticlePage, SiteContext, Story, StoryRef } from "../../site/model.ts";
import { crops, fallback, type Rendition } from "../../site/pictures/renditions.ts";
import { summaryOf } from "../../site/stories.ts";
import { articleType, authorNode, thing } from "./lists.ts";

/** Returns undefined for an empty list, so that the property is omitted. */
const nonEmpty = <One>(list: One[]) => (list.length > 0 ? list : undefined);

/** One file of a picture, with its caption and credit. */
const imageNode = (file: Rendition, picture: Picture, model: SiteContext): ImageObjectLeaf => ({
  ...imageObject(file, model),
  ...sourceType(picture),
  caption: picture.caption ?? picture.alt,
  creditText: picture.credit,
});

/** The whole picture, then the three crops that search engines ask for. */
const images = (picture: Picture, model: SiteContext): ImageObjectLeaf[] =>
  [fallback(picture), ...crops(picture)].map((file) => imageNode(file, picture, model));

/** The pictures in the text, without duplicates. */
function textImages({ image, pictures = [] }: Story, model: SiteContext): ImageObjectLeaf[] | undefined {
  const shown = pictures.filter(({ bytes }) => bytes === undefined);
  const others = new Map(shown.map((picture) => [picture.path, picture]));
  if (image) others.delete(image.path);
  return nonEmpty(Array.from(others.values(), (picture) => imageNode(fallback(picture), picture, model)));
}

function sourceNode({ title, author, publisher, date, url, license }: Source): CreativeWorkLeaf {
  return {
    "@type": "CreativeWork",
    name: title,
    author: author === undefined ? undefined : { "@type": "Person", name: author },
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
    datePublished: date && machineDate(date),
    url,
    license: license && URL.canParse(license) ? license : undefined,
  };
}

/**
 * An article as schema.org NewsArticle, as Google recommends
 * (https://developers.google.com/search/docs/appearance/structured-data/article). Without a byline, the publisher is the
 * author, but not of an advertisement or a reply. `about` lists the article's tags, `mentions` the tags that its text names.
 */
export function newsArticle(
  { story, translations, answers, replies = [], series }: ArticlePage,
  model: SiteContext,
): NewsArticleLeaf {
  const { url, title, date, modified, section, tags, words, readingMinutes, language, corrections } = story;
  const authors = bylineOf(story, model).map((signatory) => authorNode(signatory, model));
  const isEditorial = !story.replyTo && story.kind !== "advertorial";
  const mentions = tags
    .filter(({ slug }) => story.mentions.some(({ tag }) => tag === slug))
    .map(({ path }): IdReference => ({ "@id": nodeId(model.addresses.absolute(path), "thing") }));
  const publisher = { "@id": organisationId(model) };
  const { name } = model.settings.publisher;
  const newsroom = { "@type": "NewsMediaOrganization" as const, ...publisher, name };
  const nodeOf = ({ path }: StoryRef): IdReference => ({
    "@id": nodeId(model.addresses.absolute(path), "article"),
  });
  const versions = (wanted: boolean): IdReference[] =>
    translations.filter(({ isOriginal }) => isOriginal === wanted).map(({ story }) => nodeOf(story));
  const [original] = versions(true);
  const [translated, ...further] = original ? [] : versions(false);
  return {
    "@type": articleType(story),
    ...sourceType(story),
    "@id": nodeId(url, "article"),
    url,
    mainEntityOfPage: url,
    headline: title,
    description: summaryOf(story),
    image: story.image && images(story.image, model),
    hasPart: textImages(story, model),
    datePublished: isoTime(date.at),
    dateModified: isoTime(modified.at),
    author: nonEmpty(authors) ?? (isEditorial ? [newsroom] : undefined),
    editor: nonEmpty(story.editors.map((name): PersonLeaf => ({ "@type": "Person", name }))),
    contributor: story.credits?.map(({ role: roleName, author }) => ({
      "@type": "Role",
      roleName,
      contributor: authorNode(signatory(author, model), model),
    })),
    publisher,
    // Only news articles have one.
    dateline: story.kind === "advertorial" ? undefined : story.dateline,
    articleSection: section.name,
    keywords: tags.map(({ name }) => name),
    about: [...tags.map((tag) => thing(tag, model)), ...(answers ? [nodeOf(answers)] : [])],
    subjectOf: nonEmpty(replies.map(nodeOf)),
    mentions: nonEmpty(mentions),
    wordCount: words,
    timeRequired: `PT${readingMinutes}M`,
    inLanguage: language,
    isAccessibleForFree: true,
    isPartOf: series
      ? [{ "@id": websiteId(model) }, { "@type": "CreativeWorkSeries", name: series.name }]
      : { "@id": websiteId(model) },
    position: series?.part,
    isBasedOn: story.source && sourceNode(story.source),
    translationOfWork: original,
    workTranslation: translated && further.length > 0 ? [translated, ...further] : translated,
    correction: nonEmpty(
      corrections.map(
        ({ date, text }): CorrectionCommentLeaf => ({
          "@type": "CorrectionComment",
          text,
          datePublished: machineDate(date),
        }),
      ),
    ),
  };
}

/** @param trail the page's breadcrumbs, from the home page to the article @param node the article itself */
export const articleGraph = (
  page: ArticlePage,
  trail: readonly Crumb[],
  model: SiteContext,
  node: NewsArticleLeaf | LiveBlogPostingLeaf = newsArticle(page, model),
): Graph => ({
  "@context": "https://schema.org",
  "@graph": [
    node,
    ...claimReviews(page.story, model),
    breadcrumbs(trail, page.story.url, model),
    organisation(model),
    website(model),
  ],
});
