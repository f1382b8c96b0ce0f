import { Info } from "luxon";
import type { DateSentences } from "../dates.ts";

const months = Info.months("long", { locale: "id" });

const howToWriteDate = 'Tulis seperti "2020-01-24 10:49", "2020-01-24", atau "24 Januari 2020 10.49 WIB".';

export const datesId: DateSentences = {
  isNoDate: (written) => `${written} bukan tanggal.`,
  isNoDateBecause: (written, why) => `${written} bukan tanggal: ${why}`,
  isNoTimeBecause: (written, why) => `${written} bukan waktu: ${why}`,
  howToWriteDate,
  howToWritePartialDate: 'Tulis seperti "2018", "2018-10", "2018-07-03", "Oktober 2018", atau "3 Juli 2018".',

  hasNoNews: (year) => `tidak ada berita dari tahun ${year}.`,
  hasNoMonth: (month) => `tidak ada bulan ${month}, bulan dihitung dari 1 sampai 12.`,
  monthHasDays: (month, year, days) => `${months[month - 1]} ${year} terdiri atas ${days} hari.`,
  isOtherWeekday: (actual, written) => `hari itu ${actual}, bukan ${written}.`,
  isNoMonth: (name) => `${name} bukan nama bulan.`,
  isNoWeekday: (name) => `${name} bukan nama hari.`,
  isNoTimeOfDay: (written) => `${written} bukan jam. ${howToWriteDate}`,
  hasNoHour: (hour) => `tidak ada pukul ${hour}, jam dihitung dari 00 sampai 23.`,
  hasNoMinute: (minute) => `tidak ada menit ${minute}, menit dihitung dari 00 sampai 59.`,
  hasNoSecond: (second) => `tidak ada detik ${second}, detik dihitung dari 00 sampai 59.`,
  isSkipped: (timeZone) => `hari itu jam di ${timeZone} dimajukan melewatinya.`,
  isNoTimeZone: (written) =>
    `${written} bukan zona waktu. Tulis WIB, WITA, WIT, atau selisihnya dari UTC, misalnya +07:00.`,

  updatedBeforeDate: (written, date) =>
    `${written} mendahului "date", ${date}. Berita baru bisa diperbarui sesudah terbit.`,
  correctedBeforeDate: (written, date) =>
    `${written} mendahului "date", ${date}. Berita baru bisa dikoreksi sesudah terbit.`,
  withdrawnBeforeDate: (written, date) =>
    `${written} mendahului "date", ${date}. Berita baru bisa ditarik sesudah terbit.`,
  leadsBeforeDate: (written, date) =>
    `${written} mendahului "date", ${date}: berita ini tidak akan pernah menjadi berita utama. Tulis waktu yang lebih akhir, atau hapus.`,
  updatedInFuture: (written) => `${written} masih di masa depan. Tulis kapan berita ini diperbarui.`,
  correctedInFuture: (written) => `${written} masih di masa depan. Tulis kapan berita ini dikoreksi.`,
  withdrawnInFuture: (written) => `${written} masih di masa depan. Tulis kapan berita ini ditarik.`,
  fileHasOtherDay: (day, fileDay) =>
    `tertulis ${day}, padahal nama berkas diawali ${fileDay}. Alamat berita memakai hari dari "date".`,
};
