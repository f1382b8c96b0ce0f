import type { ImportSentences } from "../import.ts";

export const importEn: ImportSentences = {
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
