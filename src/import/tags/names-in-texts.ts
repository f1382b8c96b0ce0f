import type { Tag } from "../../content/content.ts";
import { WriteError } from "../../content/files.ts";
import { memoize } from "../../messages/message.ts";
import { newMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { collapseName } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { isOffice } from "../../news/text/names.ts";
import { isPersonName } from "../bylines/names.ts";
import { capitalShare, endsSentence, takeWhile } from "../shape.ts";
import { isPlace, isRegion, wordList } from "../words/known-names.ts";

const bracketed = /\(([\p{L}\d][\p{L}\d.&/-]{1,14}(?: [\p{L}\d]{1,8})?)\)/gu;
const connector = /^(?:dan|dengan|untuk|di|pada|atas|serta|of|and|the|for|&)$/iu;

/**
 * Finds pairs like `Kementerian Komunikasi dan Informatika (Kominfo)`: an acronym in brackets whose letters occur, in order, in the words
 * before it (after Schwartz and Hearst, 2003). Indonesian acronyms contain whole syllables (`Kominfo`, `Polri`) and skip leading words
 * (`Kementerian`), so the long form extends back as far as capitalised words do.
 */
export function shortForms(text: string): { long: string; short: string }[] {
  return Array.from(text.matchAll(bracketed)).flatMap(({ index, 1: short = "" }) => {
    const before = text.slice(Math.max(0, index - 160), index).trim();
    const long = /\p{Lu}/u.test(short) ? longForm(before.split(/\s+/), short) : undefined;
    return long === undefined ? [] : { long, short };
  });
}

/** Titles of people who represent an office. */
const officeHead = /^(?:kepala|ketua|wakil|sekretaris|direktur|anggota|staf|plt|plh)$/i;

function longForm(words: readonly string[], short: string): string | undefined {
  // The long form extends back over capitalised words and connectors, at most to the start of the sentence.
  const breaks = words.findLastIndex(
    (word, at) =>
      !(/^["“'(]?\p{Lu}/u.test(word) || connector.test(word)) ||
      (at < words.length - 1 && /[.,;:!?)]$/.test(word)),
  );
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  // From the start of a word to the last word. An acronym that is pronounced as a word may start inside one: `Polri`, Kepolisian.
  const between = letters.slice(1, -1).replace(/./gu, "[^$&]*$&");
  const start = (letters.length > 3 ? "" : "(?<!\\S)") + letters.charAt(0);
  const inOrder = new RegExp(`${start}${between}.*${letters.slice(-1)}\\S*$`, "u");
  const isAbbreviated = (name: readonly string[]): boolean =>
    name.length > 1 && inOrder.test(name.join(" ").toLowerCase());
  const fromCapital = (name: readonly string[]): readonly string[] =>
    name.slice(takeWhile(name, (word) => !/^\p{Lu}/u.test(word)).length);
  let name = fromCapital(words.slice(breaks + 1));
  // `Menurut Otoritas Jasa Keuangan (OJK)`, `Kepala Dinas Sosial (Dinsos)`: a word that opens the sentence, or a title, does not
  // belong to the name if the letters match without it.
  const isBefore = (word = ""): boolean => sentenceOpeners.has(word.toLowerCase()) || officeHead.test(word);
  while (isBefore(name[0]) && isAbbreviated(name.slice(1))) name = fromCapital(name.slice(1));
  return isAbbreviated(name) ? name.join(" ") : undefined;
}

/** Words that start sentences with a capital but are not part of a name, in lower case. */
export const sentenceOpeners = wordList("sentence-openers");

/** Capitalised words in a row; an institution's name may include `dan`, a school's its number. With the characters around them. */
const run =
  /(?<=^|[\s"“”'‘(])(?:(?:Kementerian|Dinas|Badan|Direktorat|Komisi|Lembaga|Departemen|Fakultas|Kantor)(?: (?:dan )?\p{Lu}[\p{L}\d'’-]+)+|\p{Lu}[\p{L}\d'’-]+(?: (?:(?<=(?:SD|SMP|SMA|SMK|MI|MTs|MA)(?:N| Negeri)? )\d{1,3}(?= \p{Lu})|\p{Lu}[\p{L}\d'’-]+))*)(?=[^\p{L}\d]*(?:\s|$))/gu;
/** First word of a group's name, even at the start of a sentence and if the text also has the word in lower case. */
const group = /^(?:Kelompok|Koperasi|Yayasan|Komunitas|Sanggar|Paguyuban|Asosiasi|Serikat)$/;
const start = /(?:^|[.!?:]["”]?\s|["“])[^\p{L}\d]*$/u;
const sum = /^(?:[KTU]?Sh|KES|Rp|IDR|USD|RM|Rs)\d/i;
const numbered = /^ (?:\p{Lu}|\d{1,3}|[IVX]{1,4})(?![\p{L}\d])/u;
const smallWord = /(?<![\p{L}\d.@])\p{Ll}[\p{L}\d'’-]*/gu;

/** Returns the words that occur in lower case somewhere in the texts. */
export const smallWords = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(smallWord) ?? []));

/** Removes an office before a person's name: `Lurah Palu Ani Budi`, or `Kepala Dinsos Ani Budi` if `Dinsos` is a known tag. */
function withoutOffice(words: string[], known: readonly KnownTag[]): string[] {
  const isOf = (name: string, end: number): boolean =>
    isPlace(name) || isRegion(name) ? end > 1 : isKnownTag(name, known);
  const end = [...words.keys()].findLast((at) =>
    [1, 2, 3].some((length) => at >= length && isOf(words.slice(at - length, at).join(" "), at)),
  );
  const person = words.slice(end ?? 0);
  return isPersonName(person.join(" ")) ? person : words;
}

/**
 * Counts the names in a text, one to five capitalised words in a row. At the start of a sentence, an item or a quotation, and
 * anywhere in a heading, a capital proves nothing: words that are capitalised only there are not names. Nor are words that also occur
 * in lower case, or that are followed by a number or a single letter (`Langkah 2`).
 *
 * @param texts paragraphs
 * @param common words in lower case that start sentences or accompany names, but are not names
 * @param small words that occur in lower case in this or another text
 */
export function capitalisedNames(
  texts: readonly string[],
  common: ReadonlySet<string>,
  small: ReadonlySet<string>,
  known: readonly KnownTag[],
): Map<string, number> {
  const isSmall = (word: string): boolean => small.has(word.toLowerCase()) && !group.test(word);
  const names = new Map<string, number>();
  const inside = new Set<string>();
  for (const text of texts) {
    const isHeading = text.length < 120 && !endsSentence(text) && capitalShare(text) >= 0.6;
    for (const { 0: found, index } of text.matchAll(run)) {
      let words = found.split(" ");
      let starts = !/ \d/.test(found) && start.test(text.slice(Math.max(0, index - 6), index));
      // The first word of a sentence is capitalised anyway: `Menurut Rahmat`.
      const [first = ""] = words;
      if (starts && (common.has(first.toLowerCase()) || (words.length > 1 && isSmall(first)))) {
        words = words.slice(1);
        starts = false;
      }
      words = withoutOffice(words, known);
      const name = words.join(" ");
      // A longer run of capitalised words is not a name.
      if (words.length === 0 || words.length > 5 || sum.test(name)) continue;
      if (words.length === 1 && numbered.test(text.slice(index + found.length))) continue;
      names.set(name, (names.get(name) ?? 0) + 1);
      if (!isHeading && !(starts && words.length === 1)) inside.add(name);
    }
  }
  return new Map([...names].filter(([name]) => inside.has(name) && !isSmall(name)));
}

/** What the extractor needs of a tag. */
export type KnownTag = Pick<Tag, "name" | "aliases"> & Partial<Pick<Tag, "kind">>;

/**
 * Indexes the names of tags. Cached for each list, since an import reads thousands of texts with the same one. `byWord` maps the first
 * word of a name or alias, as written, to all its words and the tag.
 */
const tagIndex = memoize((tags: readonly KnownTag[]) => {
  const names = tags.flatMap((tag) => [tag.name, ...tag.aliases].map((name) => ({ name, tag })));
  // If two tags have the same name, the first one gets it.
  const byKey = new Map(names.toReversed().map(({ name, tag }) => [collapseName(name), tag]));
  byKey.delete("");
  const read = names.map(({ name, tag }) => ({ words: wordsOf(name), tag }));
  return { byWord: groupBy(read, ({ words: [first = ""] }) => [first]), byKey };
}, new WeakMap());

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Returns the known tags that a text mentions by name or alias, as whole words, with the casing of the tag.
 *
 * @param texts title and paragraphs in order
 * @param printed tags as the page printed them; casing and spaces do not matter
 * @returns names: those in the text in order of first mention, then the printed ones
 */
export function knownTagsIn(texts: readonly string[], printed: readonly string[], tags: readonly KnownTag[]) {
  if (tags.length === 0) return [];
  const { byWord, byKey } = tagIndex(tags);
  const found = new Set<string>();
  for (const [at, text] of texts.entries()) {
    const inText = wordsOf(text);
    // `Likoni ferry to run late`: in a headline only the first word of a name has to match in casing.
    const isSameWord = (word: string, here = "", index = 0): boolean =>
      word === here || (at === 0 && index > 0 && word.toLowerCase() === here.toLowerCase());
    for (const [index, word] of inText.entries())
      for (const { words, tag } of isOffice(inText[index - 1], word) ? [] : (byWord.get(word) ?? []))
        if (words.every((one, next) => isSameWord(one, inText[index + next], next))) found.add(tag.name);
  }
  return [...new Set([...found, ...printed.flatMap((name) => byKey.get(collapseName(name))?.name ?? [])])];
}

/** Checks whether a name is a known tag, by name or alias, in any casing and with or without spaces. */
export const isKnownTag = (name: string, tags: readonly KnownTag[]): boolean =>
  tagIndex(tags).byKey.has(collapseName(name));

/** A topic or an author. */
type Named = Pick<Tag, "name" | "aliases" | "slug" | "file">;

/** Returns the path of the file for a new topic or author. @param known the existing ones @throws WriteError if the name makes no address, or a taken one */
export function fileForName(name: string, known: readonly Named[], folder: string): string {
  const slug = slugify(name);
  if (slug === "") throw new WriteError(newMessages.makesNoAddress({ text: name }));
  const owner = known.find((named) => named.file && slugsOf(named).has(slug));
  if (owner?.file) throw new WriteError(newMessages.isNameOf({ name, file: owner.file }));
  return `${folder}/${slug}.md`;
}

/** Returns all slugs that its names give. */
export const slugsOf = ({ name, aliases, slug }: Named): Set<string> =>
  new Set([slug, slugify(name), ...aliases.map(slugify)].filter(Boolean));
