import { counted, type Language, type Message } from "./message.ts";
import { printable } from "./printable.ts";

/** Messages of a build and the preview. */
export const buildMessages = {
  // Headings of lists.
  notices: (count: number): Message => ({ id: `${count} catatan:`, en: `${counted(count, "notice")}:` }),
  mistakes: (count: number): Message => ({ id: `${count} kesalahan:`, en: `${counted(count, "mistake")}:` }),
  nothingWritten: (mistakes: number): Message => ({
    id: `${mistakes} kesalahan pada isi situs; tidak ada yang ditulis.`,
    en: `${counted(mistakes, "mistake")} in the content; nothing was written.`,
  }),
  /** @param why another program's message */
  configurationFailed: (why: string): Message => ({
    id: `Konfigurasi situs tidak bisa dibaca: ${why}`,
    en: `The site's configuration cannot be read: ${why}`,
  }),
  installPackage: (name: string): Message => ({
    id: `Jalankan npm install; kalau package.json tidak memuatnya: npm install ${name}`,
    en: `Run npm install; if package.json does not have it: npm install ${name}`,
  }),
  /** @param shown the language that pages show instead; @param names of the words */
  lacksWords: (language: string, shown: Language, names: readonly string[]): Message => {
    const first = names.slice(0, 10).join(", ") + (names.length > 10 ? ", …" : "");
    const [bahasa, other] = shown === "id" ? ["Indonesia", "Indonesian"] : ["Inggris", "English"];
    return {
      id: `words.${language} belum memuat ${names.length} kata; halaman memakai kata bahasa ${bahasa}: ${first}`,
      en: `words.${language} lacks ${counted(names.length, "word")}, which pages show in ${other}: ${first}`,
    };
  },
  areAllDrafts: (drafts: number): Message => ({
    id: `Belum ada berita yang terbit: ${drafts} draf menunggu. Periksa satu per satu: npx warta review`,
    en: `No article is published yet: ${counted(drafts, "draft")} to check. One by one: npx warta review`,
  }),
  /** Files that an earlier build wrote and this one did not. */
  removed: (count: number): Message => ({
    id: `${count} berkas dari pembangunan sebelumnya dihapus: sudah tidak diterbitkan.`,
    en: `Removed ${counted(count, "file")} of an earlier build: no longer published.`,
  }),
  /** Files that no build wrote. */
  foreign: (files: readonly string[], output: string): Message => {
    const [count, more] = [files.length, files.length > 3 ? ", …" : ""];
    const first = printable(files.slice(0, 3).join(", ")) + more;
    return {
      id: `${count} berkas di ${output} bukan hasil build ini dan dibiarkan: ${first}. Kalau memang perlu, salin dengan addPassthroughCopy; kalau tidak, hapus.`,
      en: `${counted(count, "file")} in ${output} ${count === 1 ? "is" : "are"} not from this build and ${count === 1 ? "was" : "were"} left alone: ${first}. To keep such files, copy them with addPassthroughCopy; otherwise delete them.`,
    };
  },
  outputIsSource: (output: string, source: string): Message => ({
    id: `Situs tidak bisa ditulis ke ${output}: di sana ada ${source}/, yang akan tertimpa. Pilih folder lain, misalnya --output=_site.`,
    en: `The site cannot be written to ${output}: ${source}/ is there and would be overwritten. Choose another folder, such as --output=_site.`,
  }),
  outputIsFile: (output: string): Message => ({
    id: `Situs tidak bisa ditulis ke ${output}: itu berkas, bukan folder. Hapus atau ganti namanya.`,
    en: `The site cannot be written to ${output}: that is a file, not a folder. Delete or rename it.`,
  }),
  outputHasLink: (link: string): Message => ({
    id: `Situs tidak ditulis: ${link} adalah tautan ke tempat lain, dan isinya di sana akan tertimpa. Hapus tautan itu.`,
    en: `The site is not written: ${link} is a link to another place, and what is there would be overwritten. Delete the link.`,
  }),
  /** The last line, after the error. */
  isNotWhole: (output: string): Message => ({
    id: `Pembangunan berhenti sebelum selesai, jadi isi ${output} mungkin campuran yang lama dan yang baru: jangan diterbitkan. Sebabnya tertulis di atas; ENOSPC berarti disk penuh.`,
    en: `The build stopped before its end, so ${output} may be a mix of old and new: do not publish it. The reason is above; ENOSPC means that the disk is full.`,
  }),
  previewIsOpen: (host: string): Message => ({
    id: `Pratinjau ini, termasuk draf, bisa dibuka dari jaringan (WARTA_HOST=${host}).`,
    en: `This preview, drafts included, can be opened from the network (WARTA_HOST=${host}).`,
  }),
  picturesMade: (done: number, total: number): Message => ({
    id: `berkas gambar: ${done} dari ${total}`,
    en: `picture files: ${done} of ${total}`,
  }),
  needsPackage: (use: Message, name: string): Message => ({
    id: `Paket ${name} belum dipasang. ${use.id} Jalankan: npm install ${name}`,
    en: `The package ${name} is not installed. ${use.en} Run: npm install ${name}`,
  }),
  forPictures: {
    id: "Tanpa paket itu gambar tidak bisa dikecilkan untuk pembaca.",
    en: "Pictures cannot be made smaller for readers without it.",
  },
  forCards: {
    id: 'Kartu media sosial memerlukannya; tanpa kartu, tulis "shareCards: false" di _data/site.yaml.',
    en: 'Share cards need it; to do without them, write "shareCards: false" in _data/site.yaml.',
  },
  forSearch: {
    id: 'Pencarian memerlukannya; tanpa pencarian, tulis "templates: { search: false }" di _data/site.yaml.',
    en: 'Search needs it; to do without, write "templates: { search: false }" in _data/site.yaml.',
  },
  // On a page of the preview.
  mistakesInContent: (count: number): Message => ({
    id: `${count} kesalahan pada isi situs`,
    en: `${counted(count, "mistake")} in the content`,
  }),
  noticesInContent: (count: number): Message => ({ id: `${count} catatan`, en: counted(count, "notice") }),
  /** What an import was unsure of in an article. */
  toCheck: (count: number): Message => ({
    id: `${count} hal perlu diperiksa sesudah impor`,
    en: `${counted(count, "thing")} to check after the import`,
  }),
  shownAsBefore: {
    id: "Situs tampil seperti sebelumnya. Simpan berkas yang sudah diperbaiki, dan pesan ini hilang.",
    en: "The site is shown as it was before. Save the corrected file, and this message goes away.",
  },
  cannotBeDrawn: {
    id: "Halaman ini tidak bisa digambar. Perbaiki dan simpan berkasnya.",
    en: "This page cannot be drawn. Correct the file and save it.",
  },
  close: { id: "Tutup", en: "Close" },
  /** Title of the page with mistakes alone. */
  title: { id: "Kesalahan pada isi situs", en: "Mistakes in the content" },
};
