import { z } from "zod";
import type { Language } from "../../messages/message.ts";
import { slug } from "../fields.ts";

const word = (description: string, example: string) =>
  slug()
    .meta({ description, examples: [example] })
    .optional();

/** The word for each kind of page that has one. */
const words = () =>
  z.strictObject({
    section: word("Sections: `/kanal/ekonomi/`.", "kanal"),
    author: word("Authors: `/pewarta/sari-wulandari/`.", "pewarta"),
    tag: word("Topics: `/topik/pasar-lama/`.", "topik"),
    archive: word("The archive: `/indeks/2026/02/`.", "indeks"),
    corrections: word("Corrections: `/ralat/`.", "ralat"),
    search: word("The search: `/telusur/`.", "telusur"),
    timeline: word("A year of a timeline: `/tag/pasar-lama/linimasa/2026/`.", "linimasa"),
  });

/** `addresses` of `_data/site.yaml`: words in the addresses of pages. */
export const addresses = () =>
  words()
    .meta({
      description: "Words in the addresses of pages. Left out: those of the site's language.",
      field: "none",
    })
    .optional();

/** `oldAddresses` of `_data/site.yaml`. Years of timelines and further pages of lists have none: few links lead there. */
export const oldAddresses = () =>
  words()
    .omit({ timeline: true })
    .meta({
      description: "The words that stood there before: pages at the old addresses lead to the new ones.",
      field: "none",
    })
    .optional();

/** The word in the address of each kind of page. */
export type AddressWords = Record<keyof z.output<ReturnType<typeof words>>, string>;

/** The words of a site whose settings choose none. */
export const usualWords: Readonly<Record<Language, AddressWords>> = {
  id: {
    section: "rubrik",
    author: "penulis",
    tag: "tag",
    archive: "arsip",
    corrections: "koreksi",
    search: "cari",
    timeline: "kronologi",
  },
  en: {
    section: "section",
    author: "author",
    tag: "tag",
    archive: "archive",
    corrections: "corrections",
    search: "search",
    timeline: "timeline",
  },
};
