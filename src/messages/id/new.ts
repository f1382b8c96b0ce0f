import type { NewSentences } from "../new.ts";

export const newId: NewSentences = {
  help: `Cara pakai: warta new article JUDUL
            warta new tag NAMA
            warta new page JUDUL

Menulis awal sebuah berita (draf, bertanggal sekarang), topik, atau halaman yang bukan berita,
dengan keterangan untuk setiap kunci, lalu menampilkan letak berkasnya. Yang namanya sudah ada tidak
pernah ditimpa.

  -h, --help   tampilkan teks ini
`,
  sayWhat:
    'sebutkan apa dan namanya: warta new article "Harga Beras Turun", warta new tag "Bulog", warta new page "Tentang Kami".',
  isThere: (file) => `${file} sudah ada. Beri nama lain, atau sunting berkas itu.`,
  isNameOf: (name, file) => `"${name}" sudah dipakai sebagai nama topik di ${file}.`,
  isOfSite: (title, address) =>
    `"${title}" beralamat ${address}, yang dipakai situs ini sendiri. Beri halaman itu judul lain.`,
  makesNoAddress: (text) => `"${text}" tidak bisa menjadi alamat. Tulis dengan huruf a sampai z.`,
};
