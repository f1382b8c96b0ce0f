import type { Language, Picture, Source } from "../../content/article.ts";
import type { Moment } from "../../content/moment.ts";
import type { SiteModel, Story } from "../../site/model.ts";
import { escapeXml } from "../xml.ts";

const words: Record<Language, { correction: string; photo: string; basedOn: string }> = {
  id: { correction: "Koreksi", photo: "Foto", basedOn: "Berdasarkan" },
  en: { correction: "Correction", photo: "Photo", basedOn: "Based on" },
};

/** Making a formatter costs more than a thousand uses of it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function day(moment: Moment, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  let format = dayFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone });
    dayFormats.set(key, format);
  }
  return format.format(moment.epoch);
}

function figure(picture: Picture, language: Language, model: SiteModel): string {
  const { path, width, height, alt, caption, credit } = picture;
  const captions = [caption, credit && `${words[language].photo}: ${credit}`].filter(
    (text) => text !== undefined,
  );
  const figcaption = captions.length ? `<figcaption>${escapeXml(captions.join(" "))}</figcaption>` : "";
  const src = escapeXml(model.addresses.absolute(path));
  return `<figure><img src="${src}" width="${width}" height="${height}" alt="${escapeXml(alt)}">${figcaption}</figure>`;
}

function attribution(source: Source, language: Language, timeZone: string): string {
  const name = source.title ?? source.url;
  const linked =
    name && source.url
      ? `<a href="${escapeXml(source.url)}">${escapeXml(name)}</a>`
      : name && escapeXml(name);
  const rest = [source.author, source.publisher, source.date && day(source.date, language, timeZone)];
  const parts = [linked, ...rest.map((part) => part && escapeXml(part))].filter(Boolean);
  return parts.length ? `<p><small>${words[language].basedOn}: ${parts.join(", ")}</small></p>` : "";
}

/**
 * An article whole, for a reader's program: corrections first, so that nobody reads past them, then picture, text and
 * what the article is based on; labels in the article's language, every address absolute.
 *
 * @returns HTML
 */
export function entryHtml(story: Story, model: SiteModel): string {
  const { language, article } = story;
  const { timeZone } = model.settings;
  const corrections = story.corrections.map(
    ({ date, text }) =>
      `<p><strong>${words[language].correction} (<time datetime="${date.iso}">${day(date, language, timeZone)}</time>):</strong> ${escapeXml(text)}</p>`,
  );
  return [
    ...corrections,
    story.image ? figure(story.image, language, model) : "",
    story.feedHtml,
    article.source ? attribution(article.source, language, timeZone) : "",
  ].join("");
}
