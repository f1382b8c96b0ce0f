import { longDate } from "../../_includes/dates.ts";
import type { SiteModel, Story } from "../site/model.ts";
import { rootWords } from "./root-words.ts";
import { escapeXml } from "./xml.ts";

/** A page as the search index takes it in. */
export interface SearchRecord {
  /** From the site's root, without prefix. */
  url: string;
  /** With Pagefind's attributes: https://pagefind.app/docs/metadata/, /docs/filtering/, /docs/sorts/, /docs/weighting/ */
  html: string;
}

/**
 * An article as readers find it: by its headline, standfirst and text, and nothing else of its page; to be filtered by tag,
 * section (`rubrik`) and year (`tahun`) and sorted by `date`. It is made from the article, not read back from its page, so
 * that the page carries none of it and the index is made while pages are drawn.
 */
export function searchRecord(story: Story, { settings }: SiteModel): SearchRecord {
  const { title, description, html, date, section, tags, path, language, paragraphs } = story;
  const said = [title, description, ...paragraphs.map(({ text }) => text)].join("\n");
  const roots = language === "id" ? rootWords(said).join(" ") : "";
  const meta = {
    date: date.iso,
    day: longDate(date, settings.language),
    section: section.name,
    ...(language === settings.language ? {} : { lang: language }),
    // Searched like all that is told of an article, but not shown.
    ...(roots ? { roots } : {}),
  };
  const filters = [
    ...tags.map(({ name }) => ["tag", name] as const),
    ["rubrik", section.name] as const,
    // The year its address has: that of the site's zone.
    ["tahun", path.slice(1, 5)] as const,
  ];
  return {
    url: path,
    html: [
      `<!doctype html><html lang="${language}"><body>`,
      `<h1 data-pagefind-meta="title">${escapeXml(title)}</h1>`,
      ...Object.entries(meta).map(([key, text]) => `<p data-pagefind-meta="${key}">${escapeXml(text)}</p>`),
      ...filters.map(([key, name]) => `<p data-pagefind-filter="${key}">${escapeXml(name)}</p>`),
      `<p data-pagefind-sort="date">${new Date(date.epoch).toISOString()}</p>`,
      "<main data-pagefind-body>",
      description ? `<p data-pagefind-weight="3">${escapeXml(description)}</p>` : "",
      html,
      "</main></body></html>",
    ].join("\n"),
  };
}

/** All that readers can find: published articles, not the drafts of a preview. Nothing, if the site is not to be searched. */
export const searchRecords = (model: SiteModel): SearchRecord[] =>
  model.settings.search
    ? model.stories.filter(({ status }) => status === "published").map((story) => searchRecord(story, model))
    : [];
