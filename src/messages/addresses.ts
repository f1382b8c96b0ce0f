import type { Message } from "./message.ts";

/**
 * Messages about addresses and names of files, sections, topics and authors, and old addresses. `written` is the editor's
 * text, in quotation marks; `owner` is a file, or one of the places below.
 */
export const addressMessages = {
  isTaken: (written: string): Message => ({
    id: `${written} adalah alamat yang dipakai situs sendiri. Beri berkas halaman ini nama lain.`,
    en: `${written} is an address that the site uses itself. Give the page's file another name.`,
  }),
  hasSameAddress: (owner: Message, address: string): Message => ({
    id: `beralamat sama dengan ${owner.id}: ${address}.`,
    en: `has the same address as ${owner.en}: ${address}.`,
  }),
  renameOne: { id: "Ganti nama salah satu berkasnya.", en: "Rename one of the two files." },
  renameOrKeepOne: {
    id: "Ganti nama salah satu berkasnya, atau simpan satu saja.",
    en: "Rename one of the two files, or keep one of them.",
  },
  giveAnother: {
    id: 'Beri salah satunya alamat lain: dengan "permalink" di halaman buatan sendiri, atau dengan "addresses" atau "oldAddresses" di _data/site.yaml.',
    en: 'Give one of the two another: by "permalink" in a page of your own, or by "addresses" or "oldAddresses" in _data/site.yaml.',
  },
  theHomePage: { id: "beranda", en: "the home page" },
  theSiteItself: { id: "situs ini sendiri", en: "the site itself" },
  aliasHasNoSlash: (written: string): Message => ({
    id: `${written} tidak diawali "/". Tulis alamat lama tanpa nama situsnya, misalnya /lama/berita.html.`,
    en: `${written} does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.`,
  }),
  aliasHasQuery: (written: string): Message => ({
    id: `${written} memuat "?" atau "#", yang tidak bisa dibedakan oleh situs statis. Tulis alamatnya tanpa itu.`,
    en: `${written} contains "?" or "#", which a static site cannot tell apart. Write the address without it.`,
  }),
  aliasHasLonePercent: (written: string): Message => ({
    id: `${written} memuat % yang tidak mewakili satu huruf pun. Tulis alamatnya seperti tampak di peramban.`,
    en: `${written} contains a % that does not encode a character. Write the address as the browser shows it.`,
  }),
  aliasIsNoFileName: (written: string): Message => ({
    id: `${written} memuat tanda yang tidak boleh ada dalam nama berkas. Tulis alamatnya saja.`,
    en: `${written} contains a character that cannot be in a file name. Write only the address.`,
  }),
  aliasIsNoPage: (written: string): Message => ({
    id: `${written} tidak bisa menjadi halaman yang mengantar pembaca: alamat lama berakhir dengan "/" atau ".html", dan tidak diawali "." atau "_".`,
    en: `${written} cannot be a page that leads readers on: an old address ends in "/" or ".html" and does not begin with "." or "_".`,
  }),
  /** @param most bytes of a part, and in all */
  aliasIsTooLong: (part: number, most: number): Message => ({
    id: `alamat ini lebih panjang daripada letak sebuah berkas: paling panjang ${part} bita tiap bagian, ${most} bita semuanya. Hapus alamat ini.`,
    en: `this address is longer than the place of a file can be: ${part} bytes a part, ${most} in all. Remove the address.`,
  }),
  aliasIsTaken: (written: string, owner: Message): Message => ({
    id: `${written} sudah menjadi alamat ${owner.id}. Hapus dari sini.`,
    en: `${written} is already an address of ${owner.en}. Remove it here.`,
  }),
  /** @param below another address that begins with it */
  aliasHoldsAnother: (written: string, below: string): Message => ({
    id: `${written} adalah alamat berkas, padahal ${below} ada di bawahnya: satu tempat tidak bisa menjadi keduanya. Hapus salah satunya.`,
    en: `${written} is the address of a file, and ${below} is below it: an address cannot be both. Remove one of the two.`,
  }),
  /** @param owner the site itself, or another key */
  wordIsTaken: (word: string, owner: Message): Message => ({
    id: `${word} sudah dipakai oleh ${owner.id}. Pilih kata lain.`,
    en: `${word} is already used by ${owner.en}. Choose another word.`,
  }),
  isNoMenuPath: (written: string): Message => ({
    id: `${written} bukan alamat di situs ini. Tulis alamatnya mulai dari "/", tanpa "?" dan "#", misalnya /jadwal/.`,
    en: `${written} is not an address of the site. Begin it with "/" and leave out "?" and "#", such as /jadwal/.`,
  }),
  sectionMakesNoAddress: (name: string): Message => ({
    id: `${name} tidak bisa menjadi alamat. Tulis nama rubrik dengan huruf a sampai z.`,
    en: `${name} cannot become an address. Write the section's name with letters a to z.`,
  }),
  listedSectionMakesNoAddress: (name: string): Message => ({
    id: `${name} tidak bisa menjadi alamat. Beri rubrik ini slug dengan huruf a sampai z.`,
    en: `${name} cannot become an address. Give the section a slug in letters a to z.`,
  }),
  sectionHasSameAddress: (name: string, other: string): Message => ({
    id: `${name} beralamat sama dengan rubrik ${other}. Simpan satu saja.`,
    en: `${name} has the same address as the section ${other}. Keep one of the two.`,
  }),
  sectionAliasIsOfOther: (alias: string, other: string): Message => ({
    id: `${alias} adalah nama atau alias rubrik ${other}. Hapus dari salah satunya.`,
    en: `${alias} is a name or an alias of the section ${other}. Remove it from one of the two.`,
  }),
  // Two topics or authors with one name. @param owner the first file with it
  hasNameForAddress: (address: string, owner: string): Message => ({
    id: `beralamat ${address}, padahal itu nama atau alias ${owner}. Ganti nama berkas ini, atau hapus nama itu di sana.`,
    en: `has the address ${address}, but ${owner} has that as a name or an alias. Rename this file, or remove the name there.`,
  }),
  nameIsOfOther: (name: string, owner: string): Message => ({
    id: `${name} juga menjadi nama, alias, atau alamat ${owner}. Hapus dari salah satunya, atau simpan satu berkas saja.`,
    en: `${name} is also a name, an alias or the address of ${owner}. Remove it from one of the two, or keep one of the files.`,
  }),
  topicMakesNoAddress: (name: string): Message => ({
    id: `${name} tidak bisa menjadi alamat. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.`,
    en: `${name} cannot become an address. Make a file for it in content/tags/, named with letters a to z.`,
  }),
  topicMakesSameAddress: (name: string, owner: string): Message => ({
    id: `${name} menghasilkan alamat yang sama dengan ${owner}. Buat berkasnya di content/tags/, dengan nama dari huruf a sampai z.`,
    en: `${name} would get the same address as ${owner}. Make a file for it in content/tags/, named with letters a to z.`,
  }),
};
