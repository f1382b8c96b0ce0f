import type { Message } from "./message.ts";

/** Messages of `warta init`. */
export const initMessages = {
  // Questions; what an empty answer means stands in brackets behind them.
  name: { id: "Nama situs", en: "Name of the site" },
  url: { id: "Alamat situs sesudah terbit", en: "Address of the published site" },
  language: { id: "Bahasa situs, id atau en", en: "Language of the site, id or en" },
  timeZone: { id: "Zona waktu", en: "Time zone" },
  sections: { id: "Rubrik, dipisah koma", en: "Sections, separated by commas" },
  host: {
    id: "Tempat terbit: github, netlify, cloudflare, atau server",
    en: "Host: github, netlify, cloudflare or server",
  },
  none: { id: "tidak ada", en: "none" },
  isNoUrl: (written: string): Message => ({
    id: `"${written}" bukan alamat situs. Tulis lengkap: https://kabarkota.id/`,
    en: `"${written}" is not a site's address. Write it in full: https://kabarkota.id/`,
  }),
  isNoLanguage: (written: string): Message => ({
    id: `"${written}" bukan bahasa situs. Tulis id atau en.`,
    en: `"${written}" is not a language of sites. Write id or en.`,
  }),
  isNoHost: (written: string): Message => ({
    id: `"${written}" bukan github, netlify, cloudflare, atau server.`,
    en: `"${written}" is not github, netlify, cloudflare or server.`,
  }),
  hasFiles: (folder: string): Message => ({
    id: `${folder} sudah berisi berkas. Pilih folder lain, atau tulis --force: berkas yang sudah ada tetap seperti semula.`,
    en: `${folder} has files in it. Choose another folder, or write --force: files that are there stay as they are.`,
  }),
  isNotThere: (text: string): Message => ({
    id: `--from: ${text} tidak ada. Tidak ada yang ditulis.`,
    en: `--from: there is no ${text}. Nothing was written.`,
  }),
  /** @param folder in full */
  written: (files: number, folder: string): Message => ({
    id: `${files} berkas ditulis di ${folder}. Lanjutkan dengan:`,
    en: `Wrote ${files} files to ${folder}. Go on with:`,
  }),
};
