import type { NewSentences } from "../new.ts";

export const newEn: NewSentences = {
  help: `Usage: warta new article TITLE
       warta new tag NAME
       warta new page TITLE

Writes the start of an article (a draft, dated now), of a tag, or of a page that is no news,
with a word on each key, and prints its path. What has the name already is never overwritten.

  -h, --help   this text
`,
  sayWhat:
    'say what, and how it is called: warta new article "Rice Is Cheaper", warta new tag "City Council", warta new page "About Us".',
  isThere: (file) => `${file} is there already. Give another name, or edit that file.`,
  isNameOf: (name, file) => `"${name}" is already a name of ${file}.`,
  isOfSite: (title, address) =>
    `"${title}" makes the address ${address}, which the site uses itself. Give the page another title.`,
  makesNoAddress: (text) => `"${text}" makes no address. Write it with letters a to z.`,
};
