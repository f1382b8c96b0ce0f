/** As far back as a name starts whose last part is a date. */
const reach = 96;
/** The same for what stands right at a date. */
const shortReach = 32;

/** `11`, `PM 12`, `188.45/12/Kpts`, `XI`. */
const number = String.raw`(?:\p{Lu}{2,8}\.?\s)?(?:[\p{L}\p{N}./-]*\d[\p{L}\p{N}/-]*|[IVXL]+(?!\p{L}))`;
const decree =
  "UU|PP|PMK|PKPU|(?:SE|P)OJK|PBI|SE|SKB?|T[Aa][Pp] MPRS?|Undang-Undang|Qanun|Inpres|Instruksi|Surat Edaran|Putusan|" +
  String.raw`Per(?:aturan|pp?u|pres|men\p{L}*|da|gub|bup|wali|wako|des|ma)|Kep(?:utusan|pres|men\p{L}*|gub|bup|wali)`;
/**
 * A law, decree, ruling or letter by its number: `Nomor 11 Tahun 2008`, `No. PM 12 Tahun 2020`, `PP 21 Tahun 2021`. Its year
 * stands right behind the number: of `rumah nomor 3 sejak tahun 2018` it is a date.
 */
const numberedWork = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ber)?[Nn]om[oe]r|NOMOR|N[oO]|no|(?:${decree})(?:\s\p{Lu}[\p{L}-]*){0,5})(?:\.:?\s?|:?\s)` +
    String.raw`(?:${number},?\s(?:dan\s)?){0,2}${number}[\s/](?:[Tt]ahun|TAHUN)\s$`,
  "u",
);
/** One by its name: `Undang-Undang Dasar Negara Republik Indonesia Tahun 1945`. */
const namedLaw = /(?<!\p{L})(?:UUD?|Undang-Undang)(?:\s\p{Lu}[\p{L}-]*){0,6}\sTahun\s$/u;
/**
 * What is called by a date: `Jalan 28 Oktober`, `Universitas 17 Agustus 1945`. With a small letter `jalan` may as well be
 * what someone does on that day.
 */
const placeBefore =
  /(?<!\p{L})(?:Universitas|Institut|Politeknik|Akademi|Kampus|Jalan|Jln?\.?|Gang|Gg\.?|Gedung|Stadion|Gelora|Lapangan|Alun-[Aa]lun|Taman|Monumen|Tugu|Museum|Masjid|Jembatan|Terminal|Perumahan|Kompleks|(?:SD|SMP|SMA|SMK)N?|MTs|Yayasan)\s(?:(?:Negeri|Swasta|Raya)\s)?$/u;
const placeBehind =
  /^\s(?:University|Street|Road|Stadium|Square|Monument|Field|Building|Mosque|Bridge)(?!\p{L})/u;

/** Without a year, `Gerakan 30 September` is no day of this one; with it, it is the day when that happened. */
const movement = /(?<!\p{L})Gerakan\s$/u;

/** `pada 1950 poin`. Not `orang` or `rupiah`, which do things: `Pada 2018 rupiah melemah`. */
const measure =
  /^\s(?:poin|persen|mdpl|derajat|[mck]m|kg|(?:(?:senti|mili|kilo)?meter|(?:kilo)?gram|ton|hektare?|liter)|points?|percent)(?!\p{L})/u;

/**
 * Whether what reads like a date is part of a name, and so says of no day or year that something happened then: the year of
 * a law, the day a street is called by; or is something measured. `UU ITE yang disahkan pada 2008` says a date,
 * `Undang-Undang Nomor 11 Tahun 2008` does not.
 */
export function saysNoDate(text: string, { start, end, year, month, day }: DatePlace): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + shortReach);
  if (month === undefined) return numberedWork.test(before) || namedLaw.test(before) || measure.test(after);
  if (day === undefined) return false;
  if (placeBefore.test(before) || placeBehind.test(after)) return true;
  return year === undefined && movement.test(before);
}

/** A date as it stands in a text: a day, a month or a year. */
interface DatePlace {
  start: number;
  end: number;
  year?: number;
  month?: number;
  day?: number;
}

/** What the number of something follows: `Pasal 3`, `Liga 1`, `nomor perkara 12/11/2025`. */
const numbered =
  /(?<!\p{L})(?:(?:(?:ber)?nomor|nomer|no|number)(?:\.?\s(?:surat|perkara|laporan|berkas|registrasi|register|seri|urut|induk))?|pasal|ayat|bab|halaman|lampiran|kamar|lantai|blok|kavling|kav|km|kilometer|rt|rw|kelas|liga|formula|article|chapter|page|room)\.?:?\s$/iu;
/** `dua pertiga (`, `tiga perempat (`: a fraction is written out and then in numbers. */
const fraction =
  /(?<!\p{L})(?:setengah|seper\p{L}+|per(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)|half|thirds?|quarters?|fifths?)\s\($/iu;

/**
 * Whether a number that reads like a day is rather the number of something, or a fraction. What follows it may be a date:
 * `Liga 1 Mei 2018` says a month.
 */
export function isNoDay(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - shortReach), start);
  return numbered.test(before) || fraction.test(before);
}
