import { counted, type Language } from "../../messages/message.ts";
import type { FieldName, Role } from "../extract.ts";

/** The words of the table that `warta import` prints for a text, and of `--explain`. */
export interface TableWords {
  fields: Readonly<Record<FieldName, string>>;
  /** Roles of lines, for `--explain`. */
  roles: Readonly<Record<Role, string>>;
  /** How sure a value is. */
  sure: string;
  doubtful: string;
  /** Shown for a missing required value. */
  notFound: string;
  newTags: string;
  dropped: string;
  droppedInText: string;
  paragraphs(count: number): string;
  droppedLines(count: number): string;
  /** The lines a value comes from. @param numbers `1–3, 7` */
  fromLines(numbers: string): string;
  /** The placeholder for a missing headline. @param field as `fields` names it */
  standIn(field: string, title: string): string;
  /** Meta data and text of a page disagree. @param field as `fields` names it */
  dispute(field: string, meta: string, text: string): string;
  /** JSON-LD, which was used, and a meta element disagree. @param element its name in HTML */
  elementDispute(field: string, meta: string, element: string, says: string): string;
}

const id: TableWords = {
  fields: {
    title: "judul",
    description: "ringkasan",
    published: "terbit",
    updated: "diperbarui",
    authors: "penulis",
    editors: "penyunting",
    initials: "inisial",
    dateline: "titimangsa",
    section: "rubrik",
    tags: "topik",
    publisher: "penerbit",
    source: "sumber",
    photographer: "fotografer",
    caption: "keterangan gambar",
    copyright: "hak cipta",
    body: "isi",
  },
  roles: {
    title: "judul",
    description: "ringkasan",
    caption: "keterangan gambar",
    section: "rubrik",
    byline: "baris nama",
    date: "tanggal",
    dateline: "titimangsa",
    tags: "topik",
    body: "isi",
    initials: "inisial",
    publisher: "penerbit",
    copyright: "hak cipta",
    noise: "dibuang",
  },
  sure: "yakin",
  doubtful: "ragu",
  notFound: "tidak ditemukan",
  newTags: "topik baru?",
  dropped: "dibuang",
  droppedInText: "dibuang di dalam isi",
  paragraphs: (count) => `${count} alinea`,
  droppedLines: (count) => `${count} baris`,
  fromLines: (numbers) => `baris ${numbers}`,
  standIn: (field, title) =>
    `${field}: sementara “${title}”. Tulis judulnya, lalu ganti nama berkasnya, yang menjadi alamat berita`,
  dispute: (field, meta, text) => `${field}: menurut metadata ${meta}; menurut teks ${text}`,
  elementDispute: (field, meta, element, says) =>
    `${field}: dipakai ${meta} dari JSON-LD; menurut ${element} ${says}`,
};

const en: TableWords = {
  fields: {
    title: "title",
    description: "description",
    published: "published",
    updated: "updated",
    authors: "authors",
    editors: "editors",
    initials: "initials",
    dateline: "dateline",
    section: "section",
    tags: "tags",
    publisher: "publisher",
    source: "source",
    photographer: "photographer",
    caption: "caption",
    copyright: "copyright",
    body: "body",
  },
  roles: {
    title: "title",
    description: "description",
    caption: "caption",
    section: "section",
    byline: "byline",
    date: "date",
    dateline: "dateline",
    tags: "tags",
    body: "body",
    initials: "initials",
    publisher: "publisher",
    copyright: "copyright",
    noise: "noise",
  },
  sure: "high",
  doubtful: "low",
  notFound: "not found",
  newTags: "new tags?",
  dropped: "dropped",
  droppedInText: "dropped inside the text",
  paragraphs: (count) => counted(count, "paragraph"),
  droppedLines: (count) => counted(count, "line"),
  fromLines: (numbers) => `line ${numbers}`,
  standIn: (field, title) =>
    `${field}: “${title}” for now. Write a headline, and rename the file, which becomes the address`,
  dispute: (field, meta, text) => `${field}: meta data says ${meta}; the text says ${text}`,
  elementDispute: (field, meta, element, says) =>
    `${field}: ${meta} was taken from JSON-LD; ${element} says ${says}`,
};

/** The words of the table that `warta import` prints for a text, by language. */
export const tableWords: Readonly<Record<Language, TableWords>> = { id, en };
