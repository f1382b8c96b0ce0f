// @ts-check

/**
 * Finds possible roots of an Indonesian word by the rules of prefixes and suffixes, without a dictionary: `besar` of
 * memperbesar, `tangkap` of penangkapan, `aku` of mengakui. If the first letter of the root is ambiguous, returns both roots;
 * the wrong one is hardly ever a word. Used for the index and for queries.
 * Rules: Tata Bahasa Baku Bahasa Indonesia, on meN-, peN-, di-, ber-, per-, ter-, ke-…-an, -kan, -an, -i, -nya.
 */

/** Words whose meaning is no longer that of their root, or that only seem to have one. */
const rootless = /^(?:pemerintah|menurut|meninggal|menteri|mereka|pegawai|berita|selatan)(?:nya|an)?$/;
/** These are derived from ubah, aku, urus, isi; not from kubah, kaku, kurus, kisi. */
const vowelFirst = /^[mp]eng(?:ubah|aku|urus|isi)/;

/** A root has at least two syllables and three letters, starts like an Indonesian word, and does not end in a consonant and k. */
const root =
  /^(?:ng|ny|sy|kh|str|skr|spr|[bcdfgkpst]r|[bfgkps]l|s[kmnptw]|[dkt]w|[bcdfghjklmnpqrstvwxyz])?[aiueo]\p{L}*[aiueo]\p{L}*(?<![^aiueo]k)$/u;
const isRoot = (/** @type {string} */ word) => word.length > 2 && root.test(word);

/** Suffixes that may accompany a prefix. @type {Record<string, string[]>} */
const endings = {
  "": ["kan", "an", "i"],
  me: ["", "kan", "i"],
  di: ["", "kan", "i"],
  ter: ["", "kan", "i"],
  ber: ["", "kan", "an"],
  pe: ["", "an"],
  per: ["", "kan", "an", "i"],
  ke: ["an"],
  ku: [""],
  se: ["nya"],
};

/** Prefixes that may follow another: memperbesar, keberhasilan, berkelanjutan. @type {Record<string, string[]>} */
const innerPrefixes = {
  me: ["per", "ber", "ter"],
  di: ["per", "ber", "ter"],
  pe: ["per", "ber", "ter"],
  ke: ["per", "ber", "ter", "pe"],
  ber: ["ke", "pe"],
};

/** Endings after all others, in this order: sekolahku, bukumukah, pelakunyalah. Excludes words that only seem to have one. */
const enclitics = [/(?<!(?:ma[kjs]a|risa|seko|sete|sebe))(?:[lk]ah|pun)$/, /(?:[km]u|nya)$/];
/** modernisasi, nasionalisme; but organisasi is not derived from organ. */
const abstract = /(?<!^organ)(?:isasi|isme)$/;

/** First letters that a root may have had before meN- or peN- changed it, by the nasal and the next letter. @type {[RegExp, string[]][]} */
const changes = [
  [/^ng(?=[aiueo])/, ["", "k"]],
  [/^ny(?=[aiueo])/, ["s", "ny"]],
  [/^n(?=[aiueo])/, ["t", "n"]],
  [/^m(?=[aiueo])/, ["p", "m"]],
  [/^(?:ng(?=[ghkq])|n(?=[dcjzst])|m(?=[bfvp])|(?=[lrwy]))/, [""]],
];

/** Removes the first prefix of a word, in every possible way. @param {string} word */
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
    // petani, pejabat: peN- for a person, without the nasal.
    if (start === "pe" && /^[bcdghjkpst][aiueo]/.test(rest)) add("pe", rest);
  }
  if (start === "di" || start === "ke") add(start, rest);
  const [, long = "", after = ""] = /^(ber|per|ter)(.+)$/.exec(word) ?? [];
  if (long) add(long, after);
  // perumahan, berasa: the r belongs to the root. bekerja: ber- loses its r before a syllable with r. belajar is irregular.
  if (/^[bpt]er[aiueo]/.test(word)) add(long, rest);
  if (/^be[^aiueor]er/.test(word)) add("ber", rest);
  if (/^[bp]elajar/.test(word)) add(start === "be" ? "ber" : "per", word.slice(3));
  // kulihat, kauambil
  const [, verb = ""] = /^ka?u(\p{L}{4,})$/u.exec(word) ?? [];
  if (verb) add("ku", verb);
  if (start === "se") add(start, rest);
  return found;
}

/** Texts repeat the same few thousand words. @type {Map<string, readonly string[]>} */
const cache = new Map();

/** Returns the word itself, in lower case, then its possible roots, each once. @param {string} word @returns {readonly string[]} */
export function rootsOf(word) {
  const cached = cache.get(word);
  if (cached) return cached;
  if (cache.size > 20_000) cache.clear();
  const roots = findRoots(word);
  cache.set(word, roots);
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
  const stems = [word];
  for (const ending of [...enclitics, abstract]) {
    const bare = (stems.at(-1) ?? "").replace(ending, "");
    if (isRoot(bare)) stems.push(bare);
  }
  for (const stem of new Set(stems)) {
    roots.add(stem);
    add(stem, "");
    for (const { prefix, rest } of withoutPrefix(stem)) {
      // berikan and diberikan come from beri, not from ikan.
      if (rest !== "ikan") add(rest, prefix);
      for (const inner of withoutPrefix(rest))
        if (innerPrefixes[prefix]?.includes(inner.prefix) && inner.rest !== "ikan")
          add(inner.rest, inner.prefix === "ke" ? "ke" : prefix);
    }
  }
  // Before a root of one syllable, meN- and peN- become menge- and penge-: mengecek, pengeboman.
  const [, short] =
    /^[mp]enge([b-df-hj-np-tv-z]+[aiueo][b-df-hj-np-tv-z]+?)(?:kan|an|i)?$/.exec(stems.at(-1) ?? word) ?? [];
  if (short) roots.add(short);
  return [...roots];
}

/** Returns the words of a text, in lower case and in order: letters, combining marks and digits. @param {string} text @returns {string[]} */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Checks whether a word of a text matches a word of a query: it starts with it, or in Indonesian they share a root. A root that only
 * starts with it does not match: `Sari` is not in menyaring. @param {string} word @param {string} queryWord @param {boolean} isIndonesian
 */
export function isFormOf(word, queryWord, isIndonesian) {
  if (word.startsWith(queryWord)) return true;
  const roots = isIndonesian ? rootsOf(word) : [word];
  return rootsOf(queryWord).some((root) => roots.includes(root));
}
