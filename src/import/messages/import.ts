import type { Message } from "../../messages/message.ts";

/** What became of a source, and what the summary calls it in Indonesian. */
const statuses = {
  written: "ditulis",
  "would write": "akan ditulis",
  "imported before": "sudah pernah diimpor",
  exists: "sudah ada",
  duplicate: "ganda",
  failed: "gagal",
};

/** What became of a source. */
export type ImportStatus = keyof typeof statuses;

/** What became of a source. @param file the article's; of a duplicate, the source that says the same */
export const outcomeMessages = {
  written: (source, file) => ({ id: `${source} → ${file}`, en: `${source} → ${file}` }),
  "would write": (source, file) => ({
    id: `${source} akan menjadi ${file}`,
    en: `${source} would be ${file}`,
  }),
  "imported before": (source, file) => ({
    id: `${source}: sudah pernah diimpor, menjadi ${file}`,
    en: `${source}: imported before, as ${file}`,
  }),
  exists: (source, file) => ({
    id: `${source}: ${file} sudah ada dan tidak diubah. --force menimpanya.`,
    en: `${source}: ${file} exists and is not changed. --force overwrites it.`,
  }),
  duplicate: (source, file) => ({
    id: `${source}: judul dan tanggalnya sama dengan ${file}; tidak ditulis.`,
    en: `${source}: same title and date as ${file}; not written.`,
  }),
  failed: (source) => ({ id: `${source}: gagal`, en: `${source}: failed` }),
} satisfies Record<ImportStatus, (source: string, file: string) => Message>;

/** Messages of `warta import`, except what became of each source, and its table. */
export const importMessages = {
  sectionNeedsName: { id: "--section memerlukan nama.", en: "--section needs a name." },
  /** @param why a sentence about the written date */
  isWrongDate: (why: Message): Message => ({ id: `--date: ${why.id}`, en: `--date: ${why.en}` }),
  /** Follows what became of a source. @param keys of the front matter, with commas */
  toReview: (keys: string): Message => ({ id: ` (draf; periksa ${keys})`, en: ` (draft; check ${keys})` }),
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
    id: `${sources} ${statuses[status]}`,
    en: `${sources} ${status === "duplicate" ? "duplicates" : status}`,
  }),
};
