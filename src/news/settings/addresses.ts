import type { z } from "zod";
import type { Language } from "../../messages/message.ts";
import addressWords from "../address-words.json" with { type: "json" };
import { group, slug } from "../fields.ts";
import words from "../keys.json" with { type: "json" };

const word = () => slug().optional();

/** `addresses` of `_data/site.yaml`: the word for each kind of page that has one. */
export const addresses = () =>
  group(words.addresses, {
    section: word(),
    author: word(),
    tag: word(),
    archive: word(),
    corrections: word(),
    search: word(),
    timeline: word(),
  });

/** `oldAddresses` of `_data/site.yaml`. Years of timelines and further pages of lists have none: few links lead there. */
export const oldAddresses = () => addresses().omit({ timeline: true });

/** The word in the address of each kind of page. */
export type AddressWords = Record<keyof z.output<ReturnType<typeof addresses>>, string>;

/** The words of a site whose settings choose none. */
export const usualWords: Readonly<Record<Language, AddressWords>> = {
  id: addressWords.id.pages,
  en: addressWords.en.pages,
};
