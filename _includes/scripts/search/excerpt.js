// @ts-check

/** In words. */
const length = 36;
/** Words before the first that was found. */
const before = 6;

/**
 * The part of a text that has most of what was looked for. The index tells which of its words it found; those it knows by
 * their root alone (`menangkap` by `tangkap`, see src/pages/root-words.ts) are found here.
 *
 * @param {string} text
 * @param {number[]} found places of words in it, as Pagefind counts them
 * @param {string} query
 * @returns {{ text: string, marked: boolean }[]}
 */
export function excerpt(text, found, query) {
  const words = text.split(/[^\S\uFEFF]+/);
  const forms = formsOf(query);
  const marked = new Set(found);
  for (const [place, word] of words.entries()) if (forms?.test(word)) marked.add(place);
  const places = [...marked].sort((one, other) => one - other);
  let start = 0;
  let most = 0;
  for (const [nth, place] of places.entries()) {
    const from = Math.max(0, Math.min(place - before, words.length - length));
    const count = places.slice(nth).filter((other) => other < from + length).length;
    if (count <= most) continue;
    most = count;
    start = from;
  }
  /** @type {{ text: string, marked: boolean }[]} */
  const parts = [];
  for (let place = start; place < Math.min(words.length, start + length); place++)
    parts.push({ text: words[place] ?? "", marked: marked.has(place) }, { text: " ", marked: false });
  if (start > 0) parts.unshift({ text: "… ", marked: false });
  if (start + length < words.length) parts.push({ text: "…", marked: false });
  return parts;
}

/**
 * Forms that begin with me- or pe- of the words typed; nothing where none can have one. A first t, k, p or s may be swallowed.
 *
 * @param {string} query
 */
function formsOf(query) {
  const roots = query.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  if (roots.length === 0) return undefined;
  const forms = roots.map((root) =>
    root.replace(/^di(?=\p{L}{4})/u, "").replace(/^[tkps](?=[aiueo])/, "$&?"),
  );
  return new RegExp(`^\\P{L}*[mp]e(?:nge|ng|ny|n|m)?(?:${forms.join("|")})`, "iu");
}
