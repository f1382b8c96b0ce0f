import type { SourceSentences } from "../sources.ts";

const megabytes = new Intl.NumberFormat("id", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const sourcesId: SourceSentences = {
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
  isNoTimeZone: (written, example) => `--tz: "${written}" bukan zona waktu. Tulis nama seperti ${example}.`,
};
