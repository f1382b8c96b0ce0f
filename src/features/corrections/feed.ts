import { entryId } from "../../../_includes/json-ld/identity.ts";
import { isoTime } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { Notice, SiteModel } from "../../site/model.ts";
import { newestFirst, retractionNotices } from "./model.ts";

/**
 * The feed of corrections and retractions, of all articles: an entry each, newest first, as many as other feeds have. It belongs
 * to the page of corrections.
 */
export function correctionsFeed(model: SiteModel) {
  const { settings, addresses, correctionsPolicy } = model;
  const retractions = model.retractedPages.flatMap((page) => retractionNotices(page).reverse());
  const entries = [...model.corrections, ...retractions].sort(newestFirst).map((one) => entry(one, model));
  const seen = new Map<string, number>();
  // Corrections of the same moment are numbered from the oldest, so that a new one does not change the ids of the others.
  for (const found of entries.toReversed()) {
    const before = seen.get(found.id) ?? 0;
    seen.set(found.id, before + 1);
    if (before > 0) found.id += `-${before + 1}`;
  }
  return {
    title: `${wordsIn(model.design, settings.language).corrections} · ${settings.name}`,
    description: correctionsPolicy?.description,
    path: addresses.corrections,
    updated: entries[0]?.date,
    entries: entries.slice(0, settings.feedSize),
  };
}

/** A correction or a retraction as an entry of a feed. */
function entry({ story, kind, date, text }: Notice, model: SiteModel) {
  const { path, title, language } = story;
  return {
    // The time identifies a correction within its article, even if its wording changes later.
    id: `${entryId(story, model)}#${model.addresses.ids[kind]}-${isoTime(date.at).replace(/:|\+/g, "")}`,
    // An article may have several: its address does not tell them apart.
    isPart: true,
    title: `${wordsIn(model.design, language)[kind]}: ${title}`,
    url: model.addresses.absolute(path),
    language,
    date,
    html: `<p>${escapeXml(text)}</p>`,
  };
}
