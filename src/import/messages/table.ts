import { counted, type Language, type Message } from "../../messages/message.ts";
import type { FieldName, Role } from "../extract.ts";

/** What fields, and lines that are several of them, are called in Indonesian; in English by their own names. */
const namesInIndonesian: Readonly<Record<FieldName | Role, string>> = {
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
  byline: "baris nama",
  date: "tanggal",
  noise: "dibuang",
};

/** What editors call a field, or the role of a line. */
export const nameOf = (field: FieldName | Role, language: Language): string =>
  language === "id" ? namesInIndonesian[field] : field;

/** How wide names and marks are in the table, in letters. */
export const widths = { id: { name: 18, mark: 5 }, en: { name: 13, mark: 4 } };

/** The words of the table that `warta import` prints for a text. Fields are as `nameOf` gives them. */
export const tableMessages = {
  high: { id: "yakin", en: "high" },
  low: { id: "ragu", en: "low" },
  notFound: { id: "tidak ditemukan", en: "not found" },
  newTags: { id: "topik baru?", en: "new tags?" },
  dropped: { id: "dibuang", en: "dropped" },
  droppedInText: { id: "dibuang di dalam isi", en: "dropped inside the text" },
  paragraphs: (count: number): Message => ({ id: `${count} alinea`, en: counted(count, "paragraph") }),
  droppedLines: (count: number): Message => ({ id: `${count} baris`, en: counted(count, "line") }),
  /** @param numbers of the lines that a value comes from: `1–3, 7` */
  fromLines: (numbers: string): Message => ({ id: `baris ${numbers}`, en: `line ${numbers}` }),
  /** The placeholder for a missing headline. */
  standIn: (title: string): Message => ({
    id: `judul: sementara “${title}”. Tulis judulnya, lalu ganti nama berkasnya, yang menjadi alamat berita`,
    en: `title: “${title}” for now. Write a headline, and rename the file, which becomes the address`,
  }),
  /** Meta data and text of a page disagree. */
  dispute: (field: string, meta: string, text: string): Message => ({
    id: `${field}: menurut metadata ${meta}; menurut teks ${text}`,
    en: `${field}: meta data says ${meta}; the text says ${text}`,
  }),
  /** JSON-LD, which was used, and a meta element disagree. @param element its name in HTML */
  elementDispute: (field: string, meta: string, element: string, value: string): Message => ({
    id: `${field}: dipakai ${meta} dari JSON-LD; menurut ${element} ${value}`,
    en: `${field}: ${meta} was taken from JSON-LD; ${element} says ${value}`,
  }),
};
