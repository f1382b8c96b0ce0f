import type { NewSentences } from "../new.ts";

export const newEn: NewSentences = {
  isNoKind: (kind) =>
    `"${kind}" is none of article, tag and page: warta new article "Rice Is Cheaper", warta new tag "City Council", warta new page "About Us".`,
  isThere: (file) => `${file} is there already. Give another name, or edit that file.`,
  isNameOf: (name, file) => `"${name}" is already a name of ${file}.`,
  isOfSite: (title, address) =>
    `"${title}" makes the address ${address}, which the site uses itself. Give the page another title.`,
  makesNoAddress: (text) => `"${text}" makes no address. Write it with letters a to z.`,
};
