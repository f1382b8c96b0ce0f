import type { BuildSentences } from "../builds.ts";

export const buildsId: BuildSentences = {
  notices: (count) => `${count} catatan:`,
  mistakes: (count) => `${count} kesalahan:`,
  nothingWritten: (mistakes) => `${mistakes} kesalahan pada isi situs; tidak ada yang ditulis.`,
  writtenFiles: (files, changed) => `${files} berkas, ${changed} di antaranya berubah.`,
  picturesMade: (done, total) => `berkas gambar: ${done} dari ${total}`,
  cardsMade: (done, total) => `kartu bagikan: ${done} dari ${total}`,
  searchFailed: (reason) =>
    `Indeks pencarian tidak bisa dibuat: ${reason}. Untuk menerbitkan situs tanpa pencarian, tulis "search: false" di _data/site.yaml.`,
  changedMeanwhile: (file) => `${file} diubah selagi situs dibangun. Bangun sekali lagi.`,

  mistakesInContent: (count) => `${count} kesalahan pada isi situs`,
  shownAsBefore:
    "Situs tampil seperti sebelumnya. Simpan berkas yang sudah diperbaiki, dan pesan ini hilang.",
  close: "Tutup",
  title: "Kesalahan pada isi situs",
};
