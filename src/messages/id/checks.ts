import type { CheckSentences } from "../checks.ts";

export const checksId: CheckSentences = {
  isSound: (articles, topics, notices) =>
    `${articles} berita, ${topics} topik: ${notices} catatan, tidak ada kesalahan.`,
  linksNotLookedAt: "Tautan diperiksa sesudah semua ini diperbaiki.",
  notCompared: (revision) => `Belum dibandingkan dengan ${revision}: perbaiki dulu semua ini.`,
  isNoFormat: (written) => `--format: "${written}" bukan format. Tulis plain atau github.`,
  needsRevision: "--against memerlukan revisi git, misalnya origin/main atau HEAD~1.",

  gitIsMissing: "git belum terpasang, jadi tidak ada yang bisa dibandingkan.",
  isNoRepository: "folder ini bukan bagian repositori git, jadi tidak ada yang bisa dibandingkan.",
  isNoRevision: (revision) =>
    `git tidak mengenal revisi "${revision}" di sini. Kalau alur kerja hanya mengambil satu commit, ambil juga yang lain (fetch-depth: 0).`,
};
