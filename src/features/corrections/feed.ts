import { isoTime } from "../../../_includes/dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { PageLanguage } from "../../messages/message.ts";
import { atomPath, jsonFeedPath, rssPath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import type { FeedFacts } from "../../site/lists/feed-facts.ts";
import { entryId } from "../../site/lists/feed-facts.ts";
import type { SiteModel, StoryRef } from "../../site/model.ts";

/** A correction or a retraction as an entry of a feed. */
export interface CorrectionEntry {
  id: string;
  title: string;
  /** Absolute address of the article. */
  url: string;
  language: PageLanguage;
  date: Moment;
  html: string;
}

/** The metadata of the corrections feed. */
export function correctionsFeedFacts(model: SiteModel): FeedFacts {
  const { settings, corrections, retractedPages, correctionsPolicy } = model;
  const pagePath = model.addresses.corrections;
  const newest = [
    ...corrections.map(({ correction }) => correction.date),
    ...retractedPages.flatMap(({ retracted, corrections }) => [
      retracted,
      ...corrections.map(({ date }) => date),
    ]),
  ].sort((a, b) => b.at.toMillis() - a.at.toMillis())[0];
  return {
    title: `${wordsIn(model.design, settings.language).corrections} · ${settings.name}`,
    description: correctionsPolicy?.description,
    atomPath: atomPath(pagePath),
    rssPath: rssPath(pagePath),
    jsonPath: jsonFeedPath(pagePath),
    pagePath,
    ...(newest && { updated: newest }),
  };
}

/** The newest entries, as many as other feeds have. */
export function correctionEntries(model: SiteModel): CorrectionEntry[] {
  const corrections = model.corrections.map(({ story, correction: { date, text } }) =>
    entry(story, "correction", date, text, model),
  );
  const retractions = model.retractedPages.flatMap((page) => [
    entry(page, "retraction", page.retracted, page.reason, model),
    ...page.corrections.map(({ date, text }) => entry(page, "correction", date, text, model)),
  ]);
  const newest = [...corrections, ...retractions].sort((a, b) => b.date.at.toMillis() - a.date.at.toMillis());
  const seen = new Map<string, number>();
  // Corrections of the same moment are numbered from the oldest, so that a new one does not change the ids of the others.
  for (const found of newest.toReversed()) {
    const before = seen.get(found.id) ?? 0;
    seen.set(found.id, before + 1);
    if (before > 0) found.id += `-${before + 1}`;
  }
  return newest.slice(0, model.settings.feedSize);
}

function entry(
  { path, title, language }: Pick<StoryRef, "path" | "title" | "language">,
  kind: "correction" | "retraction",
  date: Moment,
  text: string,
  model: SiteModel,
): CorrectionEntry {
  const fragment = { correction: "koreksi", retraction: "ditarik" }[kind];
  return {
    // The time identifies a correction within its article, even if its wording changes later.
    id: `${entryId({ path }, model)}#${fragment}-${isoTime(date.at).replace(/:|\+/g, "")}`,
    title: `${wordsIn(model.design, language)[kind]}: ${title}`,
    url: model.addresses.absolute(path),
    language,
    date,
    html: `<p>${escapeXml(text)}</p>`,
  };
}
