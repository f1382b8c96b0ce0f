// @ts-check

/**
 * The queries to ask for what a reader typed. The index knows Indonesian endings and most beginnings, but not that meN- and
 * peN- swallow a first t or k: `tangkap` is in `menangkap`, `kirim` in `mengirim` (Tata Bahasa Baku Bahasa Indonesia). So a
 * root of one word that begins so is asked for in that form too; in quotation marks, which asks for no longer words.
 *
 * @param {string} typed
 * @returns {string[]} the query as typed, and at most one more
 */
export function spellings(typed) {
  const root = /^([tk])([aiueo]\p{L}{2,})$/iu.exec(typed.trim());
  if (!root) return [typed];
  const swallowed = root[1]?.toLowerCase() === "t" ? "men" : "meng";
  return [typed, `"${swallowed}${root[2]}"`];
}
