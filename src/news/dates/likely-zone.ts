import { createLikelyName } from "../nearest.ts";

/** Indonesia's zones by abbreviation, offset, and cities without a zone name of their own (Keppres 41/1987). */
const indonesian: readonly [zone: string, meant: RegExp][] = [
  [
    "Asia/Jakarta",
    /^(?:wib|(?:utc|gmt)?\+0?7(?::?00)?|bandung|batam|bogor|lampung|medan|padang|palembang|pekanbaru|semarang|solo|surabaya|surakarta|yogyakarta)$/,
  ],
  [
    "Asia/Makassar",
    /^(?:wita|(?:utc|gmt)?\+0?8(?::?00)?|bali|balikpapan|banjarmasin|denpasar|kendari|kupang|lombok|manado|mataram|palu|samarinda|ujung_?pandang)$/,
  ],
  [
    "Asia/Jayapura",
    /^(?:wit|(?:utc|gmt)?\+0?9(?::?00)?|ambon|biak|manokwari|merauke|papua|sorong|ternate|timika)$/,
  ],
];

/**
 * Suggests an IANA time zone for a text that is not one: `WIB`, `GMT+8`, `Asia/Surabaya`, `Asia/Djakarta`, `Tokyo`.
 */
export function likelyZone(written: string): string | undefined {
  const name = written.trim().toLowerCase().replace(/\s+/g, "_");
  const city = name.slice(name.lastIndexOf("/") + 1);
  const short = city.replace(/_(?=\+)/, "");
  const ours = indonesian.find(([, meant]) => meant.test(short))?.[0];
  if (ours !== undefined) return ours;
  const zones = Intl.supportedValuesOf("timeZone");
  const exact = zones.find((text) => text.toLowerCase().endsWith(`/${city}`));
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
  const inLowerCase = (zone: string): string => zone.toLowerCase();
  return exact ?? createLikelyName(zones, inLowerCase)(name) ?? createLikelyName(zones, cityOf)(city);
}
