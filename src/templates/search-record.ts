import { isoTime, longDate } from "../../_includes/dates.ts";
import { indexed } from "../../_includes/scripts/search/ask.js";
import type { SiteModel, Story } from "../site/model.ts";
import { escapeXml } from "./xml.ts";

/** A page as the search index takes it in. */
export interface SearchRecord {
  /** From the site's root, without prefix. */
  url: string;
  /** With Pagefind's attributes: https://pagefind.app/docs/metadata/, /docs/filtering/, /docs/sorts/, /docs/weighting/ */
  html: string;
}

/** Elements, and what Markdown's text has in place of `&`, `<`, `>` and `"`. */
const markup = /<[^>]*>|&(?:amp|lt|gt|quot);/g;

/**
 * An article as readers find it: by its headline, byline, standfirst and text, by the names and aliases of its tags, and nothing
 * else of its page; to be filtered by
 * tag, section (`rubrik`), author (`penulis`) and year (`tahun`) and sorted by `date`. It is made from the article, not read
 * back from its page, so that the page carries none of it and the index is made while pages are drawn.
 */
export function searchRecord(story: Story, { settings }: SiteModel): SearchRecord {
  const { title, description, html, date, section, tags, authors, path, language } = story;
  const words = (text: string): string => indexed(text, language === "id");
  const names = authors.map(({ name }) => name);
  // Articles that say Disdag are of Dinas Perdagangan, whichever of the two a reader looks for.
  const topics = tags.map(({ name, tag: { aliases } }) =>
    aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name,
  );
  const meta = {
    date: isoTime(date.at),
    day: longDate(date, settings.language),
    section: section.name,
    ...(names.length > 0 ? { penulis: names.join(", ") } : {}),
    // Shown where one of them is what was looked for.
    ...(topics.length > 0 ? { topik: topics.join(" · ") } : {}),
    ...(language === settings.language ? {} : { lang: language }),
    // What is searched; not shown. A name has no roots.
    "kata-judul": words(title),
    "kata-penulis": indexed(names.join(" "), false),
    "kata-topik": words(topics.join(" ")),
    "kata-teras": words(description ?? ""),
    kata: words(html.replace(markup, " ")),
  };
  const filters = [
    ...tags.map(({ name }) => ["tag", name] as const),
    ["rubrik", section.name] as const,
    ...names.map((name) => ["penulis", name] as const),
    // The year its address has: that of the site's zone.
    ["tahun", path.slice(1, 5)] as const,
  ];
  return {
    url: path,
    html: [
      `<!doctype html><html lang="${language}"><body>`,
      `<h1 data-pagefind-meta="title">${escapeXml(title)}</h1>`,
      ...Object.entries(meta).map(
        ([key, text]) => text && `<p data-pagefind-meta="${key}">${escapeXml(text)}</p>`,
      ),
      ...filters.map(([key, name]) => `<p data-pagefind-filter="${key}">${escapeXml(name)}</p>`),
      `<p data-pagefind-sort="date">${date.at.toUTC().toISO()}</p>`,
      "<main data-pagefind-body>",
      description ? `<p>${escapeXml(description)}</p>` : "",
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
