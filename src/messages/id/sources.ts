import type { SourceSentences } from "../sources.ts";

const megabytes = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const sourcesId: SourceSentences = {
  extractHelp: `Cara pakai: warta extract [--tz ZONA] BERKAS…

Membaca naskah mentah dan menampilkan apa yang terbaca sebagai JSON, satu objek sebaris untuk
setiap berkas. Tidak menulis berkas apa pun. BERKAS ialah .txt, .md, .markdown, atau .html, folder
berisi berkas seperti itu, atau - untuk masukan standar.

  --tz ZONA   zona waktu untuk jam yang ditulis tanpa zona (bawaan: zona waktu situs, atau
              Asia/Jakarta)
  -h, --help  tampilkan teks ini
`,
  isEmpty: "kosong.",
  isNoText: "bukan berkas teks.",
  isNoRawText:
    'diawali front matter seperti berita yang sudah jadi, dan bukan naskah mentah. Taruh apa adanya di content/articles/, lalu jalankan "warta check".',
  isTooLarge: (size) =>
    `berukuran ${megabytes.format(size)} MB; yang dibaca paling besar 5 MB. Benarkah isinya satu berita?`,
  isNotThere: "tidak ada.",
  mayNotBeRead: "tidak boleh dibaca.",
  cannotBeRead: (why) => `tidak bisa dibaca: ${why}.`,
  isNoUtf8: (encoding) => `bukan UTF-8; dibaca sebagai ${encoding}.`,
  nameAFile: "sebutkan setidaknya satu berkas, atau - untuk masukan standar.",
  isNoTimeZone: (written, example) => `--tz: "${written}" bukan zona waktu. Tulis nama seperti ${example}.`,
};
