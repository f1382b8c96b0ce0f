import { counted } from "../counted.ts";
import type { FileSentences } from "../files.ts";

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
  liesElsewhere:
    'is not read, as it does not lie in content/articles/, content/tags/ or content/pages/. Move it there. If it is a page of your own, give it "layout: base".',
  isArticle: (folder) => `is an article: it has a title, a date and a section. Move it to ${folder}/.`,
  likeOthers: (count) => `like ${counted(count, "other file")} in this folder,`,
  hasNoSettings:
    'is missing. Make it, with the keys name, url and publisher ("publisher:" and under it "name: …").',
  hasFirstWords: (words) =>
    `still has the words it began with: ${words} Take them out, or set "draft: true".`,

  hasNoFrontMatter:
    'has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
  isNeverClosed: 'opens its front matter but never closes it. Put a line "---" under the last key.',

  needsKeysAndValues:
    'needs a key, a colon and a value on each line here, such as "title: Kominfo Punya Akun TikTok".',
  hasSecondColon: (better) =>
    `has a second colon in one value. If the colon belongs to the text, put quotation marks around the whole value: ${better}`,
  isIndentedWithTab: "is indented with a tab. Indent with spaces.",
  hasOpenQuote: "opens a quotation mark that is never closed. Close it at the end of the value.",
  settingsAreEmpty: 'is empty. Write the keys name, url and publisher ("publisher:" and under it "name: …").',
  isNoYaml: (reason) =>
    `cannot be read as YAML: ${reason}. Look at this line and those beside it: keys that belong together begin in one column, each with a colon and a blank behind it.`,
};
