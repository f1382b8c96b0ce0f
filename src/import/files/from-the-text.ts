import { sectionFinder } from "../../content/resolve-names.ts";
import type { SectionSettings } from "../../content/settings.ts";
import { isDay, type PartialDate, weekdayOf, writeDate } from "../../news/dates/moment.ts";
import { weekdayBefore, writtenDateAt } from "../../news/dates/written-date.ts";
import { splitSentences } from "../../news/text/sentences.ts";
import type { ExtractedArticle } from "../result.ts";
import { isHome } from "../rules/sections-and-tags.ts";
import { longWords, smallWords } from "../shape.ts";
import { isPlace, isRegion, isSectionName, wordList } from "../words/known-names.ts";

/** Names a text without a headline: its first sentence, or the beginning of that. */
export function firstWords([text = ""]: readonly string[]): string | undefined {
  const [paragraph = ""] = text.split("\n", 1);
  const [first] = splitSentences(paragraph);
  const sentence = paragraph.slice(first?.start, first?.end).replace(/(?<!\.)\.$/, "");
  if (!/[\p{L}\d]/u.test(sentence)) return undefined;
  return sentence.length <= 100 ? sentence : `${sentence.slice(0, 100).replace(/[\s\p{P}]+\S*$/u, "")}…`;
}

/**
 * Recases a headline in capitals: as another line spells it, such as a mail's subject; else small words in lower case, acronyms and
 * names such as `iPhone` as the text spells them, all other words capitalised.
 *
 * @returns undefined if it is not in capitals
 */
export function headlineInSmallLetters(title: string, { body, lines }: ExtractedArticle): string | undefined {
  if (title !== title.toUpperCase() || !/\p{L}{3}/u.test(title)) return undefined;
  const copies = lines.map(({ text }) => text.slice(Math.max(0, text.toUpperCase().indexOf(title))));
  const isCopy = (copy: string): boolean => copy.toUpperCase() === title && /\p{Lu}.*\p{Ll}/u.test(copy);
  const other = copies.map((copy) => copy.slice(0, title.length)).find(isCopy);
  const spelled = new Map<string, string>();
  for (const [word] of body.join("\n").matchAll(/[\p{L}\d]+/gu))
    if (!spelled.has(word.toUpperCase()) || word === word.toLowerCase())
      spelled.set(word.toUpperCase(), word);
  const recased = title.replace(/\p{L}[\p{L}\d]*(?:['’]\p{L}+)*/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (smallWords.has(small) && !/(?:^|[.:?!])\P{L}*$/u.test(title.slice(0, at))) return small;
    // Without a vowel it is an acronym; so are Roman numerals.
    const spelling = spelled.get(word) ?? (/^(?:[^AIUEOY]{2,5}|[IVX]{2,5})$/.test(word) ? word : small);
    return /\p{L}\p{Lu}/u.test(spelling) ? spelling : word.charAt(0) + small.slice(1);
  });
  return other ?? recased;
}

/**
 * Returns the latest past day that a text mentions: the best estimate of when an undated text was written. A day without a year
 * is the last such day, on the given weekday if any. One without a weekday may be in the future.
 *
 * @param today `2026-11-26`
 * @returns undefined if it mentions none of the last two years
 */
export function newestDayIn(paragraphs: readonly string[], today: PartialDate): PartialDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  const days = paragraphs.flatMap((text) =>
    Array.from(text.matchAll(/(?<![\p{L}\d.,:/-])\d{1,4}/gu)).flatMap(({ 0: digits, index }) => {
      const written = writtenDateAt(text, index, digits.length, true);
      if (written?.month === undefined || written.day === undefined) return [];
      const { start, end, year, month, day, isRange } = written;
      // `5 Desember mendatang`, `Sabtu (5/12) nanti`
      if (/^[)\]]? (?:mendatang|nanti|yang akan datang)(?!\p{L})/iu.test(text.slice(end))) return [];
      const named = weekdayBefore(text, start, isRange)?.weekday;
      const weekday = year === undefined ? named : undefined;
      return [year ?? thisYear, year ?? thisYear - 1].flatMap((one) => {
        const isPossible =
          isDay(one, month, day) && (weekday ?? weekdayOf(one, month, day)) === weekdayOf(one, month, day);
        return isPossible ? { day: writeDate(one, month, day), hasWeekday: named !== undefined } : [];
      });
    }),
  );
  return days
    .filter(({ day }) => day <= today && Number(day.slice(0, 4)) >= thisYear - 1)
    .sort((a, b) => Number(a.hasWeekday) - Number(b.hasWeekday) || a.day.localeCompare(b.day))
    .at(-1)?.day;
}

/** Kinds of sections: their usual names, and words that are typical of their articles. */
const kinds = Array.from(wordList("section-words"), (line) =>
  line.split(": ").map((words) => words.split(" ")),
);

/** A section is proposed if this much speaks for it, and this much more than for the next. */
const [minPoints, minLead] = [4, 2];

/** Ranks a site's sections for an article, likeliest first. Also returns the section that the page prints, and the first one if the evidence suffices. */
export function likelySections(
  { section, provenance, lines, title, body, dateline }: ExtractedArticle,
  sections: readonly SectionSettings[],
): { printed?: string | undefined; isPath: boolean; likely?: string | undefined; names: string[] } {
  const path = lines.find(({ n }) => n === provenance.section?.[0])?.text.trim() ?? "";
  const parts = path.split(/\s*[›>»/|\\·•]\s*/);
  // `Beranda Ekonomi`; `Berita Desa` is one section.
  const links = parts.length === 1 && !isSectionName(path) ? path.split(" ") : parts;
  const isPath = isHome(links[0]);
  const labels = [...(isPath ? links : parts), section ?? ""].filter(Boolean);
  // `COURT` for `Courts`.
  const forms = (one: string) => [one.replace(/s$/i, ""), `${one.replace(/y$/i, "ie")}s`, one];
  const printed = labels.flatMap(forms).map(sectionFinder(sections)).findLast(Boolean);
  const most = new Set(longWords(`${title} ${body[0]} ${dateline ?? ""}`));
  const words = new Set([...most, ...longWords(body.join(" "))]);
  const labelWords = new Set(labels.join(" ").toLowerCase().split(" "));
  const isNamed = kinds.some(([names = []]) => names.some((name) => labelWords.has(name)));
  if (!isNamed && labels.some((label) => isPlace(label) || isRegion(label))) labelWords.add("daerah");
  const rated = sections.map(({ name, aliases = [] }) => {
    const own = [name, ...aliases].join(" ").toLowerCase().split(" ");
    const [names = [], usual = []] = kinds.find(([all = []]) => all.some((one) => own.includes(one))) ?? [];
    const start = [...own, ...names].some((word) => labelWords.has(word)) ? 8 : 0;
    return {
      name,
      points: usual.reduce((sum, one) => sum + Number(words.has(one)) + Number(most.has(one)), start),
    };
  });
  const [first, second] = rated.sort((a, b) => b.points - a.points);
  const isLikely = first && first.points >= minPoints && first.points >= (second?.points ?? 0) + minLead;
  return { printed, isPath, likely: isLikely ? first.name : undefined, names: rated.map(({ name }) => name) };
}
