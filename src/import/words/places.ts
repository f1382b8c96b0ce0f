import { wordList } from "./word-list.ts";

const names = wordList(new URL("./places.txt", import.meta.url));

/** Whether a text is a place that news is filed from. Any case. */
export function isPlace(text: string): boolean {
  if (text.length > 35) return false;
  const name = text.trim().toLowerCase();
  return names.has(name) || names.has(name.replace(/^(?:kota|kabupaten|kab\.?) /, ""));
}

const islands =
  "aceh|sumatera|sumatra|riau|jambi|bengkulu|lampung|bangka belitung|banten|jawa|java|yogyakarta|bali|nusa tenggara|kalimantan|sulawesi|gorontalo|maluku|papua";
const region = new RegExp(
  `^(?:(?:di|kepulauan|central|(?:north|south)?(?:east|west)?(?:ern)?) ?)?(?:${islands})(?: (?:utara|barat|timur|selatan|tengah|tenggara|daya|pegunungan|islands)){0,2}$|^(?:dki jakarta|indonesia|ntb|ntt|dki|diy|jabar|jateng|jatim|su[ml](?:ut|bar|sel|teng|tra)|kal(?:bar|teng|sel|tim|tara)|kepri|babel|malut)$`,
  "i",
);

/** Whether a text is a province of Indonesia, in Indonesian, English or short: `Jawa Barat`, `West Java`, `NTB`; or Indonesia. */
export const isRegion = (text: string): boolean => region.test(text.trim());

/** A place in ordinary casing: `NEW YORK` and `new york` → `New York`, `WASHINGTON DC` → `Washington DC`; mixed case stays. */
export function placeCasing(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bD\.?c\b/g, (dc) => dc.toUpperCase())
    .replace(/\b(?:Dki|Diy|Ntb|Ntt|Ikn)\b/g, (short) => short.toUpperCase())
    .replace(/ De /g, " de ");
}
