import type { Message } from "./message.ts";
import { counted } from "./message.ts";

/** Messages of `warta check` besides mistakes and notices. `revision` is a git revision, as the editor named it. */
export const checkMessages = {
  /** @param drafts how many of the articles are drafts */
  isSound: (articles: number, drafts: number, topics: number, notices: number): Message => ({
    id: `${articles} berita${drafts > 0 ? ` (${drafts} di antaranya draf)` : ""}, ${topics} topik: ${notices} catatan, tidak ada kesalahan.`,
    en: `${counted(articles, "article")}${drafts > 0 ? ` (${drafts} of them ${drafts === 1 ? "a draft" : "drafts"})` : ""}, ${counted(topics, "tag")}: ${counted(notices, "notice")}, no mistake.`,
  }),
  hasNoConfiguration: {
    id: "Tidak ada konfigurasi yang memuat plugin warta, misalnya eleventy.config.js; kunci dan bahasa buatan situs sendiri belum dikenal.",
    en: "No configuration adds the plugin warta, such as eleventy.config.js: keys and languages of the site's own are not known.",
  },
  linksNotLookedAt: {
    id: "Tautan diperiksa sesudah semua ini diperbaiki.",
    en: "Links will be checked once these are fixed.",
  },
  notCompared: (revision: string): Message => ({
    id: `Belum dibandingkan dengan ${revision}: perbaiki dulu semua ini.`,
    en: `Not compared with ${revision}: fix these first.`,
  }),
  /** @param folder from here, `../..` */
  siteIsAbove: (folder: string): Message => ({
    id: `ini folder di dalam sebuah situs. Pindah dulu ke folder situsnya: cd ${folder}`,
    en: `this is a folder within a site. Go to the site's own first: cd ${folder}`,
  }),
  isNoFormat: (written: string): Message => ({
    id: `--format: "${written}" bukan format. Tulis plain atau github.`,
    en: `--format: "${written}" is not a format. Write plain or github.`,
  }),
  needsRevision: {
    id: "--against memerlukan revisi git, misalnya origin/main atau HEAD~1.",
    en: "--against needs a git revision, such as origin/main or HEAD~1.",
  },
  gitIsMissing: {
    id: "git belum terpasang, jadi tidak ada yang bisa dibandingkan.",
    en: "git is not installed, so there is nothing to compare with.",
  },
  isNoRepository: {
    id: "folder ini bukan bagian repositori git, jadi tidak ada yang bisa dibandingkan.",
    en: "this folder is not in a git repository, so there is nothing to compare with.",
  },
  isNoRevision: (revision: string): Message => ({
    id: `git tidak mengenal revisi "${revision}" di sini. Kalau alur kerja hanya mengambil satu commit, ambil juga yang lain (fetch-depth: 0).`,
    en: `git does not know the revision "${revision}" here. In a workflow that checks out a single commit, fetch the others too (fetch-depth: 0).`,
  }),
};
