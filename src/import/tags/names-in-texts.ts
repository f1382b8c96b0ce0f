import type { Tag } from "../../content/content.ts";
import { WriteError } from "../../content/files.ts";
import { oncePer } from "../../messages/message.ts";
import { newMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { collapseName } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { isOffice } from "../../news/text/names.ts";
import { isPersonName } from "../bylines/names.ts";
import { capitalShare, endsSentence, takeWhile } from "../shape.ts";
import { isPlace, isRegion, wordList } from "../words/known-names.ts";

const bracketed = /\(([\p{L}\d][\p{L}\d.&/-]{1,14}(?: [\p{L}\d]{1,8})?)\)/gu;
const joining = /^(?:dan|dengan|untuk|di|pada|atas|serta|of|and|the|for|&)$/iu;

/**
 * Pairs like `Kementerian Komunikasi dan Informatika (Kominfo)`: a short form in brackets whose letters come, in order, from the words
 * before it, the first letter at the start of one (after Schwartz and Hearst, 2003). Indonesian short forms take whole syllables
 * (`Kominfo`, `Polri`) and pass over leading words (`Kementerian`), so the long name reaches back as far as capitalised words do.
 */
export function shortForms(text: string): { long: string; short: string }[] {
  return Array.from(text.matchAll(bracketed)).flatMap(({ index, 1: short = "" }) => {
    const before = text.slice(Math.max(0, index - 160), index).trim();
    const long = /\p{Lu}/u.test(short) ? longForm(before.split(/\s+/), short) : undefined;
    return long === undefined ? [] : { long, short };
  });
}

/** Who speaks for an office. */
const head = /^(?:kepala|ketua|wakil|sekretaris|direktur|anggota|staf|plt|plh)$/i;

function longForm(words: readonly string[], short: string): string | undefined {
  // Back as far as capitalised words and those that join them reach, or to where a sentence ends.
  const breaks = words.findLastIndex(
    (word, at) =>
      at < words.length - 11 ||
      !(/^["“'(]?\p{Lu}/u.test(word) || joining.test(word)) ||
      (at < words.length - 1 && /[.,;:!?)]$/.test(word)),
  );
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const begins = (name: readonly string[]): readonly string[] =>
    name.slice(takeWhile(name, (word) => !/^\p{Lu}/u.test(word)).length);
  let name = begins(words.slice(breaks + 1));
  // `Menurut Otoritas Jasa Keuangan (OJK)`, `Kepala Dinas Sosial (Dinsos)`: what begins the sentence, or heads an office, is none
  // of the name, if the letters do without it.
  const isBefore = (word = ""): boolean => sentenceOpeners.has(word.toLowerCase()) || head.test(word);
  while (isBefore(name[0]) && comesFrom(letters, name.slice(1))) name = begins(name.slice(1));
  return name.length > 1 && comesFrom(letters, name) ? name.join(" ") : undefined;
}

/**
 * Whether the letters can be found in order in the words: each in the word of the one before it, or at the start of a
 * later one. The first stands at the start of a word; a form that is said as a word may begin inside one (`Polri` ←
 * `Kepolisian`), if it takes three letters in a row from there. The last stands in the last word.
 */
function comesFrom(letters: string, words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  /** For each word the first place in it where the letters so far may end, or -1. */
  let ends = lower.map((text, word) => {
    // It may pass over leading words: `Kementerian` in Kominfo.
    if (word > 2) return -1;
    if (text.startsWith(letters[0] ?? "")) return 0;
    return letters.length >= 4 ? text.indexOf(letters.slice(0, 3), 1) : -1;
  });
  for (const letter of letters.slice(1)) {
    let isLater = false;
    ends = lower.map((text, word) => {
      const end = ends[word] ?? -1;
      const starts = isLater && text.startsWith(letter);
      isLater ||= end >= 0;
      if (starts) return 0;
      return end < 0 ? -1 : text.indexOf(letter, end + 1);
    });
  }
  return (ends.at(-1) ?? -1) >= 0;
}

/** Words that begin sentences with a capital and are part of no name: lower case. */
export const sentenceOpeners = wordList(new URL("./sentence-openers.txt", import.meta.url));

/** Capitalised words in a row, in the name of an institution also `dan`, of a school its number; what stands before and behind them. */
const run =
  /(?<=^|[\s"“”'‘(])(?:(?:Kementerian|Dinas|Badan|Direktorat|Komisi|Lembaga|Departemen|Fakultas|Kantor)(?: (?:dan )?\p{Lu}[\p{L}\d'’-]+)+|\p{Lu}[\p{L}\d'’-]+(?: (?:(?<=(?:SD|SMP|SMA|SMK|MI|MTs|MA)(?:N| Negeri)? )\d{1,3}(?= \p{Lu})|\p{Lu}[\p{L}\d'’-]+))*)(?=[^\p{L}\d]*(?:\s|$))/gu;
/** Begins the name of a group: at the start of a sentence, too, where the text has that word in small letters elsewhere. */
const group = /^(?:Kelompok|Koperasi|Yayasan|Komunitas|Sanggar|Paguyuban|Asosiasi|Serikat)$/;
const start = /(?:^|[.!?:]["”]?\s|["“])[^\p{L}\d]*$/u;
const sum = /^(?:[KTU]?Sh|KES|Rp|IDR|USD|RM|Rs)\d/i;
const numbered = /^ (?:\p{Lu}|\d{1,3}|[IVX]{1,4})(?![\p{L}\d])/u;
const smallWord = /(?<![\p{L}\d.@])\p{Ll}[\p{L}\d'’-]*/gu;

/** The words that texts have in small letters somewhere. */
export const smallWords = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.match(smallWord) ?? []));

/** A person without an office and where or what that is: `Lurah Palu Ani Budi`, `Kepala Dinsos Ani Budi` where `Dinsos` is known. */
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
 * Names inside the sentences of a text, one to five capitalised words in a row, and how often each stands. At the start
 * of a sentence, an item or a quotation, and anywhere in a heading, a capital says nothing: what has one only there is no
 * name, nor is a word that the text also has in small letters, or that a number or a letter alone follows (`Langkah 2`).
 *
 * @param texts paragraphs
 * @param common words in small letters that begin sentences or go with names, and are none themselves
 * @param small those that a text, maybe another, has in small letters
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
      // The first word of a sentence has a capital whatever it is: `Menurut Rahmat`.
      const [first = ""] = words;
      if (starts && (common.has(first.toLowerCase()) || (words.length > 1 && isSmall(first)))) {
        words = words.slice(1);
        starts = false;
      }
      words = withoutOffice(words, known);
      const name = words.join(" ");
      // A longer run of capitals is no name.
      if (words.length === 0 || words.length > 5 || sum.test(name)) continue;
      if (words.length === 1 && numbered.test(text.slice(index + found.length))) continue;
      names.set(name, (names.get(name) ?? 0) + 1);
      if (!isHeading && !(starts && words.length === 1)) inside.add(name);
    }
  }
  return new Map([...names].filter(([name]) => inside.has(name) && !isSmall(name)));
}

