import type { ArticleSentences } from "../articles.ts";

export const articlesEn: ArticleSentences = {
  isUnknownTopic: (written) => `${written} is not a known tag.`,
  writeTopicsAsList: (text) => `Write several tags as a list: [${text}].`,
  topicHasNoFile: (name, slug) =>
    `${name} has no file yet; its page has only a list. Make content/tags/${slug}.md to describe it.`,
  topicsHaveNoFile: (names, more, slug) =>
    `${names} and ${more} other tags have no file yet; their pages have only a list. Make a file such as content/tags/${slug}.md to describe one.`,
  isNameOfNoOther: (written) => `no other article has ${written}.`,
  isNoListedSection: (written) => `${written} is not among the "sections" of _data/site.yaml.`,
  listItsSection: "If it is a section of its own, list it there.",

  isNoArticle: (written) => `${written} is no article.`,
  isThisArticle: (written) => `${written} is this article itself.`,
  howToNameOriginal: "Write the name of the original's file, or its address such as /2020/01/24/judul/.",
  isTranslation: (written, original) => `${written} is itself a translation, of ${original}. Name that one.`,
  hasSameLanguage: (written, language) => `${written} is in the same language as this article, ${language}.`,
  writeLanguage: (other) => `Write "lang: ${other}" here.`,
  changeLanguage: (other, file) =>
    `Write "lang: ${other}" in the one that is in that language, here or in ${file}. If this is no translation, take "translationOf" out.`,
  hasTranslation: (written, file) =>
    `${written} has a translation in this language already, ${file}. Keep one of the two.`,
  isWithdrawnOriginal: (written) =>
    `${written} is withdrawn. Withdraw its translation too, or take "translationOf" out.`,

  waits: (time, timeZone) =>
    `waits until ${time} (${timeZone}), and comes out with the first build after that.`,
  hasNoText:
    'has no text: readers find a headline alone. Write it under the front matter, or set "draft: true".',
  importWasUnsure: (keys) => `an import was unsure of ${keys}. Check, then remove "review".`,
  leadHasNoEffect: (newer) =>
    `has no effect now: ${newer} is newer, and has "leadUntil" too. Take one of the two out.`,
  leadsForLong: (days) =>
    `keeps this article at the top of the front page for ${days} days. If that is not meant, write an earlier day.`,
};
