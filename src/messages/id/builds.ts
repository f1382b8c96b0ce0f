import type { BuildSentences } from "../builds.ts";

export const buildsId: BuildSentences = {
  notices: (count) => `${count} catatan:`,
  mistakes: (count) => `${count} kesalahan:`,
  nothingWritten: (mistakes) => `${mistakes} kesalahan pada isi situs; tidak ada yang ditulis.`,
  removed: (count) => `${count} berkas dari pembangunan sebelumnya dihapus: sudah tidak diterbitkan.`,
  foreign: (count, output) =>
    `${count} berkas di ${output} bukan hasil pembangunan ini dan dibiarkan. Kalau itu tidak disengaja, hapus folder itu lalu bangun lagi.`,
  picturesMade: (done, total) => `berkas gambar: ${done} dari ${total}`,
  cardsMade: (done, total) => `kartu bagikan: ${done} dari ${total}`,
  searchFailed: (reason) =>
    `Indeks pencarian tidak bisa dibuat: ${reason}. Untuk menerbitkan situs tanpa pencarian, tulis "search: false" di _data/site.yaml.`,

  mistakesInContent: (count) => `${count} kesalahan pada isi situs`,
  noticesInContent: (count) => `${count} catatan`,
  shownAsBefore:
    "Situs tampil seperti sebelumnya. Simpan berkas yang sudah diperbaiki, dan pesan ini hilang.",
  close: "Tutup",
  title: "Kesalahan pada isi situs",
};
