import { z } from "zod";
import { key, mailAddress, text, webAddress } from "./fields.ts";

/** The front matter of an author. */
export const authorSchema = z.strictObject({
  name: key(text(), {
    id: ["Nama", "Nama seperti ditulis di berita."],
    en: ["Name", "The name as bylines write it."],
    examples: ["Sari Wulandari"],
  }),
  aliases: key(z.array(text()), {
    id: ["Ejaan lain", "Ejaan lain nama ini di berita, satu per baris."],
    en: ["Other spellings", "Other spellings of the name in bylines, one per line."],
    docs: "Other spellings of the name in bylines.",
    examples: [["S. Wulandari"]],
  }).default([]),
  jobTitle: key(text(), {
    id: ["Jabatan", "Misalnya Wartawan ekonomi.", "Wartawan ekonomi"],
    en: ["Post", "The author's post, shown under the name.", "Economy reporter"],
  }).optional(),
  image: key(text(), {
    id: ["Potret", "Tampil di halaman penulis, dipotong persegi."],
    en: ["Portrait", "Shown on the author's page, cropped to a square."],
    docs: "The file of a portrait: beside this file, or from the top with content/ in front. JPEG, PNG, WebP or AVIF; cropped to a square.",
    examples: ["sari.jpg"],
    field: "picture",
  }).optional(),
  email: key(mailAddress(), {
    id: ["Surel", "Ke mana pembaca menulis."],
    en: ["E-mail", "Where readers write to."],
    examples: ["sari@kabarkota.example"],
  }).optional(),
  sameAs: key(z.array(webAddress()), {
    id: ["Profil di tempat lain", "Satu alamat per baris, diawali https://"],
    en: ["Profiles elsewhere", "One address per line, with https://"],
    docs: "Addresses of the author's profiles elsewhere.",
  }).default([]),
});
