import { z } from "zod";
import { httpsAddress, key, text } from "../fields.ts";

const hiddenField = () =>
  z.strictObject({
    name: key(text(), {
      id: ["Nama", "Isi name."],
      en: ["Name", "The field's name."],
      examples: ["list"],
    }),
    value: key(text(), {
      id: ["Nilai", "Isi value.", "harian"],
      en: ["Value", "The field's value.", "daily"],
    }),
  });

const newsletter = () =>
  z.strictObject({
    action: key(httpsAddress(), {
      id: ["Tujuan formulir", "Isi action di formulir penyedia.", "https://buletin.contoh.id/langganan"],
      en: ["Where the form goes", "The form's action.", "https://newsletter.example/subscribe"],
      docs: "Where the form sends the reader's mail address: `action` in the provider's form.",
    }),
    field: key(text(), {
      id: ["Nama isian surel", "Kosongkan kalau namanya email."],
      en: ["Name of the mail field", "Leave it empty if it is email."],
      docs: "The name of the field for the mail address in the provider's form.",
    }).default("email"),
    hidden: key(z.array(hiddenField()), {
      id: ["Isian tersembunyi", "Kalau ada di formulir penyedia."],
      en: ["Hidden fields", "Hidden fields of the provider's form."],
    }).default([]),
  });

/** `invitations` of `_data/site.yaml`: what readers are invited to, under each article and in the footer of other pages. */
export const invitations = () =>
  key(
    z.strictObject({
      newsletter: key(newsletter(), {
        id: ["Buletin", "Formulir penyedia buletin Anda."],
        en: ["Newsletter", "A newsletter, of any provider."],
      }).optional(),
      whatsapp: key(httpsAddress(), {
        id: ["Saluran WhatsApp", "Alamat lengkap, diawali https://"],
        en: ["WhatsApp channel", "The whole address, with https://"],
        docs: "The newsroom's WhatsApp channel.",
        examples: ["https://whatsapp.com/channel/0029Va"],
      }).optional(),
      telegram: key(httpsAddress(), {
        id: ["Kanal Telegram", "Alamat lengkap, diawali https://"],
        en: ["Telegram channel", "The whole address, with https://"],
        docs: "The newsroom's Telegram channel.",
        examples: ["https://t.me/kabarkota"],
      }).optional(),
      support: key(httpsAddress(), {
        id: ["Dukungan", "Halaman tempat pembaca dapat mendukung redaksi.", "https://dukung.contoh.id/"],
        en: ["Support", "The page where readers can support the newsroom.", "https://support.example/"],
      }).optional(),
    }),
    {
      id: ["Ajakan", "Tampil di bawah setiap berita dan di kaki halaman lain."],
      en: ["Invitations", "Shown under each article and at the foot of other pages."],
    },
  ).optional();
