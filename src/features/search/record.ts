import { labelledTitle } from "../../../_includes/components/headline.tsx";
import { isoTime, longDate } from "../../../_includes/shown-dates.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { SiteModel, Story } from "../../site/model.ts";
import { indexed } from "./browser/ask.js";

/** A page for the search index. */
export interface SearchRecord {
  /** From the site's root, without prefix. */
  url: string;
  /** With Pagefind's attributes: https://pagefind.app/docs/metadata/, /docs/filtering/, /docs/sorts/, /docs/weighting/ */
  html: string;
}

/** Tags, and the entities that Markdown writes for `&`, `<`, `>` and `"`. */
const markup = /<[^>]*>|&(?:amp|lt|gt|quot);/g;

/**
 * An article for the search index: headline, byline, standfirst, text, and the names and aliases of its tags. Filters: tag,
 * section, author and year, by the site's names for them. Sorted by `date`. It is made from the article, not from its
 * page, so that pages need no markup for it; of its text, what feeds have: no labels of cards, no drawings.
 */
export function searchRecord(
  story: Story,
  { settings, design, addresses: { ids } }: SiteModel,
): SearchRecord {
  const { title, description, feedHtml: html, date, section, tags, authors, path, language } = story;
  const words = (text: string): string => indexed(text, language === "id");
  const names = authors.map(({ name }) => name);
  // An article about Disdag is found by "Dinas Perdagangan" too.
  const topics = tags.map(({ name, tag: { aliases } }) =>
    aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name,
  );
  const meta = {
    date: isoTime(date.at),
    day: longDate(date, settings.language),
    section: section.name,
    ...(names.length > 0 ? { penulis: names.join(", ") } : {}),
    // Shown if one of them matches the search.
    ...(topics.length > 0 ? { topik: topics.join(" · ") } : {}),
    ...(language === settings.language ? {} : { lang: language }),
    // Searched, not shown. Names are not reduced to roots.
    "kata-judul": words(title),
    "kata-penulis": indexed(names.join(" "), false),
    "kata-topik": words(topics.join(" ")),
    "kata-teras": words(description ?? ""),
    kata: words(html.replace(markup, " ")),
  };
  const filters = [
    ...tags.map(({ name }) => [ids.tag, name] as const),
    [ids.section, section.name] as const,
    ...names.map((name) => [ids.author, name] as const),
    // The year in its address, which is in the site's time zone.
    [ids.year, path.slice(1, 5)] as const,
  ];
  return {
    url: path,
    html: [
      `<!doctype html><html lang="${language}"><body>`,
      `<h1 data-pagefind-meta="title">${escapeXml(labelledTitle(story, wordsIn(design, language)))}</h1>`,
      ...Object.entries(meta).map(
        ([key, text]) => text && `<p data-pagefind-meta="${key}">${escapeXml(text)}</p>`,
      ),
      ...filters.map(([key, name]) => `<p data-pagefind-filter="${key}">${escapeXml(name)}</p>`),
      `<p data-pagefind-sort="date">${date.at.toUTC().toISO()}</p>`,
      "<main data-pagefind-body>",
      description ? `<p>${escapeXml(description)}</p>` : "",
      // Found by the words above, and no sentences to show.
      html.replaceAll("<table", "<table data-pagefind-ignore"),
      "</main></body></html>",
    ].join("\n"),
  };
}

/** The records of a volume's published articles, without the drafts of a preview. Empty if the site's search is off. */
export const searchRecords = (model: SiteModel, volume = ""): SearchRecord[] =>
  (model.settings.templates.search ? model.stories : [])
    .filter(({ status, path }) => status === "published" && (model.volumes?.of(path) ?? "") === volume)
    .map((story) => searchRecord(story, model));
