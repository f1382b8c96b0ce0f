import { listedSections } from "../../content/resolve/resolve-tags.ts";
import type { SectionSettings } from "../../content/settings.ts";
import type { Language } from "../../messages/message.ts";
import { isDay, type PartialDate, weekdayOf, writeDate } from "../../news/dates/moment.ts";
import { weekdayBefore, writtenDateAt } from "../../news/dates/written-date.ts";
import { splitSentences } from "../../news/text/sentences.ts";
import type { ExtractedArticle } from "../result.ts";
import { isHome } from "../rules/sections-and-tags.ts";
import { capitalShare, endsSentence, longWords, smallWords } from "../shape.ts";
import { isPlace, isRegion, wordList } from "../words/known-names.ts";

const firstSentence = (text: string): string => {
  const [first] = splitSentences(text);
  return text.slice(first?.start, first?.end);
};

/** What names a text without a headline: its first sentence, or the first words of that. */
export function firstWords([paragraph = ""]: readonly string[]): string | undefined {
  const sentence = firstSentence(paragraph).replace(/(?<!\.)\.$/, "");
  if (!/[\p{L}\d]/u.test(sentence)) return undefined;
  if (sentence.length <= 100) return sentence;
  return `${sentence.slice(0, 100).replace(/[\s\p{P}]+\S*$/u, "")}…`;
}

/**
 * A headline in capitals as others are written: small words in small letters, short forms and names such as `iPhone` as the
 * text spells them, all other words with a capital.
 *
 * @returns undefined if it is not in capitals
 */
