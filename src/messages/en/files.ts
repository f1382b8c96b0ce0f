import { counted } from "../counted.ts";
import type { FileSentences } from "../files.ts";

const quoteIt = (better: string): string => `put quotation marks around the whole value: ${better}`;

export const filesEn: FileSentences = {
  isNotUtf8:
    'is not UTF-8 text from here on. Open it in a text editor and save it again with encoding "UTF-8".',
  isEmpty: "is empty. Write the front matter and the text, or remove the file.",
  cannotBeRead: (reason) => `cannot be read: ${reason}.`,
  nameMakesNoAddress:
    "has a name that makes no address. Name the file with letters a to z, such as kominfo-di-tiktok.md.",
  needsItsEnding: (better) => `is not read: its name has to end in .md. Rename it to ${better}.`,
  isRawText: (file) =>
    `is not read: an article's file ends in .md. If this is the text of one, move it out of content/ and run: npx warta import ${file}`,
  isDocument: (text) =>
    `is not read: an article's file ends in .md. Save its text as ${text} outside content/ and run: npx warta import ${text}`,
  endsTwice: (slug, better) => `has two endings, and its address becomes ${slug}. Rename it to ${better}.`,
  liesElsewhere: (folder) =>
    `is not read, as it does not lie in ${folder}/. Move it there. If it is a page of your own, give it "layout: base".`,
  isArticle: (folder) => `is an article: it has a title, a date and a section. Move it to ${folder}/.`,
  likeOthers: (count) => `like ${counted(count, "other file")} in this folder,`,
  hasNoSettings:
    'is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
  hasFirstWords: (words) =>
    `still has the words it began with: ${words} Take them out, or set "draft: true".`,

  hasNoFrontMatter:
    'has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
  beginsOtherwise: (written) =>
    `begins its front matter with "${written}". Write plain "---": only YAML is read.`,
  isNeverClosed: 'opens its front matter but never closes it. Put a line "---" under the last key.',
  hasTextBefore: (first, line) =>
    `${first} stands before the front matter, which begins in line ${line}. Take out what stands above that line.`,
  closesOtherwise: (written) =>
    `${written} does not close the front matter. Write plain "---", at the start of the line.`,
  isClosedTooLate: 'still belongs to the front matter. Put a line "---" above it, under the last key.',
  isClosedTooEarly: (key) =>
    `closes the front matter, but ${key} below belongs to it too. Take this line out.`,

  needsKeysAndValues:
    'needs a key, a colon and a value on each line here, such as "title: Kominfo Punya Akun TikTok".',
  keyAndText: 'key: "value"',
  hasSecondColon: (better) =>
    `has a second colon in one value. If the colon belongs to the text, ${quoteIt(better)}`,
  isNoKeyOrValue:
    "is neither a key nor the value of one. Write key: value, and indent the further lines of a long value.",
  hasKeyTwice: (name, line, again) =>
    `${name} stands in line ${line} and in line ${again}. Keep one of the two.`,
  hasKeysBeside: (key, names) =>
    `${key} is empty: what belongs under it stands beside it. Put two more blanks in front of ${names}.`,
  isIndentedWithTab: "is indented with a tab. Indent with spaces.",
  isInOpenBracket: "comes before the end of a list or group that began with [ or {. Close it with ] or }.",
  isIndentedOtherwise:
    "is indented differently from its neighbours. Indent keys that belong together by the same number of spaces.",
  isTooFarRight: (name, blanks, beside) =>
    `${name} has ${counted(blanks, "blank")} too many in front of it. Take ${blanks === 1 ? "it" : "them"} out, so that it stands in line with ${beside}.`,
  isTooFarLeft: (name, blanks, beside) =>
    `${name} has ${counted(blanks, "blank")} too few in front of it. Add ${blanks === 1 ? "it" : "them"}, so that it stands in line with ${beside}.`,
  isBetween: (name, outer, outerBlanks, inner, innerBlanks) =>
    `${name} stands in line with no other key. Write ${counted(outerBlanks, "blank")} before it to put it in line with ${outer}, or ${innerBlanks} for ${inner}.`,
  orIsText: (better) => `If it belongs to the text above, ${quoteIt(better)}`,
  beginsWithSign: (better) =>
    `begins with a character that has a meaning of its own in YAML. If it belongs to the text, ${quoteIt(better)}`,
  beginsWithStar: (better) =>
    `begins with "*", which has a meaning of its own in YAML. If it belongs to the text, ${quoteIt(better)}`,
  hasStarForDash: 'begins with "*". Write "- " before each entry of a list.',
  hasEntriesAfterValue: (better) =>
    `stands below a value that has ended. Write all of it on one line: ${better}`,
  isMarkdownPicture: (better) => `is a picture as a text has it. In front matter write ${better}`,
  hasHashtagInBrackets: (tag) =>
    `${tag} begins a remark: from there on the line is not read, its closing bracket too. Take the # out of each entry.`,
  hasLoneBackslash:
    'has a backslash that means nothing between double quotes. Write "\\\\", or use single quotes.',
  hasSecondFrontMatter:
    'ends the front matter with "..." or begins a second one. Keep one, between two lines of "---".',
  hasCurlyQuote: (better) =>
    `opens a quotation mark that a curly one does not close. Write straight ones: ${better}`,
  hasTwoCommas: "has two commas with nothing between them. Take one out.",
  hasOpenQuote: "opens a quotation mark that is never closed. Close it at the end of the value.",
  settingsAreEmpty: 'is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
  needsBlankAfterDash: 'begins with "-" and no blank after it. Write "- " before each entry of a list.',
  needsBlankAfterColon: "has no blank after the colon. Write one between the colon and the value.",
  hasQuotesInQuotes: (better) =>
    `has quotation marks within quotation marks. Put single ones (') around the whole value: ${better}`,
  isDashAlone: 'has "-" alone. If there is nothing to say, take this line out.',
  hasTextAfterValue: (better) =>
    `has text after the end of a value. If quotation marks or brackets belong to the text, ${quoteIt(better)}`,
  isNoYaml: (reason) => `is not YAML that can be read: ${reason}.`,
};
