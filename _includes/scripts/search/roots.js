// @ts-check

/**
 * The roots that an Indonesian word may have, by the rules of its prefixes and endings and without a dictionary: `besar` of
 * memperbesar, `tangkap` of penangkapan, `aku` of mengakui. Where the word may have begun in two ways both are given; the
 * wrong one is hardly ever a word. The index is made with this, and what readers type is looked for with it: they agree.
 * Rules: Tata Bahasa Baku Bahasa Indonesia, on meN-, peN-, di-, ber-, per-, ter-, ke-…-an, -kan, -an, -i, -nya.
 */

/** Words whose sense has left their root, or that only look as if they had one. */
const rootless = /^(?:pemerintah|menurut|meninggal|menteri|mereka|pegawai|berita|selatan)(?:nya|an)?$/;
/** These come from ubah, aku, urus, isi; not from kubah, kaku, kurus, kisi. */
const vowelFirst = /^[mp]eng(?:ubah|aku|urus|isi)/;

/** A root has two syllables and three letters at least, begins as Indonesian words do, and ends in no consonant and k. */
const root =
  /^(?:ng|ny|sy|kh|str|skr|spr|[bcdfgkpst]r|[bfgkps]l|s[kmnptw]|[dkt]w|[bcdfghjklmnpqrstvwxyz])?[aiueo]\p{L}*[aiueo]\p{L}*(?<![^aiueo]k)$/u;
const isRoot = (/** @type {string} */ word) => word.length > 2 && root.test(word);

/** Endings that go with a prefix: of verbs, of nouns. @type {Record<string, string[]>} */
const endings = {
  "": ["kan", "an", "i"],
  me: ["", "kan", "i"],
  di: ["", "kan", "i"],
  ter: ["", "kan", "i"],
  ber: ["", "kan", "an"],
  pe: ["", "an"],
  per: ["", "kan", "an", "i"],
  ke: ["an"],
};

/** Prefixes that may stand behind another: memperbesar, keberhasilan, berkelanjutan. @type {Record<string, string[]>} */
const behind = {
  me: ["per", "ber", "ter"],
  di: ["per", "ber", "ter"],
  pe: ["per", "ber", "ter"],
  ke: ["per", "ber", "ter", "pe"],
  ber: ["ke"],
};

/** How a root may have begun that meN- or peN- has changed, by its nasal and the letter after. @type {[RegExp, string[]][]} */
const changes = [
  [/^ng(?=[aiueo])/, ["", "k"]],
  [/^ng(?=[ghkq])/, [""]],
  [/^ny(?=[aiueo])/, ["s", "ny"]],
  [/^n(?=[aiueo])/, ["t", "n"]],
  [/^n(?=[dcjzst])/, [""]],
  [/^m(?=[aiueo])/, ["p", "m"]],
  [/^m(?=[bfvp])/, [""]],
  [/^(?=[lrwy])/, [""]],
];

/**
 * A word without its first prefix, in each way there is.
 *
 * @param {string} word
 * @returns {{ prefix: string, rest: string }[]}
 */
function withoutPrefix(word) {
  /** @type {{ prefix: string, rest: string }[]} */
  const found = [];
  const add = (/** @type {string} */ prefix, /** @type {string} */ rest) => found.push({ prefix, rest });
  const [start, rest] = [word.slice(0, 2), word.slice(2)];
  if (start === "me" || start === "pe") {
    for (const [nasal, firsts] of changes) {
      if (!nasal.test(rest)) continue;
      for (const first of firsts)
        if (first !== "k" || !vowelFirst.test(word)) add(start, first + rest.replace(nasal, ""));
    }
    // petani, pejabat: peN- of one who does something, without its nasal.
    if (start === "pe" && /^[bcdghjkpst][aiueo]/.test(rest)) add("pe", rest);
  }
  if (start === "di" || start === "ke") add(start, rest);
  const [, long = "", after = ""] = /^(ber|per|ter)(.+)$/.exec(word) ?? [];
  if (long) add(long, after);
  // perumahan, berasa: the r is of the root. bekerja: before a syllable with r, ber- has none. belajar is alone of its kind.
  if (/^[bpt]er[aiueo]/.test(word)) add(long, rest);
  if (/^be[^aiueor]er/.test(word)) add("ber", rest);
  if (/^[bp]elajar/.test(word)) add(start === "be" ? "ber" : "pe", word.slice(3));
  return found;
}

/** Texts are made of the same few thousand words. @type {Map<string, readonly string[]>} */
const known = new Map();

/**
 * @param {string} word of letters, in lower case
 * @returns {readonly string[]} the word itself first, then each root it may have, once
 */
export function rootsOf(word) {
  const before = known.get(word);
  if (before) return before;
  if (known.size > 20_000) known.clear();
  const roots = findRoots(word);
  known.set(word, roots);
  return roots;
}

/** @param {string} word @returns {string[]} */
function findRoots(word) {
  const roots = new Set([word]);
  if (rootless.test(word)) return [word];
  const add = (/** @type {string} */ stem, /** @type {string} */ prefix) => {
    for (const ending of endings[prefix] ?? []) {
      const bare = stem.slice(0, stem.length - ending.length);
      if (stem.endsWith(ending) && isRoot(bare)) roots.add(bare);
    }
  };
  const whole = word.endsWith("nya") && isRoot(word.slice(0, -3)) ? word.slice(0, -3) : word;
  roots.add(whole);
  add(whole, "");
  for (const { prefix, rest } of withoutPrefix(whole)) {
    // berikan and diberikan come from beri; nobody is fished.
    if (rest !== "ikan") add(rest, prefix);
    for (const inner of withoutPrefix(rest))
      if (behind[prefix]?.includes(inner.prefix) && inner.rest !== "ikan")
        add(inner.rest, inner.prefix === "ke" ? "ke" : prefix);
  }
  // Before a root of one syllable meN- and peN- are menge- and penge-: mengecek, pengeboman.
  const [, short] = /^[mp]enge([b-df-hj-np-tv-z]+[aiueo][b-df-hj-np-tv-z]+?)(?:kan|an|i)?$/.exec(whole) ?? [];
  if (short) roots.add(short);
  return [...roots];
}

/** A word: letters, with their marks, and digits. */
export const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in lower case, in its order. @param {string} text @returns {string[]} */
export const wordsOf = (text) => text.toLowerCase().match(wordPattern) ?? [];

/**
 * Whether a word of a text is what a reader looked for: it begins so, or they share a root. That a root of it begins so is not
 * enough: Sari is not in menyaring.
 *
 * @param {string} word
 * @param {string} sought
 * @param {boolean} isIndonesian the text; words of others are only compared as they are
 */
export function isFormOf(word, sought, isIndonesian) {
  if (word.startsWith(sought)) return true;
  const roots = isIndonesian ? rootsOf(word) : [word];
  return rootsOf(sought).some((root) => roots.includes(root));
}
