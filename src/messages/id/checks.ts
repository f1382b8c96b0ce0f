import type { CheckSentences } from "../checks.ts";

const help = `Cara pakai: warta check [OPSI…]

Memeriksa semua isi content/ dan _data/site.yaml, termasuk draf dan berita terjadwal, tanpa membangun apa pun. Tautan di
dalam situs yang tidak mengarah ke mana pun menjadi catatan.
Berakhir dengan 1 kalau ada kesalahan, dengan 0 kalau tidak ada atau hanya ada catatan.

  --against REF      bandingkan juga dengan revisi git, misalnya origin/main: berita terbit yang isinya berubah makna
                     memerlukan "updated" baru atau tambahan pada "corrections"; yang hilang sebaiknya ditarik
  --format github    tulis kesalahan dan catatan sebagai anotasi pull request (bawaan: plain)
  -h, --help         tampilkan teks ini
`;

export const checksId: CheckSentences = {
  help,
  isSound: (articles, topics, notices) =>
    `${articles} berita, ${topics} topik: ${notices} catatan, tidak ada kesalahan.`,
  linksNotLookedAt: "Tautan diperiksa sesudah semua ini diperbaiki.",
  notCompared: (revision) => `Belum dibandingkan dengan ${revision}: perbaiki dulu semua ini.`,
  isNoFormat: (written) => `--format: "${written}" bukan format. Tulis plain atau github.`,
  needsRevision: "--against memerlukan revisi git, misalnya origin/main atau HEAD~1.",

  gitIsMissing: "git belum terpasang, jadi tidak ada yang bisa dibandingkan.",
  isNoRepository: "folder ini bukan bagian repositori git, jadi tidak ada yang bisa dibandingkan.",
  isNoWorkingTree: "folder ini tidak berada di dalam pohon kerja git.",
  isNoRevision: (revision) =>
    `git tidak mengenal revisi "${revision}" di sini. Kalau alur kerja hanya mengambil satu commit, ambil juga yang lain (fetch-depth: 0).`,
};
