import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { Name } from "../../_includes/components/headline.tsx";
import { TagLink } from "../../_includes/components/tags.tsx";
import { partialDate } from "../../_includes/shown-dates.ts";
import type { View } from "../../_includes/view.ts";
import { escapeXml } from "../../_includes/xml.ts";
import { memoize } from "../messages/message.ts";
import { groupBy } from "../news/group-by.ts";
import type { SiteModel, Story, TagRef } from "../site/model.ts";

/** Topics by the address that texts link to. Cached per model, which never changes. */
const topicsOf = memoize(
  ({ tags, addresses }: SiteModel) => new Map(tags.map((tag) => [addresses.href(tag.path), tag])),
  new WeakMap(),
);

/**
 * Adds the data for margin notes to the text of a story: the name of a topic, which the text may spell differently, at its first
 * mention, and dates at their paragraphs.
 *
 * @returns HTML
 */
export function withMarginNotes(story: Story, view: View, model: SiteModel): string {
  const [topics, published] = [topicsOf(model), story.date.at.toISODate()];
  const dates = groupBy(story.datedSentences, ({ paragraph }) => [paragraph]);
  return story.html
    .replace(/<a class="sebut" href="([^"]+)"/g, (link, address: string) => {
      const topic = topics.get(address);
      return topic ? `${link} data-knot="${escapeXml(nameWithCurrent(topic, published, view))}"` : link;
    })
    .replace(/<p id="(p\d+)"/g, (open, id: string) => {
      const inOrder = [...new Set(dates.get(id)?.map(({ date }) => date))].sort();
      const dateTexts = inOrder.map((date) => partialDate(date, view.language));
      const shown = dateTexts.length > 2 ? `${dateTexts[0]} &#8230;` : dateTexts.join("&#10;");
      return shown ? `${open} data-date="${shown}"` : open;
    });
}

/** Returns the name of a topic and, for a story from before it was renamed, also the current name: `Kominfo, kini Komdigi`. */
function nameWithCurrent({ name, renamed }: TagRef, published: string, { words }: View): string {
  if (!renamed || published >= renamed.since) return name;
  const now = words.named(renamed.to);
  return renamed.to === name ? now : `${name}, ${now}`;
}

/** Lists the topics of a story, and the other topics that its text names. */
export function topicsInText({ tags, mentions }: Story, model: SiteModel): readonly TagRef[] {
  const others = mentions.map(({ tag }) => tag).filter((tag) => !tags.some(({ slug }) => slug === tag));
  return others.length === 0 ? tags : [...tags, ...model.tags.filter(({ slug }) => others.includes(slug))];
}

/** The headings of a long read, which stay in view beside its text. */
export function Contents({ view, story }: { view: View; story: Story }) {
  const headings = [...story.html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)];
  return headings.length < 3 ? null : (
    <nav class="label contents" hidden aria-label={view.words.contents}>
      {headings.map(([, id, html = ""]) => (
        <a key={id} href={`#${id}`} dangerouslySetInnerHTML={{ __html: html.replace(/<[^>]*>/g, "") }} />
      ))}
    </nav>
  );
}

/** The topics that a text names, each with the paragraphs that name it. */
export function NamesByParagraph({ view, story }: { view: View; story: Story }) {
  const { words, ids } = view;
  const named = topicsInText(story, view.site).flatMap((tag) => {
    const own = story.mentions.filter(({ tag: slug }) => slug === tag.slug).map(({ paragraph }) => paragraph);
    return own.length > 0 ? [{ tag, paragraphs: [...new Set(own)] }] : [];
  });
  if (named.length < 2) return null;
  return (
    <details class="names folded" id={ids.names}>
      <summary>{words.namesHere}</summary>
      <ul>
        {named.map(({ tag, paragraphs }) => (
          <li key={tag.slug}>
            <TagLink view={view} tag={tag} />
            <span>
              {paragraphs.map((id) => (
                <a key={id} href={`#${id}`} aria-label={words.paragraph(Number(id.slice(1)))}>
                  ¶{id.slice(1)}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Words after a number that are not units. Any other lower-case word is one. */
const notUnit =
  /^(?:dari|dan|di|ke|yang|pada|atau|hingga|sampai|untuk|dengan|of|and|to|in|or|from|the|at|on|as|is)$/;
const figure =
  /(?<![\p{L}\p{N}.,:/–-])((?:Rp|US\$|[$€£])\s?)?\d+(?:[.,]\d+)*(?:–\d+(?:[.,]\d+)*)?(?:\s?%|(?: (?:ribu|juta|miliar|triliun|thousand|million|billion))?(?: (\p{Ll}[\p{L}-]+))?)/gu;
/** A year or a time of day, which is not a quantity. */
const notQuantity = /^(?:(?:19|20)\d\d\b|\d\d\.\d\d\b)/;
/** The maximum number of sentences with figures to show. */
const maxSentences = 6;

/** Finds the figures in a sentence, with their units: `12 tahun`, `Rp3,2 miliar`. */
function findFigures(sentence: string): string[] {
  return [...sentence.matchAll(figure)].flatMap(([whole, currency, unit]) => {
    if (!currency && notQuantity.test(whole)) return [];
    const shown = unit && notUnit.test(unit) ? whole.slice(0, -unit.length - 1) : whole;
    return currency || /[%\s]/.test(shown) ? [shown] : [];
  });
}

/** The figures in a text, each with its sentence. */
export function Numbers({ view, story }: { view: View; story: Story }) {
  const { words, ids, site } = view;
  const counted = story.paragraphs.flatMap(({ id, sentences }) =>
    sentences.map((sentence) => ({ id, sentence, figures: findFigures(sentence) })),
  );
  const shown = counted.filter(({ figures }) => figures.length > 0).slice(0, maxSentences);
  if (shown.length === 0) return null;
  return (
    <Part id={ids.numbers} heading={words.numbersHere} class="numbers">
      <ul>
        {shown.map(({ id, sentence, figures }) => (
          <li key={sentence}>
            <b>{figures.join(", ")}</b>
            <a href={`${site.addresses.href(story.path)}#${id}`}>
              <Name text={sentence} />
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
