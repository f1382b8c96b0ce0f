import { z } from "zod";
import { ninjsKeys } from "../../features/ninjs/keys.ts";
import { searchKeys } from "../../features/search/keys.ts";
import { fieldMessages } from "../../messages/fields.ts";
import { quote } from "../../messages/message.ts";
import { key, otherKeys, yesOrNo } from "../fields.ts";

/** Kinds that someone may want to turn off, and that readers, search engines or hosts need on every site. */
const onEverySite =
  /^(?:404|articles?|corrections|front|headers|home|icon|manifest|not-?found|pages|redirects|retracted|robots|sections?|sitemaps?|tags?|topics)$/i;

/** Settings of their own that turn something off. */
const ownLine = ["shareCards", "admin"] as const;

const kinds = () => ({
  authors: key(yesOrNo(), {
    id: ["Penulis", "Satu halaman untuk tiap penulis."],
    en: ["Authors", "A page for each author."],
    docs: "A page for each author. Bylines then lead nowhere.",
  }).default(true),
  archive: key(yesOrNo(), {
    id: ["Arsip", "Berita per bulan."],
    en: ["Archive", "Articles by month."],
    docs: "The archive, and a page for each month.",
  }).default(true),
  timelines: key(yesOrNo(), {
    id: ["Kronologi", "Di berita, topik, dan beranda."],
    en: ["Timelines", "Of articles, topics and the front page."],
    docs: "Timelines of articles, topics and the front page, and their own pages.",
  }).default(true),
  feeds: key(yesOrNo(), {
    id: ["Langganan", "RSS, Atom, dan JSON Feed."],
    en: ["Feeds", "RSS, Atom and JSON Feed."],
    docs: "RSS, Atom and JSON Feed: of the site and of corrections; RSS of each topic, section and author.",
  }).default(true),
  ...ninjsKeys(),
  ...searchKeys(),
});

/** `templates` of `_data/site.yaml`: the kinds of pages and files that a site can do without. */
export const templates = () =>
  key(z.strictObject(kinds()), {
    id: ["Jenis halaman dan berkas", "Kalau dimatikan, situs ini tidak punya."],
    en: ["Kinds of pages and files", "Turned off: the site has none of them."],
    docs: "The kinds of pages and files that a site can do without. false: it has none, and nothing leads there.",
  })
    .register(otherKeys, {
      message: (name) =>
        onEverySite.test(name)
          ? fieldMessages.isOnEverySite(quote(name))
          : ownLine.some((one) => one === name)
            ? fieldMessages.standsAlone(name)
            : undefined,
    })
    .optional();

/** What the option `templates` can turn off: these kinds, and the two settings. */
type Switch = keyof ReturnType<typeof kinds> | (typeof ownLine)[number];

/** `true`: as the settings say. */
export type Switches = { [Name in Switch]?: boolean };

export const switchNames = [...Object.keys(kinds()), ...ownLine];
