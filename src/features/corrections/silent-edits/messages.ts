import type { Message } from "../../../messages/message.ts";

const withdraw = {
  id: 'tarik dengan "retracted:" (tanggal dan alasan), supaya pembaca yang kembali tahu sebabnya',
  en: 'withdraw it with "retracted:" (a date and a reason), so that readers who come back learn why',
};

/**
 * Messages about published articles that were changed without a note to readers. `revision` is a git revision, as the editor
 * named it; times are like `2024-05-01 08:00`; texts are in quotation marks.
 */
export const silentEditMessages = {
  // Addresses.
  withdrawnIsGone: (address: string): Message => ({
    id: `sudah ditarik, tetapi halamannya di ${address} hilang. Kembalikan: di sanalah pembaca yang kembali tahu sebabnya.`,
    en: `was withdrawn, and its page at ${address} is gone. Put it back: readers who come back learn there why.`,
  }),
  isGone: (address: string): Message => ({
    id: `pernah terbit di ${address} dan sekarang hilang. Kalau alamatnya sekarang lain, tambahkan "aliases: [${address}]" di sana; kalau tidak, kembalikan, lalu ${withdraw.id}.`,
    en: `was published at ${address} and is gone. If it has another address now, add "aliases: [${address}]" there; otherwise put it back and ${withdraw.en}.`,
  }),
  isDraftNow: (address: string): Message => ({
    id: `pernah terbit di ${address} dan sekarang menjadi draf. Terbitkan lagi, atau ${withdraw.id}.`,
    en: `was published at ${address} and is a draft now. Publish it again, or ${withdraw.en}.`,
  }),
  isInFutureNow: (address: string): Message => ({
    id: `pernah terbit di ${address} dan sekarang bertanggal di masa depan. Terbitkan lagi, atau ${withdraw.id}.`,
    en: `was published at ${address} and is dated in the future now. Publish it again, or ${withdraw.en}.`,
  }),
  hasMoved: (from: string, to: string, line: string, file: string): Message => ({
    id: `pernah terbit di ${from} dan sekarang pindah ke ${to}: tambahkan "${line}" ke ${file}, supaya pembaca alamat lama tetap menemukannya.`,
    en: `was published at ${from} and has moved to ${to}: add "${line}" to ${file}, or readers of the old address find nothing.`,
  }),
  /** @param lost old addresses in quotation marks, with commas */
  lostAliases: (lost: string, line: string): Message => ({
    id: `dulu mengarah ke berita ini dan sekarang tidak mengarah ke mana pun: ${lost}. Kembalikan: ${line}`,
    en: `once led to this article, and leads nowhere now: ${lost}. Put it back: ${line}`,
  }),
  // Texts.
  saysSomethingElse: (revision: string): Message => ({
    id: `Isinya berubah dibandingkan dengan versi di ${revision}.`,
    en: `no longer says the same as at ${revision}.`,
  }),
  isNew: (after: string): Message => ({ id: `Baru: ${after}.`, en: `New: ${after}.` }),
  isLost: (before: string): Message => ({ id: `Hilang: ${before}.`, en: `Gone: ${before}.` }),
  saidOther: (before: string, after: string): Message => ({
    id: `Semula tertulis ${before}; sekarang tertulis ${after}.`,
    en: `It said ${before}; now it says ${after}.`,
  }),
  morePlaces: (count: number): Message => ({
    id: `Ada ${count} bagian lain yang juga berubah.`,
    en: `${count} more ${count === 1 ? "place" : "places"} changed too.`,
  }),
  isOtherPicture: (revision: string, before: string): Message => ({
    id: `bukan lagi gambar yang di ${revision}, yaitu ${before}.`,
    en: `is not the same picture as at ${revision}, where it was ${before}.`,
  }),
  // Dates, corrections and withdrawals.
  isBack: (revision: string, reason: string): Message => ({
    id: `ditarik di ${revision} (${reason}) dan sekarang dapat dibaca lagi. Kembalikan "retracted", atau beri tahu pembaca mengapa berita ini kembali: tambahkan butir pada "corrections", atau isi "updated" dengan waktu perubahan ini.`,
    en: `was withdrawn at ${revision} (${reason}) and can be read again. Put "retracted" back, or tell readers why it returns: add an entry to "corrections", or set "updated" to the time of this change.`,
  }),
  hasOtherReason: (before: string, revision: string, after: string): Message => ({
    id: `semula ${before} di ${revision} dan sekarang ${after}. Kembalikan yang lama, atau beri tahu pembaca: isi "updated" dengan waktu sekarang, atau tambahkan butir pada "corrections".`,
    en: `was ${before} at ${revision} and is ${after} now. Put the old one back, or tell readers: set "updated" to now, or add an entry to "corrections".`,
  }),
  /** A correction that was changed or removed. */
  correctionIsGone: (time: string, revision: string, text: string): Message => ({
    id: `koreksi bertanggal ${time} tidak lagi seperti di ${revision}: ${text}. Kembalikan: koreksi yang sudah dimuat tidak boleh dihapus atau diubah. Untuk hal yang perlu disampaikan sekarang, tambahkan butir baru.`,
    en: `a correction of ${time} is not what it was at ${revision}: ${text}. Put it back: a published correction stays. Add a new entry instead.`,
  }),
  hasOtherDate: (before: string, revision: string, after: string): Message => ({
    id: `semula ${before} di ${revision} dan sekarang ${after}. Kalau ${before} benar, kembalikan; kalau keliru, katakan di "corrections". Kalau isinya yang berubah, catat waktunya di "updated", bukan di sini.`,
    en: `was ${before} at ${revision} and is ${after} now. If ${before} was right, put it back; if it was wrong, say so in "corrections". When a text changes, that goes into "updated", not here.`,
  }),
  /** An "updated" that is earlier than before, or gone. */
  updatedWentBack: (before: string, revision: string): Message => ({
    id: `semula ${before} di ${revision} dan sekarang lebih awal atau hilang. Kembalikan: updated: ${before}. Atau isi dengan waktu perubahan ini.`,
    en: `was ${before} at ${revision}, and is earlier now or gone. Put it back: updated: ${before}. Or set it to the time of this change.`,
  }),
  // How to inform readers.
  tellReaders: {
    id: 'Beri tahu pembaca. Kalau ada yang keliru, tulis di "corrections"; kalau hanya ditambah, cukup isi "updated" dengan waktu sekarang.',
    en: 'Tell readers. If something was wrong, say so in "corrections"; if something was only added, set "updated" to now.',
  },
  /** @param updated a time before the revision */
  updatedIsTooOld: (updated: string): Message => ({
    id: `"updated" berisi ${updated}, padahal saat itu versi pembandingnya belum ditulis: isi dengan waktu perubahan ini.`,
    en: `"updated" is ${updated}, which is earlier than the version it is compared with: set it to the time of this change.`,
  }),
};
