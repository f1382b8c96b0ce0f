/**
 * Takes apart what stands where one person's name belongs: `Sari Wulandari dan Budi Hartono, S.H.` → both, each with its degrees.
 * What may be the name of one (`Tim Olahraga dan Gaya Hidup`, `Budi Santoso, Pemred`) stays one.
 *
 * @returns the names, without blanks around them; one where there is but one
 */
export function takeNamesApart(text: string): string[] {
  const joins = text.includes("://") || /[()]/.test(text) ? [/;/] : [/;/, /\s*\/\s*/];
  if (!isOfDesk.test(text)) joins.push(/,?\s+(?:dan|DAN|and|AND|serta|&|\+)\s+/);
  const joined = new RegExp(joins.map(({ source }) => source).join("|"));
  return text.split(joined).flatMap(apartAtCommas);
}

/** The first word of a desk's or an office's name, which may have a `dan` in it. */
const isOfDesk =
  /^(?:the\s+)?(?:redaksi|redaktur|tim|team|biro|desk|kantor|litbang|humas|divisi|departemen|bagian|bidang|seksi|dinas|badan|lembaga|kementerian|komisi|pusat|yayasan|majelis|fakultas|universitas|komunitas|aliansi|asosiasi|newsroom|editorial|staff?|pt|cv)\b/i;

/** What has a full stop may be a degree, and belongs to the name in front of it. */
function apartAtCommas(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(",").flatMap((piece) => piece.trim() || [])) {
    const name = names.at(-1);
    if (name !== undefined && isDegree(part)) names[names.length - 1] = `${name}, ${part}`;
    else names.push(part);
  }
  return names.length > 1 && !names.every(isName) ? [text.trim()] : names;
}

/** Several words without a full stop, or one that is written as names are; titles in front and degrees behind aside. */
function isName(text: string): boolean {
  const name = text.replace(/,.*/s, "").replace(/^(?:(?:dr|drs|dra|prof|ir|h|hj|kh|k\.h)\.\s*)+/i, "");
  return /^[^.]+ [^.]+$/.test(name) || (name.length > 2 && /^\p{Lu}(?:\p{Ll}|['’-]\p{L})+$/u.test(name));
}

/** `S.H.`, `M.Si`, `Ph.D.`, `Jr.`, and as they are written in a hurry: `SH`, `Msi`. */
export function isDegree(text: string): boolean {
  const letters = text.replace(/[.\s]/g, "").toLowerCase();
  return degrees.has(letters) || /^\p{L}{1,3}\.(?=\S*\p{Ll})\S+$/u.test(text);
}

const degrees: ReadonlySet<string> = new Set(
  `amd amdkeb amdkep ap ba bba bsc dba dra drg drs esq iii jr llm ma mag mak mba med mfarm mh mhum mikom mip mkes mkn mkom mm mpd mph
  mpsi ms msc msi msn mt mup phd sag sak sds se sfarm sh shi shum si sik sikom sip skep skes skm skom sp spa spd spdi spog spsi sr ss
  ssi ssn ssos sos st stp`.split(/\s+/),
);
