/** Before a vowel, meN- and peN- have swallowed the root's first letter, or stand before an m, n or ny of its own. */
const hidden = /(?<!\p{L})[mp]e(ng|ny|n|m)([aiueo]\p{L}{2,})/gu;
/** Before a root of one syllable they are menge- and penge-. */
const hiddenShort =
  /(?<!\p{L})[mp]enge([b-df-hj-np-tv-z]+[aiueo][b-df-hj-np-tv-z]+?)(?:kan|an|i)?(?!\p{L})/gu;
const endings = /(?:kannya|annya|kan|an|nya|i)$/;

/** Common words that come from ubah, aku, urus and isi, or whose sense has left their root. */
const misleading = /^(?:[mp]eng(?:ubah|aku|urus|isi)|pemerintah|menurut|meninggal$)/;

/**
 * The roots that an Indonesian text has but does not show: `tangkap` of menangkap, `kirim` of pengiriman, `minta` of meminta,
 * `cek` of mengecek. Pagefind's index takes beginnings and endings off by itself, but not where this changed the root. Where
 * it may have begun in two ways both are given; the wrong one is hardly ever a word. Rules: Tata Bahasa Baku Bahasa
 * Indonesia, on meN- and peN-.
 *
 * @returns each once, in lower case, with its ending and without
 */
export function rootWords(text: string): string[] {
  const lower = text.toLowerCase();
  const roots = new Set<string>();
  for (const [word, nasal = "", rest = ""] of lower.matchAll(hidden)) {
    if (misleading.test(word)) continue;
    for (const letters of beginnings(nasal, rest)) {
      const root = letters + rest;
      const bare = root.replace(endings, "");
      roots.add(root);
      if (bare.length > 3) roots.add(bare);
    }
  }
  for (const [, root = ""] of lower.matchAll(hiddenShort)) roots.add(root);
  return [...roots];
}

/** How a root may begin; not the ways that the index knows, s after ny and most of p after m. */
function beginnings(nasal: string, rest: string): string[] {
  if (nasal === "n") return ["t", "n"];
  if (nasal === "ng") return ["k"];
  if (nasal === "ny") return ["ny"];
  return rest.startsWith("er") ? ["m", "p"] : ["m"];
}
