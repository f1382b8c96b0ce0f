import type { Language } from "../../content/article.ts";

/** What a file that was just begun tells its editor, in the site's language. */
export interface Comments {
  /** The section of a site that names none. */
  section: string;
  /** A tag for a site that has none. */
  tag: string;
  description: string;
  date: string;
  authors: string;
  dateline: string;
  tags: string;
  image: string;
  draft: string;
  review: string;
  body: string;
  aliases: string;
  kind: string;
  sameAs: string;
  tagDescription: string;
}

export const comments: Record<Language, Comments> = {
  id: {
    section: "Berita",
    tag: "Topik",
    description: "description: Satu atau dua kalimat di bawah judul, di daftar, dan di hasil pencarian.",
    date: "waktu terbit; kalau di masa depan, berita menunggu sampai saat itu",
    authors: "authors: [Nama Penulis, Nama Lain]",
    dateline: "dateline: Jakarta",
    tags: "siapa dan apa yang diberitakan, yang terpenting lebih dulu",
    image: "image: { src: foto.jpg, alt: Apa yang tampak, caption: Keterangan, credit: Nama Fotografer }",
    draft: "hapus baris ini untuk menerbitkan",
    review: "hapus baris ini setelah tag di atas diganti",
    body: "Tulis beritanya di sini.",
    aliases: "aliases: [Nama Lain, Singkatan]",
    kind: "kind: Organization   # atau Person, Place, Event, Product, … dari schema.org",
    sameAs: "sameAs: https://…   # halaman lain tentangnya: situsnya, Wikipedia",
    tagDescription: "description: Satu kalimat yang menjelaskan siapa atau apa.",
  },
  en: {
    section: "News",
    tag: "Topic",
    description: "description: One or two sentences under the headline, in lists and in search results.",
    date: "when it is published; in the future, the article waits until then",
    authors: "authors: [Name of the Author, Another Name]",
    dateline: "dateline: Jakarta",
    tags: "who and what it is about, the most important first",
    image:
      "image: { src: photo.jpg, alt: What it shows, caption: Caption, credit: Name of the Photographer }",
    draft: "take this line out to publish",
    review: "take this line out once the tag above is the right one",
    body: "Write the story here.",
    aliases: "aliases: [Another Name, Abbreviation]",
    kind: "kind: Organization   # or Person, Place, Event, Product, … of schema.org",
    sameAs: "sameAs: https://…   # other pages about it: its own site, Wikipedia",
    tagDescription: "description: One sentence that says who or what it is.",
  },
};
