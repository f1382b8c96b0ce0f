import type { SourceSentences } from "../sources.ts";

export const sourcesEn: SourceSentences = {
  isEmpty: "is empty.",
  isNoText: "is not a text file.",
  isNoRawText:
    'begins with front matter, as an article does, and is no raw text. Put it into content/articles/ as it is, and run "warta check".',
  isTooLarge: (megabytes) => `has ${megabytes.toFixed(1)} MB; at most 5 MB are read. Is it one article?`,
  isNotThere: "is not there.",
  mayNotBeRead: "may not be read.",
  cannotBeRead: (why) => `cannot be read: ${why}.`,
  isNoUtf8: (encoding) => `is not UTF-8; read as ${encoding}.`,
  isNoTimeZone: (written, example) => `--tz: "${written}" is not a time zone. Write a name like ${example}.`,
};
