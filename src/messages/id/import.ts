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
  help: `Cara pakai: warta import [OPSI…] BERKAS…

Membaca naskah mentah, menulis masing-masing sebagai berita di content/articles/, dan menampilkan
apa yang ditemukan di dalamnya satu per satu. BERKAS ialah .txt, .md, .markdown, atau .html, folder
berisi berkas seperti itu, atau - untuk masukan standar. Yang sudah pernah diimpor dilewati; tanpa
--force tidak ada berita yang ditimpa.

  --dry-run         tampilkan apa yang akan ditulis, tanpa menulis apa pun
  --explain         tampilkan setiap baris dengan perannya dan kaidah yang menentukannya
  --section RUBRIK  rubrik berita (bawaan: menurut naskah, atau "Berita" kalau tidak disebut)
  --date TANGGAL    tanggal terbit untuk naskah yang tidak memuatnya: 2025-09-08 atau
                    "2025-09-08 10:49"
  --tz ZONA         zona waktu untuk jam yang ditulis tanpa zona (bawaan: zona waktu situs)
  --out FOLDER      folder tujuan (bawaan: content/articles)
  --force           timpa berita yang bernama sama, dan impor lagi yang sudah pernah diimpor
  --json            cetak satu baris JSON untuk setiap naskah, bukan tabel
  -h, --help        tampilkan teks ini
`,
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
