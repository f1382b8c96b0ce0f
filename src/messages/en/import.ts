import type { ImportSentences } from "../import.ts";

export const importEn: ImportSentences = {
  help: `Usage: warta import [OPTION…] FILE…

Reads raw news texts and writes each as an article under content/articles/, with what was found in
it, field by field. A FILE is .txt, .md, .markdown or .html, a folder of such, or - for standard
input. What was imported before is passed over; no article is ever overwritten without --force.

  --dry-run        show what would be written, write nothing
  --explain        print every line with its role and the rule that decided it
  --section NAME   section of the articles (default: what the text says, else "Berita")
  --date DATE      date of publication for texts that print none: 2025-09-08 or "2025-09-08 10:49"
  --tz ZONE        time zone of times that are printed without one (default: the site's)
  --out FOLDER     folder to write to (default: content/articles)
  --force          overwrite articles of the same name, and import again what was imported before
  --json           print one line of JSON for each source instead of a table
  -h, --help       this text
`,
  sectionNeedsName: "--section needs a name.",
  isWrongDate: (why) => `--date: ${why}`,
  written: (source, file) => `${source} → ${file}`,
  wouldBeWritten: (source, file) => `${source} would be ${file}`,
  toReview: (keys) => ` (draft; check ${keys})`,
  wasImported: (source, file) => `${source}: imported before, as ${file}`,
  exists: (source, file) => `${source}: ${file} exists and is left as it is. --force overwrites it.`,
  isDuplicate: (source, first) => `${source}: same title and date as ${first}; not written.`,
  hasNoText: "has no text that reads like an article.",
  hasNoDate: 'prints no date of publication. Give one for it: warta import --date "2025-09-08 10:49" FILE',
  cannotBeWritten: (file, why) => `cannot be written to ${file}: ${why}`,
  nothingToImport: "Nothing to import: no .txt, .md, .markdown or .html file there.",
  summary: (sources, counts) => `${sources} sources: ${counts}.`,
  count: (sources, status) => `${sources} ${status === "duplicate" ? "duplicates" : status}`,
};
