import { captionOf } from "../../../_includes/components/pictures.tsx";
import { longDate, machineDate } from "../../../_includes/shown-dates.ts";
import { type Words, wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { Correction, Picture, Source } from "../../content/article.ts";
import type { PageLanguage } from "../../messages/message.ts";
import type { Moment } from "../../news/dates/moment.ts";
import type { SiteContext, Story } from "../../site/model.ts";
import { plainFile } from "../../site/pictures/renditions.ts";

const time = (moment: Moment, language: PageLanguage): string =>
  `<time datetime="${machineDate(moment)}">${longDate(moment, language)}</time>`;

const correctionNote = ({ date, text }: Correction, language: PageLanguage, words: Words): string =>
  `<p><strong>${words.correction} (${time(date, language)}):</strong> ${escapeXml(text)}</p>`;

function figure(picture: Picture, words: Words, model: SiteContext): string {
  const { alt } = picture;
  const { path, width, height } = plainFile(picture);
  const caption = captionOf(picture, words);
  const figcaption = caption ? `<figcaption>${escapeXml(caption)}</figcaption>` : "";
  const src = escapeXml(model.addresses.absolute(path));
  return `<figure><img src="${src}" width="${width}" height="${height}" alt="${escapeXml(alt)}">${figcaption}</figure>`;
}

/** Links the title to the source's address; without a title, the address is the link's text. */
function sourceNote(
  { title, author, publisher, date, url }: Source,
  language: PageLanguage,
  words: Words,
): string {
  const name = escapeXml(title ?? url ?? "");
  const linked = url ? `<a href="${escapeXml(url)}">${name}</a>` : name;
  const makers = [author, publisher].map((maker) => maker && escapeXml(maker));
  const parts = [linked, ...makers, date && time(date, language)].filter(Boolean);
  return parts.length ? `<p><small>${words.basedOn} ${parts.join(", ")}.</small></p>` : "";
}

/**
 * The whole article, for feed readers: corrections first, so that nobody misses them, then picture, text and source.
 * Labels are in the article's language, addresses absolute.
 *
 * @returns HTML
 */
export function entryHtml(story: Story, model: SiteContext): string {
  const { language, source, image, corrections } = story;
  const words = wordsIn(model.design, language);
  return [
    ...corrections.map((correction) => correctionNote(correction, language, words)),
    image ? figure(image, words, model) : "",
    story.feedHtml,
    source ? sourceNote(source, language, words) : "",
  ].join("");
}