export function headlineInSmallLetters(title: string, body: readonly string[]): string | undefined {
  if (title !== title.toUpperCase() || !/\p{L}{3}/u.test(title)) return undefined;
  const spelled = new Map<string, string>();
  for (const [word] of body.join("\n").matchAll(/[\p{L}\d]+/gu))
    if (!spelled.has(word.toUpperCase()) || word === word.toLowerCase())
      spelled.set(word.toUpperCase(), word);
  return title.replace(/\p{L}[\p{L}\d]*(?:['’]\p{L}+)*/gu, (word, at: number) => {
    const small = word.toLowerCase();
    const isFirst = /(?:^|[.:?!])\P{L}*$/u.test(title.slice(0, at));
    if (!isFirst && smallWords.has(small)) return small;
    // Without a vowel it is a short form, as are Roman numbers.
    const isShort = /^(?:[^AIUEOY]{2,5}|[IVX]{2,5})$/.test(word);
    const own = spelled.get(word) ?? (isShort ? word : small);
    return /\p{L}\p{Lu}/u.test(own) ? own : word.charAt(0) + small.slice(1);
  });
}

const backwards = /^(?:Ia|Dia|Mereka|Ini|Itu|Hal|Dalam hal|Selain itu|Namun|Sementara itu)\b/;

/** A standfirst for a text without one: its first sentence, unless that quotes, asks, points back, or has an address in it. */
export function proposedDescription([paragraph = ""]: readonly string[]): string | undefined {
  const sentence = firstSentence(paragraph);
  if (sentence.length < 50 || sentence.length > 220 || !endsSentence(sentence)) return undefined;
  const isOpen = /[?@"“”]|https?:|www\.|\.\.\.|…/i.test(sentence) || backwards.test(sentence);
  return /^[\p{Lu}\d]/u.test(sentence) && !isOpen && capitalShare(sentence) < 0.6 ? sentence : undefined;
}

/** Words that nearly every text of the language has, and none of the other. */
const usual: readonly (readonly [Language, RegExp])[] = [
  ["id", /(?<!\p{L})(?:yang|dan|di|dengan|untuk|dari|itu|ini|tidak|pada|akan)(?!\p{L})/giu],
  ["en", /(?<!\p{L})(?:the|of|and|to|in|was|that|with|for|said|has)(?!\p{L})/giu],
];
/** The language that a text is written in; undefined if it is too short to tell, or speaks both. */
export function likelyLanguage(paragraphs: readonly string[]): Language | undefined {
  const text = paragraphs.join("\n").slice(0, 20_000);
  const [most, next] = usual
    .map(([language, words]) => ({ language, count: text.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  // A newsflash has fewer words.
  return most && next && most.count >= 5 && most.count > next.count * 3 ? most.language : undefined;
}

/**
 * The newest day that a text names and that has come: when a text that prints no date was written, as near as it says. A day
 * without a year is the last one of that name, on the weekday that stands before it; one without a weekday may be to come.
 *
 * @param today `2026-11-26`
 * @returns undefined if it names none of the last two years
 */
export function newestDayIn(paragraphs: readonly string[], today: PartialDate): PartialDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  const days = paragraphs.flatMap((text) =>
    Array.from(text.matchAll(/(?<![\p{L}\d.,:/-])\d{1,4}/gu)).flatMap(({ 0: digits, index }) => {
      const written = writtenDateAt(text, index, digits.length, true);
      if (written?.month === undefined || written.day === undefined) return [];
      const { start, year, month, day, isRange } = written;
      const named = weekdayBefore(text, start, isRange)?.weekday;
      const weekday = year === undefined ? named : undefined;
      return [year ?? thisYear, year ?? thisYear - 1].flatMap((one) => {
        const isMeant =
          isDay(one, month, day) && (weekday ?? weekdayOf(one, month, day)) === weekdayOf(one, month, day);
        return isMeant ? { day: writeDate(one, month, day), isNamed: named !== undefined } : [];
      });
    }),
  );
  return days
    .filter(({ day }) => day <= today && Number(day.slice(0, 4)) >= thisYear - 1)
    .sort((a, b) => Number(a.isNamed) - Number(b.isNamed) || a.day.localeCompare(b.day))
    .at(-1)?.day;
}

/** What kinds of sections are called, and words that their articles have more than others. */
const kinds = Array.from(wordList(new URL("../words/section-words.txt", import.meta.url)), (line) =>
  line.split(": ").map((words) => words.split(" ")),
);

/** The sections of a site, the likeliest for an article first; which of them its page names, and the first if enough speaks for it. */
export function likelySections(
  { section, provenance, lines, title, body, dateline }: ExtractedArticle,
  sections: readonly SectionSettings[],
): { printed?: string | undefined; isWay: boolean; likely?: string | undefined; names: string[] } {
  const way = lines.find(({ n }) => n === provenance.section?.[0])?.text.trim() ?? "";
  const parts = way.split(/\s*[›>»/|\\·•]\s*/);
  const isWay = isHome((parts.length === 1 ? way.split(" ") : parts)[0]);
  const labels = [...(parts.length === 1 && isWay ? way.split(" ") : parts), section ?? ""].filter(Boolean);
  // `COURT` for `Courts`.
  const forms = (one: string) => [one.replace(/s$/i, ""), `${one.replace(/y$/i, "ie")}s`, one];
  const printed = labels.flatMap(forms).map(listedSections(sections)).findLast(Boolean);
  const most = new Set(longWords(`${title} ${body[0]} ${dateline ?? ""}`));
  const words = new Set([...most, ...longWords(body.join(" "))]);
  const meant = new Set(labels.join(" ").toLowerCase().split(" "));
  if (labels.some((label) => isPlace(label) || isRegion(label))) meant.add("daerah");
  const rated = sections.map(({ name, aliases = [] }) => {
    const own = [name, ...aliases].join(" ").toLowerCase().split(" ");
    const [names = [], said = []] = kinds.find(([all = []]) => all.some((one) => own.includes(one))) ?? [];
    const start = [...own, ...names].some((word) => meant.has(word)) ? 8 : 0;
    return {
      name,
      points: said.reduce((sum, one) => sum + Number(words.has(one)) + Number(most.has(one)), start),
    };
  });
  const [first, second] = rated.sort((a, b) => b.points - a.points);
  const isLikely = first && first.points > 1 && first.points > (second?.points ?? 0);
  return { printed, isWay, likely: isLikely ? first.name : undefined, names: rated.map(({ name }) => name) };
}
