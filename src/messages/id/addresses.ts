import type { AddressSentences } from "../addresses.ts";

export const addressesId: AddressSentences = {
  isTaken: (written) =>
    `${written} adalah alamat yang dipakai situs sendiri. Beri berkas halaman ini nama lain.`,
  hasSameAddress: (owner, address) => `beralamat sama dengan ${owner}: ${address}.`,
  renameOne: "Ganti nama salah satu berkasnya.",
  renameOrKeepOne: "Ganti nama salah satu berkasnya, atau simpan satu saja.",
  theHomePage: "beranda",
  theSiteItself: "situs ini sendiri",

  aliasHasNoSlash: (written) =>
    `${written} tidak diawali "/". Tulis alamat lama tanpa nama situsnya, misalnya /lama/berita.html.`,
  aliasHasQuery: (written) =>
    `${written} memuat "?" atau "#", yang tidak bisa dibedakan oleh situs statis. Tulis alamatnya tanpa itu.`,
  aliasHasLonePercent: (written) =>
    `${written} memuat % yang tidak mewakili satu huruf pun. Tulis alamatnya seperti tampak di peramban.`,
  aliasIsNoFileName: (written) =>
    `${written} memuat tanda yang tidak boleh ada dalam nama berkas. Tulis alamatnya saja.`,
  aliasIsTaken: (written, owner) => `${written} sudah menjadi alamat ${owner}. Hapus dari sini.`,
  aliasHoldsAnother: (written, below) =>
    `${written} adalah alamat berkas, padahal ${below} ada di bawahnya: satu tempat tidak bisa menjadi keduanya. Hapus salah satunya.`,

  sectionMakesNoAddress: (name) =>
    `${name} tidak bisa menjadi alamat. Tulis nama rubrik dengan huruf a sampai z.`,
  listedSectionMakesNoAddress: (name) =>
    `${name} tidak bisa menjadi alamat. Beri rubrik ini slug dengan huruf a sampai z.`,
  sectionHasSameAddress: (name, other) => `${name} beralamat sama dengan rubrik ${other}. Simpan satu saja.`,

  topicHasSameAddress: (owner, slug) => `beralamat sama dengan ${owner}: /tag/${slug}/.`,
  topicHasNameForAddress: (slug, owner) =>
    `beralamat /tag/${slug}/, padahal itu nama atau alias ${owner}. Ganti nama berkas ini, atau hapus nama itu di sana.`,
  nameIsOfOther: (name, owner) =>
    `${name} juga menjadi nama atau alamat ${owner}. Beri salah satunya nama lain, atau simpan satu saja.`,
  nameIsAliasOfOther: (name, owner) =>
    `${name} adalah alias ${owner}, sehingga berita dengan topik itu mengarah ke sana. Hapus dari aliases di sana, atau hapus berkas ini.`,
  aliasIsNameOfOther: (name, owner) => `${name} adalah nama atau alamat ${owner}. Hapus dari sini.`,
  aliasIsOfOther: (name, owner) => `${name} juga menjadi alias ${owner}. Hapus dari salah satunya.`,
  topicMakesNoAddress: (name) =>
    `${name} tidak bisa menjadi alamat. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.`,
  topicMakesSameAddress: (name, owner) =>
    `${name} menghasilkan alamat yang sama dengan ${owner}. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.`,
};
