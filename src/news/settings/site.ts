import { z } from "zod";
import { editorKeys } from "../../features/editor/keys.ts";
import { addressMessages } from "../../messages/addresses.ts";
import { fieldMessages } from "../../messages/fields.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { readAddress } from "../addresses.ts";
import { likelyZone } from "../dates/likely-zone.ts";
import { isTimeZone } from "../dates/zone.ts";
import {
  checkedText,
  count,
  httpsAddress,
  isWebAddress,
  key,
  language,
  mailAddress,
  moment,
  partialDate,
  slug,
  text,
  webAddress,
  yesOrNo,
} from "../fields.ts";
import { addresses, oldAddresses } from "./addresses.ts";
import { invitations } from "./invitations.ts";
import { look } from "./look.ts";
import { templates } from "./templates.ts";

/** Gives the reason why an address cannot be a site's; undefined if it can. */
export function wrongSiteUrl(address: string): Message | undefined {
  if (!isWebAddress(address)) return fieldMessages.isNoSiteAddress(quote(address));
  const { search, hash, username, password } = new URL(address);
  if (search || hash || /[?#]/.test(address)) return fieldMessages.siteAddressHasQuery(quote(address));
  if (username || password) return fieldMessages.siteAddressHasUser(quote(address));
  return undefined;
}

/** The contact of `security.txt`: a mail address, or an encrypted page. */
const contact = () =>
  checkedText((written) =>
    [mailAddress(), httpsAddress()].some((schema) => schema.safeParse(written).success)
      ? undefined
      : fieldMessages.isNoContact(quote(written)),
  );

const timeZone = () =>
  checkedText((name) => {
    if (isTimeZone(name)) return undefined;
    const meant = likelyZone(name);
    const hint = meant ? didYouMean(quote(meant)) : fieldMessages.writeTimeZone;
    return together(fieldMessages.isNoTimeZone(quote(name)), hint);
  });

/** How many articles can be pinned to the top of the front page, and how many sections have a part of it. */
export const frontLimits = { pinned: 5, sections: 8 } as const;

const publisher = () =>
  z.strictObject({
    name: key(text(), {
      id: ["Nama penerbit", "Nama redaksi atau lembaga.", "Redaksi Warta"],
      en: ["Name of the publisher", "The newsroom's or the company's name.", "Harbour Newsroom"],
    }),
    url: key(webAddress(), {
      id: ["Situs penerbit", "Alamat lengkap, diawali https://"],
      en: ["The publisher's site", "The whole address, with https://"],
      docs: "The publisher's own site.",
    }).optional(),
    logo: key(text(), {
      id: ["Logo", "Untuk mesin pencari dan langganan; tidak tampil di halaman."],
      en: ["The publisher's logo", "For search engines and feed readers; pages do not show it."],
      docs: "Its logo, for search engines and feed readers: a file beside site.yaml, or from the top with content/ in front. JPEG, PNG, WebP, AVIF, GIF or SVG.",
      examples: ["logo.png", "content/logo.svg"],
      field: "picture",
    }).optional(),
    email: key(mailAddress(), {
      id: ["Surel", "Ke mana pembaca menulis."],
      en: ["E-mail", "Where readers reach the newsroom."],
    }).optional(),
    address: key(text(), {
      id: ["Alamat redaksi", "Alamat pos."],
      en: ["Newsroom", "The newsroom's postal address."],
      field: "long text",
    }).optional(),
    sameAs: key(z.array(webAddress()), {
      id: ["Profil di tempat lain", "Satu alamat per baris."],
      en: ["Profiles elsewhere", "One address per line."],
      docs: "Addresses of the publisher's profiles elsewhere.",
    }).default([]),
    foundingDate: key(partialDate(), {
      id: ["Berdiri", "Tahun, bulan, atau hari berdirinya."],
      en: ["Founded", "When it was founded: a year, a month or a day."],
      examples: ["2020"],
    }).optional(),
  });

const section = () =>
  z.strictObject({
    name: key(text(), {
      id: ["Nama rubrik", "Misalnya Teknologi.", "Ekonomi"],
      en: ["Name of the section", "The section's name, such as Economy.", "Economy"],
    }),
    slug: key(slug(), {
      id: ["Bagian alamat", "Kosongkan: dibuat dari namanya."],
      en: ["Part of the address", "The last part of its address, if it is not made from the name."],
    }).optional(),
    description: key(text(), {
      id: ["Keterangan", "Satu kalimat tentang isi rubrik."],
      en: ["Description", "One sentence about the section."],
      field: "long text",
    }).optional(),
    aliases: key(z.array(text()), {
      id: ["Nama lain", "Misalnya nama rubrik itu di media lain.", ["Ekbis", "Bisnis"]],
      en: ["Other names", "Such as its name in other papers.", ["Business", "Money"]],
      docs: "Other names of it, such as the sections of papers that you import from: articles that say one of them are in this section.",
    }).optional(),
  });

const menuEntry = () =>
  z.strictObject({
    name: key(text(), {
      id: ["Nama", "Tulisannya di menu.", "Jadwal"],
      en: ["Name", "Its name in the menu.", "Timetable"],
    }),
    path: key(
      checkedText((path) => (readAddress(path).ok ? undefined : addressMessages.isNoMenuPath(quote(path)))),
      {
        id: ["Alamat", "Misalnya /jadwal/ (dari akar situs).", "/jadwal/"],
        en: ["Address", "Its address from the site's root.", "/timetable/"],
      },
    ),
  });

const front = () =>
  z.strictObject({
    pinned: key(z.array(text()), {
      id: ["Berita pilihan", "Paling banyak lima, menurut urutan ini. Yang pertama menjadi berita utama."],
      en: ["Pinned articles", "At most five, in this order. The first one leads the page."],
      docs: `Articles for the top of the front page, in this order, before the newest: names of files, or addresses, at most ${frontLimits.pinned}. The first one leads the page, unless an article has leadUntil.`,
      examples: [["2020-01-24-kominfo-punya-akun-tiktok.md"]],
    }).default([]),
    sections: key(z.array(text()), {
      id: [
        "Rubrik yang tampil",
        "Paling banyak delapan, menurut urutan ini. Kosongkan: seperti di menu.",
        ["Ekonomi", "Olahraga"],
      ],
      en: [
        "Sections on the page",
        "At most eight, in this order. If empty, as in the menu.",
        ["Economy", "Sport"],
      ],
      docs: `The sections that have a part of the page, in this order, at most ${frontLimits.sections}. Left out: as in the menu.`,
    }).default([]),
    stories: key(count(4), {
      id: ["Berita per rubrik", "Dari 1 sampai 4."],
      en: ["Articles per section", "How many articles of each section are shown, from 1 to 4."],
    }).default(3),
    timeline: key(yesOrNo(), {
      id: ["Kronologi", "Tampil kalau hampir semua berita situs ini setopik. Matikan kalau tidak perlu."],
      en: ["Timeline", "Shown if nearly all articles share a topic. Turn it off if it is not wanted."],
      docs: "Whether a site about one topic shows its timeline there. false: it does not.",
    }).default(true),
  });

const security = () =>
  z.strictObject({
    contact: key(contact(), {
      id: ["Kontak", "Alamat surel, atau halaman yang diawali https://", "keamanan@contoh.id"],
      en: ["Contact", "A mail address, or a page with https://", "security@news.example"],
    }),
    expires: key(moment("UTC"), {
      id: ["Berlaku sampai", "Paling lama setahun lagi."],
      en: ["Holds until", "Until when that holds, at most a year ahead."],
      examples: ["2027-01-31"],
    }),
  });

/** `_data/site.yaml`. @param languages of pages; any, if they are not known */
export const siteSchema = (languages?: readonly string[]) =>
  z.strictObject({
    name: key(text(), {
      id: ["Nama situs", "Tampil di kepala setiap halaman.", "Warta Kota"],
      en: ["Name", "The site's name, at the top of every page.", "City News"],
    }),
    description: key(text(), {
      id: ["Keterangan", "Satu kalimat tentang situs ini."],
      en: ["Description", "One sentence about the site."],
      field: "long text",
    }).optional(),
    url: key(checkedText(wrongSiteUrl), {
      id: ["Alamat situs", "Alamat sesudah terbit, diawali https://", "https://contoh.id/"],
      en: ["Address", "The published address, with https://", "https://news.example/"],
      docs: "The site's published address, with a path if it is in a folder of its host.",
    }),
    language: key(language(languages), {
      id: ["Bahasa", "Bahasa situs."],
      en: ["Language", "The site's language."],
      docs: "The site's language: id, en, or another that its configuration has words for.",
    }).default("id"),
    timeZone: key(timeZone(), {
      id: ["Zona waktu", "Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura."],
      en: ["Time zone", "The time zone of dates written without one."],
      examples: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"],
    }).default("Asia/Jakarta"),
    publisher: key(publisher(), {
      id: ["Penerbit", "Siapa yang menerbitkan situs ini."],
      en: ["Publisher", "Who publishes the site."],
    }),
    sections: key(z.array(section()), {
      id: ["Rubrik", "Menurut urutan di menu."],
      en: ["Sections", "The sections in the order of the menu."],
    }).default([]),
    menu: key(z.array(menuEntry()), {
      id: ["Tambahan di menu", "Halaman buatan pengembang, di luar berita."],
      en: ["More in the menu", "Pages that your developer made."],
      docs: "Pages made by the site's developer, for the menu and the sitemap.",
    }).default([]),
    addresses: addresses(),
    oldAddresses: oldAddresses(),
    look: look(),
    invitations: invitations(),
    front: key(front(), {
      id: ["Halaman depan", "Yang dipilih redaksi; sisanya diisi berita terbaru."],
      en: ["Front page", "What editors choose for the front page; the rest is filled with the newest."],
    }).optional(),
    security: key(security(), {
      id: ["Kontak keamanan", "Untuk orang yang menemukan celah di situs ini."],
      en: ["Security contact", "For people who find a hole in the site."],
      docs: "Whom to tell of a hole in the site: published as `/.well-known/security.txt`. Left out: there is no such file.",
    }).optional(),
    pageSize: key(count(), {
      id: ["Berita per halaman", "Berapa berita di satu halaman daftar."],
      en: ["Articles per page", "How many articles a page of a list has."],
    }).default(30),
    feedSize: key(count(), {
      id: ["Berita di langganan", "Berapa berita di RSS, Atom, dan JSON Feed."],
      en: ["Articles in feeds", "How many articles a feed has."],
    }).default(20),
    ...editorKeys(),
    templates: templates(),
    shareCards: key(yesOrNo(), {
      id: ["Kartu media sosial", "Apakah halaman mendapat kartu yang ditampilkan media sosial."],
      en: ["Share cards", "Whether pages get a card that social networks show."],
    }).default(true),
  });
