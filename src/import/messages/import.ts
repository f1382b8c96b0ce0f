import type { Message } from "../../messages/message.ts";

/** The result for a source, in Indonesian; the keys are the English words. */
const became = {
  written: "ditulis",
  "would write": "akan ditulis",
  "imported before": "sudah pernah diimpor",
  exists: "sudah ada",
  duplicate: "ganda",
  failed: "gagal",
};

/** The result for a source. */
export type ImportStatus = keyof typeof became;

/** Messages of `warta import`, except its table. */
export const importMessages = {
  sectionNeedsName: { id: "--section memerlukan nama.", en: "--section needs a name." },
  /** @param why a sentence about the written date */
  isWrongDate: (why: Message): Message => ({ id: `--date: ${why.id}`, en: `--date: ${why.en}` }),
  // Results for a source.
  written: (source: string, file: string): Message => ({
    id: `${source} → ${file}`,
    en: `${source} → ${file}`,
  }),
  wouldBeWritten: (source: string, file: string): Message => ({
    id: `${source} akan menjadi ${file}`,
    en: `${source} would be ${file}`,
  }),
  /** Follows one of the two above. @param keys of the front matter, with commas */
  toReview: (keys: string): Message => ({ id: ` (draf; periksa ${keys})`, en: ` (draft; check ${keys})` }),
  wasImported: (source: string, file: string): Message => ({
    id: `${source}: sudah pernah diimpor, menjadi ${file}`,
    en: `${source}: imported before, as ${file}`,
  }),
  exists: (source: string, file: string): Message => ({
    id: `${source}: ${file} sudah ada dan tidak diubah. --force menimpanya.`,
    en: `${source}: ${file} exists and is not changed. --force overwrites it.`,
  }),
  /** @param first the other source with the same title and date */
  isDuplicate: (source: string, first: string): Message => ({
    id: `${source}: judul dan tanggalnya sama dengan ${first}; tidak ditulis.`,
    en: `${source}: same title and date as ${first}; not written.`,
  }),
  hasNoText: {
    id: "tidak memuat teks yang terbaca sebagai berita.",
    en: "has no text that reads like an article.",
  },
  hasNoDate: {
    id: 'tidak memuat tanggal terbit. Berikan tanggalnya: npx warta import --date "2025-09-08 10:49" BERKAS',
    en: 'has no date of publication. Give one: npx warta import --date "2025-09-08 10:49" FILE',
  },
  nothingToImport: {
    id: "Tidak ada yang bisa diimpor: di sana tidak ada naskah (.txt, .md, .html, .docx, .eml, .pdf).",
    en: "Nothing to import: no text there (.txt, .md, .html, .docx, .eml, .pdf).",
  },
  /** @param counts results of `count`, with commas */
  summary: (sources: number, counts: string): Message => ({
    id: `${sources} naskah: ${counts}.`,
    en: `${sources} sources: ${counts}.`,
  }),
  count: (sources: number, status: ImportStatus): Message => ({
    id: `${sources} ${became[status]}`,
    en: `${sources} ${status === "duplicate" ? "duplicates" : status}`,
  }),
};
