import type { NewSentences } from "./new.ts";

export const newEn: NewSentences = {
  help: `Usage: warta new article TITLE
       warta new tag NAME

Writes the start of an article (a draft, dated now) or of a tag, with a word on each key, and
prints its path. What has the name already is never overwritten.

  -h, --help   this text
`,
  sayWhat: 'say what, and how it is called: warta new article "Harga Beras Turun".',
  isThere: (file) => `${file} is there already. Give another name, or edit that file.`,
  isNameOf: (name, file) => `"${name}" is already a name of ${file}.`,
  makesNoAddress: (text) => `"${text}" makes no address. Write it with letters a to z.`,
};
