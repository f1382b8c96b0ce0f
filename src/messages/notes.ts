import type { Language } from "./message.ts";

/** What an import writes into an article's front matter as comments, and the section where neither text nor editor says one. */
interface NoteWords {
  /** Before the hash of the source, and that of the file. */
  source: string;
  file: string;
  /** Before the proposals for a section, and for tags. */
  sections: string;
  tags: string;
  /** Before the numbers of lines of the source. */
  lines: string;
  anySection: string;
}

/** By the site's language. Programs read both: a site may have changed its language since. */
export const noteWords: Readonly<Record<Language, NoteWords>> = {
  id: {
    source: "impor",
    file: "berkas",
    sections: "usulan rubrik",
    tags: "usulan tag",
    lines: "baris",
    anySection: "Berita",
  },
  en: {
    source: "import",
    file: "file",
    sections: "suggested sections",
    tags: "suggested tags",
    lines: "line",
    anySection: "News",
  },
};

/** A pattern of the words for a note in any language: `(?:impor|import)`. */
export const inAnyLanguage = (note: keyof NoteWords): string =>
  `(?:${Object.values(noteWords)
    .map((words) => words[note])
    .join("|")})`;
