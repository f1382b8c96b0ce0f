import { slugify } from "../../content/addresses/slug.ts";
import { monthNames, weekdayNames } from "../../content/dates/month-names.ts";
import type { ProposedTag } from "../result.ts";
import { isPlace } from "../words/places.ts";
import { isSectionName } from "../words/sections.ts";
import { capitalisedNames, sentenceOpeners } from "./capitalised-names.ts";
import { isKnownTag, type KnownTag } from "./known-tags.ts";
import { shortForms } from "./short-forms.ts";

/** How many are proposed at most. */
const most = 8;

/** Words that begin sentences or go with names, and are none themselves. */
const common: ReadonlySet<string> = new Set([
  ...sentenceOpeners,
  ...`pak bu bapak ibu saudara tim pihak warga rp wib wita wit dua tiga satu empat lima sang si tahun bulan hari pagi siang sore malam kamis presiden menteri gubernur bupati ketua kepala direktur wakil kabupaten kota
provinsi kecamatan desa indonesia`.split(/\s+/),
]);

/**
 * Names the text makes much of that are no known tags, best first: long names with the short form the text gives for
 * them, tags the page printed, and capitalised names by how often they stand.
 *
 * @param whole title and paragraphs
 * @param printed tags as the page printed them
 * @param named the known tags that the text names
 */
export function proposeTags(
  whole: readonly string[],
  printed: readonly string[],
  known: readonly KnownTag[],
  named: readonly string[],
): ProposedTag[] {
  // Longer than any paragraph: damage, whose names are not worth the time.
  const texts = whole.map((text) => text.slice(0, 20_000));
  const all = new Map<string, { tag: ProposedTag; points: number }>();
  const byAlias = new Map<string, string>();
  const propose = (name: string, points: number, alias?: string): void => {
    const slug = slugify(name);
    if (slug.length < 2 || isKnownTag(name, known) || (alias !== undefined && isKnownTag(alias, known)))
      return;
    const key = byAlias.get(slug) ?? slug;
    const entry = all.get(key) ?? { tag: { name, aliases: [] }, points: 0 };
    all.set(key, entry);
    entry.points += points;
    if (alias === undefined || entry.tag.name === alias || entry.tag.aliases.includes(alias)) return;
    entry.tag.aliases.push(alias);
    byAlias.set(slugify(alias), key);
  };
  for (const text of texts) for (const { long, short } of shortForms(text)) propose(long, 3, short);
  for (const name of printed) if (!isSectionName(name) && name.length <= 40) propose(name, 2.5);
  for (const [name, count] of capitalisedNames(texts.slice(1), common))
    if (count >= 2 && !isCommon(name)) propose(name, count * (name.includes(" ") ? 1.2 : 1));
  // `Informatika` is a piece of `Kementerian Komunikasi dan Informatika`, where that is known.
  const names = known
    .filter(({ name }) => named.includes(name))
    .flatMap(({ name, aliases }) => [name, ...aliases].map((one) => `-${slugify(one)}-`));
  const isPiece = (name: string): boolean => names.some((one) => one.includes(`-${slugify(name)}-`));
  return [...all.values()]
    .filter(({ tag }) => !isPiece(tag.name))
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ tag }) => tag);
}

function isCommon(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    common.has(lower) || monthNames.has(lower) || weekdayNames.has(lower) || isPlace(name) || name.length < 3
  );
}
