import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { Name } from "../../_includes/components/headline.tsx";
import { TagLink } from "../../_includes/components/tags.tsx";
import { partialDate } from "../../_includes/shown-dates.ts";
import type { View } from "../../_includes/view.ts";
import { escapeXml } from "../../_includes/xml.ts";
import { oncePer } from "../messages/message.ts";
import { groupBy } from "../news/group-by.ts";
import type { SiteModel, Story, TagRef } from "../site/model.ts";

/** Topics by the address that a text links to. A model never changes. */
const topicsOf = oncePer(
  ({ tags, addresses }: SiteModel) => new Map(tags.map((tag) => [addresses.href(tag.path), tag])),
  new WeakMap(),
);

/**
 * The text of a story with what its styles hang on the thread: at the first mention of a topic its name, which the text may write
 * otherwise, and at a paragraph the dates it tells. Figures behind a dash, `12–15`, `ke-18`, stay on its line.
 *
 * @returns HTML
 */
export function textOnThread(story: Story, view: View, model: SiteModel): string {
  const [topics, published] = [topicsOf(model), story.date.at.toISODate()];
  const dates = groupBy(story.datedSentences, ({ paragraph }) => [paragraph]);
  return story.html
    .replace(/<[^>]*>|(?:\d–|\p{L}-)(?=\d)/gu, (found) => (found[0] === "<" ? found : `${found}&#8288;`))
    .replace(/<a class="sebut" href="([^"]+)"/g, (link, address: string) => {
      const topic = topics.get(address);
      return topic ? `${link} data-knot="${escapeXml(nameThenAndNow(topic, published, view))}"` : link;
    })
    .replace(/<p id="(p\d+)"/g, (open, id: string) => {
      const told = [...new Set(dates.get(id)?.map(({ date }) => partialDate(date, view.language)))];
      const shown = told.length > 2 ? `${told[0]} &#8230;` : told.join("&#10;");
      return shown ? `${open} data-date="${shown}"` : open;
    });
}

/** The name of a topic and, beside a story from before it changed, the name by now: `Kominfo, kini Komdigi`. */
function nameThenAndNow({ name, renamed }: TagRef, published: string, { words }: View): string {
  if (!renamed || published >= renamed.since) return name;
  const now = words.named(renamed.to);
  return renamed.to === name ? now : `${name}, ${now}`;
}

/** The topics of a story, and those that its text names besides. */
export function topicsHere({ tags, mentions }: Story, model: SiteModel): readonly TagRef[] {
  const others = mentions.map(({ tag }) => tag).filter((tag) => !tags.some(({ slug }) => slug === tag));
  return others.length === 0 ? tags : [...tags, ...model.tags.filter(({ slug }) => others.includes(slug))];
}

/** The topics that a text names, each with the paragraphs that do. */
export function NamesByParagraph({ view, story }: { view: View; story: Story }) {
  const { words, ids } = view;
  const named = topicsHere(story, view.site).flatMap((tag) => {
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
                  {id.slice(1)}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a figure counts: a word in small letters that is none of these. */
const noUnit =
  /^(?:dari|dan|di|ke|yang|pada|atau|hingga|sampai|untuk|dengan|of|and|to|in|or|from|the|at|on|as|is)$/;
const figure =
  /(?<![\p{L}\p{N}.,:/–-])((?:Rp|US\$|[$€£])\s?)?\d+(?:[.,]\d+)*(?:–\d+(?:[.,]\d+)*)?(?:\s?%|(?: (?:ribu|juta|miliar|triliun|thousand|million|billion))?(?: (\p{Ll}[\p{L}-]+))?)/gu;
/** A year, or a time of day, counts nothing. */
const noCount = /^(?:(?:19|20)\d\d\b|\d\d\.\d\d\b)/;
/** How many sentences with figures are shown. */
const mostFigures = 6;

/** The figures of a sentence, with what they count: `12 tahun`, `Rp3,2 miliar`. */
function figuresIn(sentence: string): string[] {
  return [...sentence.matchAll(figure)].flatMap(([whole, currency, unit]) => {
    if (!currency && noCount.test(whole)) return [];
    const shown = unit && noUnit.test(unit) ? whole.slice(0, -unit.length - 1) : whole;
    return currency || /[%\s]/.test(shown) ? [shown] : [];
  });
}

/** The figures that a text gives, each with its sentence. */
export function Numbers({ view, story }: { view: View; story: Story }) {
  const { words, ids, site } = view;
  const counted = story.paragraphs.flatMap(({ id, sentences }) =>
    sentences.map((sentence) => ({ id, sentence, figures: figuresIn(sentence) })),
  );
  const shown = counted.filter(({ figures }) => figures.length > 0).slice(0, mostFigures);
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
