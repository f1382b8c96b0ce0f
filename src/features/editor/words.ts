import type { Language } from "../../messages/message.ts";

const id = {
  /** The screen's title, after the site's name. */
  screen: "Meja redaksi",
  /** Shown if scripts are off. */
  needsScript: "Meja redaksi memerlukan JavaScript.",
  /** Shown if the screen is opened on a host where it cannot work. */
  onlyHere:
    "Meja redaksi ini bekerja di komputer redaksi: jalankan npm start, lalu buka http://localhost:8080/admin/.",
  /** A kind of file: plural, singular, description. */
  articles: ["Berita", "berita", "Satu berkas untuk setiap berita."],
  tags: ["Topik", "topik", "Orang, lembaga, tempat, dan hal yang disebut dalam berita."],
  authors: [
    "Penulis",
    "penulis",
    "Satu berkas untuk setiap penulis: potret, jabatan, biografi. Tidak wajib.",
  ],
  pages: ["Halaman", "halaman", "Halaman yang bukan berita, misalnya Tentang Kami."],
  site: ["Situs", "pengaturan situs", "Nama, alamat, penerbit, dan rubrik situs."],
  body: {
    label: "Isi",
    hint: "Markdown: baris kosong memisahkan alinea, ## di awal baris membuat anak judul. HTML tampil sebagai tulisan biasa.",
  },
  /** Hint for the slug. */
  slugHint: "Bagian akhir alamat. Sesudah terbit jangan diubah; kalau terpaksa, catat alamat lamanya.",
  languages: { id: "Bahasa Indonesia", en: "Bahasa Inggris" },
  drafts: "Draf",
  bySection: "Rubrik",
  /** Commit messages; `{{slug}}` and `{{path}}` are replaced with the file's. */
  commits: {
    create: "Tambah {{slug}}",
    update: "Ubah {{slug}}",
    delete: "Hapus {{slug}}",
    uploadMedia: "Unggah {{path}}",
    deleteMedia: "Hapus {{path}}",
  },
};

const en: EditorWords = {
  screen: "Editor’s screen",
  needsScript: "The editor’s screen needs JavaScript.",
  onlyHere:
    "This editor’s screen works on the newsroom’s computer: run npm start, then open http://localhost:8080/admin/.",
  articles: ["Articles", "article", "One file for each article."],
  tags: ["Tags", "tag", "People, organisations, places and things that articles are about."],
  authors: ["Authors", "author", "One file for each author: portrait, post, biography. Not required."],
  pages: ["Pages", "page", "Pages that are not articles, such as About."],
  site: ["Site", "site settings", "The site’s name, address, publisher and sections."],
  body: {
    label: "Text",
    hint: "Markdown: an empty line separates paragraphs, ## at the start of a line makes a heading. HTML is shown as text.",
  },
  slugHint:
    "The last part of the address. Do not change it after publication; if you must, note the old address.",
  languages: { id: "Indonesian", en: "English" },
  drafts: "Drafts",
  bySection: "Section",
  commits: {
    create: "Add {{slug}}",
    update: "Change {{slug}}",
    delete: "Remove {{slug}}",
    uploadMedia: "Upload {{path}}",
    deleteMedia: "Remove {{path}}",
  },
};

/** The texts of the editor's screen but for those of its fields, which stand beside each key's shape. */
export type EditorWords = typeof id;

export const editorWords: Record<Language, EditorWords> = { id, en };
