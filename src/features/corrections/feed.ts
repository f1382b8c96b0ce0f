import { isoTime } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { PageLanguage } from "../../messages/message.ts";
import type { Moment } from "../../news/dates/moment.ts";
import type { SiteModel, StoryRef } from "../../site/model.ts";
import { entryId } from "../../site/stories.ts";

/** A correction or a retraction as an entry of a feed. */
interface CorrectionEntry {
  id: string;
  /** An article may have several: its address does not tell them apart. */
  isPart: true;
  title: string;
  /** Absolute address of the article. */
  url: string;
  language: PageLanguage;
  date: Moment;
  html: string;
}

/**
 * The feed of corrections and retractions, of all articles: an entry each, newest first, as many as other feeds have. It belongs
 * to the page of corrections.
 */
export function correctionsFeed(model: SiteModel) {
  const { settings, addresses, correctionsPolicy } = model;
  const entries = newestEntries(model);
  return {
    title: `${wordsIn(model.design, settings.language).corrections} · ${settings.name}`,
    description: correctionsPolicy?.description,
    path: addresses.corrections,
    updated: entries[0]?.date,
    entries,
  };
}

function newestEntries(model: SiteModel): CorrectionEntry[] {
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
  return {
    // The time identifies a correction within its article, even if its wording changes later.
    id: `${entryId({ path }, model)}#${model.addresses.ids[kind]}-${isoTime(date.at).replace(/:|\+/g, "")}`,
    isPart: true,
    title: `${wordsIn(model.design, language)[kind]}: ${title}`,
    url: model.addresses.absolute(path),
    language,
    date,
    html: `<p>${escapeXml(text)}</p>`,
  };
}
