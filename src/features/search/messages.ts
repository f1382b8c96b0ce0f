import type { Message } from "../../messages/message.ts";

export const searchMessages = {
  /** @param reason Pagefind's message, in English */
  failed: (reason: string): Message => ({
    id: `Indeks pencarian tidak bisa dibuat: ${reason}. Untuk menerbitkan situs tanpa pencarian, tulis "templates: { search: false }" di _data/site.yaml.`,
    en: `The search index could not be made: ${reason}. To publish without search, write "templates: { search: false }" in _data/site.yaml.`,
  }),
};
