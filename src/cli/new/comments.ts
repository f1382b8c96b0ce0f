import { firstWords } from "../../content/notices/text-notices.ts";
import type { Language } from "../../messages/message.ts";

const id = {
  section: "Berita",
  aboutSection: "bagian situs tempat berita ini, misalnya Ekonomi atau Olahraga",
  otherSections: (names: string) => `atau ${names}`,
  description: "description: Satu atau dua kalimat di bawah judul, di daftar, dan di hasil pencarian.",
  date: "waktu terbit; kalau di masa depan, berita menunggu sampai saat itu",
  authors: "authors: [Nama Penulis, Nama Lain]",
  dateline: "dateline: Jakarta",
  tags: "siapa dan apa yang diberitakan, yang terpenting lebih dulu: [Pasar Lama, Bulog]",
  image: "image: { src: foto.jpg, alt: Apa yang tampak, caption: Keterangan, credit: Nama Fotografer }",
  draft: "hapus baris ini untuk menerbitkan",
  otherKeys: (keys: string) => `kunci lain: ${keys}`,
  body: firstWords.id,
  aliases: "aliases: [Nama Lain, Singkatan]",
  kind: "kind: Organization   # atau Person, Place, Event, Product, … dari schema.org",
  sameAs: "sameAs: https://…   # halaman lain tentangnya: situsnya, Wikipedia",
  tagDescription: "description: Satu kalimat yang menjelaskan siapa atau apa.",
  spellings: "aliases: [S. Nama]   # ejaan lain di nama penulis berita",
  jobTitle: "jobTitle: Wartawan ekonomi",
  portrait: "image: nama.jpg   # di sebelah berkas ini; dipotong persegi",
  email: "email: nama@…   # ke mana pembaca menulis",
  profiles: "sameAs: https://…   # profil di tempat lain",
  biography: "Tulis biografinya di bawah baris --- berikut.",
  pageDescription: "description: Satu kalimat tentang isi halaman ini, untuk hasil pencarian.",
  pageText: "Tulis isinya di bawah baris --- berikut. Halaman ini terbit begitu situs dibangun.",
};

const en: Comments = {
  section: "News",
  aboutSection: "the part of the site it is in, such as Economy or Sport",
  otherSections: (names) => `or ${names}`,
  description: "description: One or two sentences under the headline, in lists and in search results.",
  date: "when it is published; in the future, the article waits until then",
  authors: "authors: [Name of the Author, Another Name]",
  dateline: "dateline: Jakarta",
  tags: "who and what it is about, the most important first: [Old Market, City Council]",
  image: "image: { src: photo.jpg, alt: What it shows, caption: Caption, credit: Name of the Photographer }",
  draft: "remove this line to publish",
  otherKeys: (keys) => `other keys: ${keys}`,
  body: firstWords.en,
  aliases: "aliases: [Another Name, Abbreviation]",
  kind: "kind: Organization   # or Person, Place, Event, Product, … of schema.org",
  sameAs: "sameAs: https://…   # other pages about it: its own site, Wikipedia",
  tagDescription: "description: One sentence about who or what it is.",
  spellings: "aliases: [N. Name]   # other spellings in bylines",
  jobTitle: "jobTitle: Economy reporter",
  portrait: "image: name.jpg   # beside this file; cropped to a square",
  email: "email: name@…   # where readers write to",
  profiles: "sameAs: https://…   # profiles elsewhere",
  biography: "Write the biography below the next line of ---.",
  pageDescription: "description: One sentence about the page, for search results.",
  pageText: "Write its text below the next line of ---. The page is published with the next build.",
};

/** Comments and placeholders in new files, for the editor. */
export type Comments = typeof id;

/** By the site's language. */
export const comments: Readonly<Record<Language, Comments>> = { id, en };
