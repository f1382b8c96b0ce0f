import { Info } from "luxon";
import type { Message } from "./message.ts";

const months = { id: Info.months("long", { locale: "id" }), en: Info.months("long", { locale: "en" }) };

const howToWriteDate = {
  id: 'Tulis seperti "2020-01-24 10:49", "2020-01-24", atau "24 Januari 2020 10.49 WIB".',
  en: 'Write it like "2020-01-24 10:49", "2020-01-24" or "24 Januari 2020 10.49 WIB".',
};

/** Messages about dates. `written` is the editor's text, in quotation marks. */
export const dateMessages = {
  isNoDate: (written: string): Message => ({
    id: `${written} bukan tanggal.`,
    en: `${written} is not a date.`,
  }),
  isNoDateBecause: (written: string, why: Message): Message => ({
    id: `${written} bukan tanggal: ${why.id}`,
    en: `${written} is not a date: ${why.en}`,
  }),
  isNoTimeBecause: (written: string, why: Message): Message => ({
    id: `${written} bukan waktu: ${why.id}`,
    en: `${written} is not a time: ${why.en}`,
  }),
  howToWriteDate,
  howToWritePartialDate: {
    id: 'Tulis seperti "2018", "2018-10", "2018-07-03", "Oktober 2018", atau "3 Juli 2018".',
    en: 'Write it like "2018", "2018-10", "2018-07-03", "Oktober 2018" or "3 Juli 2018".',
  },
  // Reasons: each ends a sentence that begins with the written date.
  hasNoNews: (year: number): Message => ({
    id: `tidak ada berita dari tahun ${year}.`,
    en: `there is no news from the year ${year}.`,
  }),
  hasNoMonth: (month: number): Message => ({
    id: `tidak ada bulan ${month}, bulan dihitung dari 1 sampai 12.`,
    en: `there is no month ${month}, months run from 1 to 12.`,
  }),
  /** @param month from 1 */
  monthHasDays: (month: number, year: number, days: number): Message => ({
    id: `${months.id[month - 1]} ${year} hanya sampai tanggal ${days}.`,
    en: `${months.en[month - 1]} ${year} has ${days} days.`,
  }),
  isOtherWeekday: (actual: string, written: string): Message => ({
    id: `hari itu ${actual}, bukan ${written}.`,
    en: `that day is ${actual}, not ${written}.`,
  }),
  isNoMonth: (name: string): Message => ({ id: `${name} bukan nama bulan.`, en: `${name} is not a month.` }),
  isNoWeekday: (name: string): Message => ({
    id: `${name} bukan nama hari.`,
    en: `${name} is not a day of the week.`,
  }),
  isNoTimeOfDay: (written: string): Message => ({
    id: `${written} bukan jam. ${howToWriteDate.id}`,
    en: `${written} is not a time of day. ${howToWriteDate.en}`,
  }),
  hasNoHour: (hour: string): Message => ({
    id: `tidak ada pukul ${hour}, jam dihitung dari 00 sampai 23.`,
    en: `there is no hour ${hour}, hours run from 00 to 23.`,
  }),
  hasNoMinute: (minute: string): Message => ({
    id: `tidak ada menit ${minute}, menit dihitung dari 00 sampai 59.`,
    en: `there is no minute ${minute}, minutes run from 00 to 59.`,
  }),
  hasNoSecond: (second: string): Message => ({
    id: `tidak ada detik ${second}, detik dihitung dari 00 sampai 59.`,
    en: `there is no second ${second}, seconds run from 00 to 59.`,
  }),
  isSkipped: (timeZone: string): Message => ({
    id: `hari itu jam di ${timeZone} dimajukan melewatinya.`,
    en: `clocks in ${timeZone} are put forward past it that day.`,
  }),
  isNoTimeZone: (written: string): Message => ({
    id: `${written} bukan zona waktu. Tulis WIB, WITA, WIT, atau selisihnya dari UTC, misalnya +07:00.`,
    en: `${written} is not a time zone. Write WIB, WITA, WIT or an offset such as +07:00.`,
  }),
  // An article's dates, compared with each other and with the time of a build.
  updatedBeforeDate: (written: string, date: string): Message => ({
    id: `${written} mendahului "date", ${date}. Berita baru bisa diperbarui sesudah terbit.`,
    en: `${written} is before "date", ${date}. An article is updated after it is published.`,
  }),
  correctedBeforeDate: (written: string, date: string): Message => ({
    id: `${written} mendahului "date", ${date}. Berita baru bisa dikoreksi sesudah terbit.`,
    en: `${written} is before "date", ${date}. An article is corrected after it is published.`,
  }),
  withdrawnBeforeDate: (written: string, date: string): Message => ({
    id: `${written} mendahului "date", ${date}. Berita baru bisa ditarik sesudah terbit.`,
    en: `${written} is before "date", ${date}. An article is withdrawn after it is published.`,
  }),
  leadsBeforeDate: (written: string, date: string): Message => ({
    id: `${written} mendahului "date", ${date}: berita ini tidak akan pernah menjadi berita utama. Tulis waktu yang lebih akhir, atau hapus.`,
    en: `${written} is before "date", ${date}: the article would never lead. Write a later date, or remove it.`,
  }),
  updatedInFuture: (written: string): Message => ({
    id: `${written} masih di masa depan. Tulis kapan berita ini diperbarui.`,
    en: `${written} is in the future. Write when it was updated.`,
  }),
  correctedInFuture: (written: string): Message => ({
    id: `${written} masih di masa depan. Tulis kapan berita ini dikoreksi.`,
    en: `${written} is in the future. Write when it was corrected.`,
  }),
  withdrawnInFuture: (written: string): Message => ({
    id: `${written} masih di masa depan. Tulis kapan berita ini ditarik.`,
    en: `${written} is in the future. Write when it was withdrawn.`,
  }),
  securityExpired: (written: string): Message => ({
    id: `${written} sudah lewat: security.txt tidak berlaku lagi. Periksa kontaknya, lalu tulis tanggal baru, paling lama setahun lagi.`,
    en: `${written} has passed: security.txt no longer counts. Look whether the contact still holds, and write a new date, at most a year ahead.`,
  }),
  /** @param day @param fileDay as `2020-01-24` */
  fileHasOtherDay: (day: string, fileDay: string): Message => ({
    id: `tertulis ${day}, padahal nama berkas diawali ${fileDay}. Alamat berita memakai hari dari "date".`,
    en: `is ${day}, but the file's name begins with ${fileDay}. Its address has the day of "date".`,
  }),
};
