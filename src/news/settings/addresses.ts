import type { z } from "zod";
import type { Language } from "../../messages/message.ts";
import addressWords from "../address-words.json" with { type: "json" };
import { group, slug } from "../fields.ts";
import words from "../keys.json" with { type: "json" };

const word = () => slug().optional();

/** `addresses` and `oldAddresses` of `_data/site.yaml`: the word in the address of each kind of page. */
export const addresses = () =>
  group(words.addresses, {
    section: word(),
    author: word(),
    tag: word(),
    archive: word(),
    corrections: word(),
    search: word(),
  });

/** The word in the address of each kind of page. */
export type AddressWords = Record<keyof z.output<ReturnType<typeof addresses>>, string>;

/** The words for sites that do not choose their own, by language. */
export const defaultAddressWords: Readonly<Record<Language, AddressWords>> = {
  id: addressWords.id.pages,
  en: addressWords.en.pages,
};
