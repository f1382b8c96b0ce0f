import type { SilentEditSentences } from "../silent-edits.ts";

const withdraw = 'tarik dengan "retracted:" (tanggal dan alasan), supaya pembaca yang kembali tahu sebabnya';

export const silentEditsId: SilentEditSentences = {
  withdrawnIsGone: (address) =>
    `sudah ditarik, tetapi halamannya di ${address} hilang. Kembalikan: di sanalah pembaca yang kembali tahu sebabnya.`,
  isGone: (address) =>
    `pernah terbit di ${address} dan sekarang hilang. Kalau alamatnya sekarang lain, tambahkan "aliases: [${address}]" di sana; kalau tidak, kembalikan, lalu ${withdraw}.`,
  isDraftNow: (address) =>
    `pernah terbit di ${address} dan sekarang menjadi draf. Terbitkan lagi, atau ${withdraw}.`,
  isInFutureNow: (address) =>
    `pernah terbit di ${address} dan sekarang bertanggal di masa depan. Terbitkan lagi, atau ${withdraw}.`,
  hasMoved: (from, to, line, file) =>
    `pernah terbit di ${from} dan sekarang pindah ke ${to}: tambahkan "${line}" ke ${file}, supaya pembaca alamat lama tetap menemukannya.`,
  lostAliases: (lost, line) =>
    `dulu mengarah ke berita ini dan sekarang tidak mengarah ke mana pun: ${lost}. Kembalikan: ${line}`,

  saysSomethingElse: (revision) => `isinya tidak sama lagi dengan yang di ${revision}.`,
  isNew: (after) => `Baru: ${after}.`,
  isLost: (before) => `Hilang: ${before}.`,
  saidOther: (before, after) => `Semula tertulis ${before}; sekarang tertulis ${after}.`,
  morePlaces: (count) => `Ada ${count} bagian lain yang juga berubah.`,
  isOtherPicture: (revision, before) => `bukan lagi gambar yang di ${revision}, yaitu ${before}.`,

  isBack: (revision, reason) =>
    `ditarik di ${revision} (${reason}) dan sekarang dapat dibaca lagi. Kembalikan "retracted", atau beri tahu pembaca mengapa berita ini kembali: tambahkan butir pada "corrections", atau isi "updated" dengan waktu perubahan ini.`,
  hasOtherReason: (before, revision, after) =>
    `semula ${before} di ${revision} dan sekarang ${after}. Kembalikan yang lama, atau beri tahu pembaca: isi "updated" dengan waktu sekarang, atau tambahkan butir pada "corrections".`,
  correctionIsGone: (time, revision, text) =>
    `koreksi bertanggal ${time} tidak lagi seperti di ${revision}: ${text}. Kembalikan: yang pernah dikoreksi tetap diberitakan. Untuk hal yang perlu disampaikan sekarang, tambahkan butir baru.`,
  hasOtherDate: (before, revision, after) =>
    `semula ${before} di ${revision} dan sekarang ${after}. Kalau ${before} benar, kembalikan; kalau keliru, katakan di "corrections". Kalau isinya yang berubah, catat waktunya di "updated", bukan di sini.`,
  updatedWentBack: (before, revision) =>
    `semula ${before} di ${revision} dan sekarang lebih awal atau hilang. Kembalikan: updated: ${before}. Atau isi dengan waktu perubahan ini.`,

  tellReaders:
    'Beri tahu pembaca: isi "updated" dengan waktu sekarang, atau tambahkan butir pada "corrections".',
  updatedIsTooOld: (updated) =>
    `"updated" berisi ${updated}, padahal saat itu versi pembandingnya belum ditulis: isi dengan waktu perubahan ini.`,
};
