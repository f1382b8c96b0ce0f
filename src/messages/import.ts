import type { Message } from "./message.ts";

/** What became of a source, in Indonesian; its keys are the English of it. */
const became = {
  written: "ditulis",
  "would write": "akan ditulis",
  "imported before": "sudah pernah diimpor",
  exists: "sudah ada",
  duplicate: "ganda",
  failed: "gagal",
};

/** What became of a source. */
export type ImportStatus = keyof typeof became;

/** What `warta import` says, but for the table of what it found in a text. */
export const importMessages = {
  sectionNeedsName: { id: "--section memerlukan nama.", en: "--section needs a name." },
  /** @param why a sentence about the date as it is written */
  isWrongDate: (why: Message): Message => ({ id: `--date: ${why.id}`, en: `--date: ${why.en}` }),
  // What became of a source; these stand behind its name, or with it.
  written: (source: string, file: string): Message => ({
    id: `${source} → ${file}`,
    en: `${source} → ${file}`,
  }),
  wouldBeWritten: (source: string, file: string): Message => ({
    id: `${source} akan menjadi ${file}`,
    en: `${source} would be ${file}`,
  }),
  /** Behind one of the two above. @param keys of the front matter, with commas */
  toReview: (keys: string): Message => ({ id: ` (draf; periksa ${keys})`, en: ` (draft; check ${keys})` }),
  wasImported: (source: string, file: string): Message => ({
    id: `${source}: sudah pernah diimpor, menjadi ${file}`,
    en: `${source}: imported before, as ${file}`,
  }),
  exists: (source: string, file: string): Message => ({
    id: `${source}: ${file} sudah ada dan tidak diubah. --force menimpanya.`,
    en: `${source}: ${file} exists and is left as it is. --force overwrites it.`,
  }),
  /** @param first the source that has the same title and date */
  isDuplicate: (source: string, first: string): Message => ({
    id: `${source}: judul dan tanggalnya sama dengan ${first}; tidak ditulis.`,
    en: `${source}: same title and date as ${first}; not written.`,
  }),
  hasNoText: {
    id: "tidak memuat teks yang terbaca sebagai berita.",
    en: "has no text that reads like an article.",
  },
  hasNoDate: {
    id: 'tidak memuat tanggal terbit. Berikan tanggalnya: warta import --date "2025-09-08 10:49" BERKAS',
    en: 'prints no date of publication. Give one for it: warta import --date "2025-09-08 10:49" FILE',
  },
  /** @param why what the system says */
  cannotBeWritten: (file: string, why: string): Message => ({
    id: `tidak bisa ditulis ke ${file}: ${why}`,
    en: `cannot be written to ${file}: ${why}`,
  }),
  nothingToImport: {
    id: "Tidak ada yang bisa diimpor: di sana tidak ada berkas .txt, .md, .markdown, atau .html.",
    en: "Nothing to import: no .txt, .md, .markdown or .html file there.",
  },
  /** @param counts each as `count` says it, with commas */
  summary: (sources: number, counts: string): Message => ({
    id: `${sources} naskah: ${counts}.`,
    en: `${sources} sources: ${counts}.`,
  }),
  count: (sources: number, status: ImportStatus): Message => ({
    id: `${sources} ${became[status]}`,
    en: `${sources} ${status === "duplicate" ? "duplicates" : status}`,
  }),
};
