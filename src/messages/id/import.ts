import type { ImportSentences } from "../import.ts";

const became: Readonly<Record<Parameters<ImportSentences["count"]>[1], string>> = {
  written: "ditulis",
  "would write": "akan ditulis",
  "imported before": "sudah pernah diimpor",
  exists: "sudah ada",
  duplicate: "ganda",
  failed: "gagal",
};

export const importId: ImportSentences = {
  sectionNeedsName: "--section memerlukan nama.",
  isWrongDate: (why) => `--date: ${why}`,
  written: (source, file) => `${source} → ${file}`,
  wouldBeWritten: (source, file) => `${source} akan menjadi ${file}`,
  toReview: (keys) => ` (draf; periksa ${keys})`,
  wasImported: (source, file) => `${source}: sudah pernah diimpor, menjadi ${file}`,
  exists: (source, file) => `${source}: ${file} sudah ada dan tidak diubah. --force menimpanya.`,
  isDuplicate: (source, first) => `${source}: judul dan tanggalnya sama dengan ${first}; tidak ditulis.`,
  hasNoText: "tidak memuat teks yang terbaca sebagai berita.",
  hasNoDate: 'tidak memuat tanggal terbit. Berikan tanggalnya: warta import --date "2025-09-08 10:49" BERKAS',
  cannotBeWritten: (file, why) => `tidak bisa ditulis ke ${file}: ${why}`,
  nothingToImport: "Tidak ada yang bisa diimpor: di sana tidak ada berkas .txt, .md, .markdown, atau .html.",
  summary: (sources, counts) => `${sources} naskah: ${counts}.`,
  count: (sources, status) => `${sources} ${became[status]}`,
};
