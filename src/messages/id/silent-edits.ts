import type { SilentEditSentences } from "../silent-edits.ts";

const withdraw = 'tarik dengan "retracted:" (tanggal dan alasan), supaya pembaca yang kembali tahu sebabnya';

export const silentEditsId: SilentEditSentences = {
  withdrawnIsGone: (address) =>
    `sudah ditarik, tetapi halamannya di ${address} hilang. Kembalikan: di sanalah pembaca yang kembali tahu sebabnya.`,
  isGone: (address) => `pernah terbit di ${address} dan sekarang hilang. Kembalikan, lalu ${withdraw}.`,
  isDraftNow: (address) =>
    `pernah terbit di ${address} dan sekarang menjadi draf. Terbitkan lagi, atau ${withdraw}.`,
  isInFutureNow: (address) =>
    `pernah terbit di ${address} dan sekarang bertanggal di masa depan. Terbitkan lagi, atau ${withdraw}.`,
  hasMoved: (from, to, line, file) =>
    `pernah terbit di ${from} dan sekarang pindah ke ${to}: tambahkan "${line}" ke ${file}, supaya pembaca alamat lama tetap menemukannya.`,
  lostAlias: (written, line) =>
    `${written} dulu alamat lama berita ini dan sekarang tidak mengarah ke mana pun. Kembalikan sebagai ${line}`,

  saysSomethingElse: (revision) => `isinya tidak sama lagi dengan yang di ${revision}.`,
  isNew: (after) => `Baru: ${after}.`,
  isLost: (before) => `Hilang: ${before}.`,
  saidOther: (before, after) => `Semula tertulis ${before}; sekarang tertulis ${after}.`,
  morePlaces: (count) => `Ada ${count} bagian lain yang juga berubah.`,
  isOtherPicture: (revision, before) => `bukan lagi gambar yang di ${revision}, yaitu ${before}.`,

  isBack: (revision, reason) =>
    `ditarik di ${revision} (${reason}) dan sekarang dapat dibaca lagi. Kembalikan "retracted", atau beri tahu pembaca mengapa berita ini kembali: tambahkan butir pada "corrections", atau isi "updated" dengan waktu perubahan ini.`,
  hasOtherReason: (before, revision, after) => `semula ${before} di ${revision} dan sekarang ${after}.`,
  correctionIsGone: (time, revision, text) =>
    `koreksi bertanggal ${time} hilang: kembalikan. Di ${revision} bunyinya ${text}; yang pernah dikoreksi tetap diberitakan.`,
  correctionHasOtherTime: (time, now) =>
    `koreksi bertanggal ${time} sekarang bertanggal ${now}. Kembalikan, dan tambahkan butir baru untuk hal yang perlu disampaikan sekarang.`,
  correctionSaysOther: (time, before, revision, after) =>
    `koreksi bertanggal ${time} berbunyi ${before} di ${revision}; sekarang bunyinya ${after}. Kembalikan, dan tambahkan butir baru untuk hal yang perlu disampaikan sekarang.`,
  hasOtherDate: (before, revision, after) =>
    `semula ${before} di ${revision} dan sekarang ${after}. Kalau ${before} benar, kembalikan; kalau keliru, katakan di "corrections". Kalau isinya yang berubah, catat waktunya di "updated", bukan di sini.`,
  updatedIsEarlier: (before, revision, after) =>
    `semula ${before} di ${revision} dan sekarang lebih awal, ${after}. Kembalikan: updated: ${before}. Atau isi dengan waktu perubahan ini.`,
  updatedIsGone: (before, revision) =>
    `semula ${before} di ${revision} dan sekarang hilang. Kembalikan: updated: ${before}. Atau isi dengan waktu perubahan ini.`,

  tellReaders:
    'Beri tahu pembaca: isi "updated" dengan waktu sekarang, atau tambahkan butir pada "corrections".',
  putBackOrTell:
    'Kembalikan yang lama, atau beri tahu pembaca: isi "updated" dengan waktu sekarang, atau tambahkan butir pada "corrections".',
  updatedIsTooOld: (updated) =>
    `"updated" berisi ${updated}, padahal saat itu versi pembandingnya belum ditulis: isi dengan waktu perubahan ini.`,
};