/** What of a tag the extractor needs. */
export type KnownTag = Pick<Tag, "name" | "aliases"> & Partial<Pick<Tag, "kind">>;

/**
 * The names of tags, found once for a list of them: an import reads thousands of texts with the same one. `byWord`: by the first
 * word of a name or alias, as written, all its words, and whose they are.
 */
const indexOf = oncePer((tags: readonly KnownTag[]) => {
  const names = tags.flatMap((tag) => [tag.name, ...tag.aliases].map((name) => ({ name, tag })));
  // Of two with one name, the first has it.
  const byKey = new Map(names.toReversed().map(({ name, tag }) => [collapseName(name), tag]));
  byKey.delete("");
  const read = names.map(({ name, tag }) => ({ words: wordsOf(name), tag }));
  return { byWord: groupBy(read, ({ words: [first = ""] }) => [first]), byKey };
}, new WeakMap());

/** The words of a text, without what stands between them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The known tags a text names, by name or alias on word boundaries, casing as the tag writes it.
 *
 * @param texts title and paragraphs in order
 * @param printed tags as the page printed them; any casing counts, with or without blanks
 * @returns names, those of the running text in the order of first mention, then the printed ones
 */
export function knownTagsIn(texts: readonly string[], printed: readonly string[], tags: readonly KnownTag[]) {
  if (tags.length === 0) return [];
  const { byWord, byKey } = indexOf(tags);
  const found = new Set<string>();
  for (const [at, text] of texts.entries()) {
    const inText = wordsOf(text);
    // `Likoni ferry to run late`: in a headline the first word alone tells a name of several.
    const isOne = (word: string, here = "", index = 0): boolean =>
      word === here || (at === 0 && index > 0 && word.toLowerCase() === here.toLowerCase());
    for (const [index, word] of inText.entries())
      for (const { words, tag } of isOffice(inText[index - 1], word) ? [] : (byWord.get(word) ?? []))
        if (words.every((one, next) => isOne(one, inText[index + next], next))) found.add(tag.name);
  }
  const tagged = printed.flatMap((name) => byKey.get(collapseName(name))?.name ?? []);
  return [...new Set([...found, ...tagged])];
}

/** Whether a name is one of the known tags, by name or alias, in any casing and with or without spaces. */
export const isKnownTag = (name: string, tags: readonly KnownTag[]): boolean =>
  indexOf(tags).byKey.has(collapseName(name));

/** A topic or an author. */
type Named = Pick<Tag, "name" | "aliases" | "slug" | "file">;

/**
 * The path of the file of a new topic or author.
 *
 * @param known those that have a name already
 * @throws WriteError if there can be none: its name makes no address, or one that is taken
 */
export function fileForName(name: string, known: readonly Named[], folder: string): string {
  const slug = slugify(name);
  if (slug === "") throw new WriteError(newMessages.makesNoAddress({ text: name }));
  const owner = known.find((named) => named.file && slugsOf(named).has(slug));
  if (owner?.file) throw new WriteError(newMessages.isNameOf({ name, file: owner.file }));
  return `${folder}/${slug}.md`;
}

/** All addresses that its names would have. */
export const slugsOf = ({ name, aliases, slug }: Named): Set<string> =>
  new Set([slug, slugify(name), ...aliases.map(slugify)].filter(Boolean));
