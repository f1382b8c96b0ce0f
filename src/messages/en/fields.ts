import type { FieldSentences } from "../fields.ts";

export const fieldsEn: FieldSentences = {
  isUnknownKey: (written) => `${written} is not a known key.`,
  knownKeys: (keys) => `Known keys are ${keys}.`,
  isMissing: "is missing.",
  writeIt: "Write it.",
  writeItLike: (key, example) => `Write it like "${key}: ${example}".`,
  writeItWithKeys: (keys) => `Write it, and indented under it keys of its own: ${keys}.`,

  needsEntries: (example) => `needs a list, each entry with keys of its own: ${example}`,
  needsKeys: (keys) => `needs keys of its own, indented under it: ${keys}.`,
  needsText: (instead) => `needs a text, not ${instead}.`,
  needsTrueOrFalse: (instead) => `needs true or false, not ${instead}.`,
  needsWholeNumber: (instead) => `needs a whole number, not ${instead}.`,
  needsNumberFrom: (least) => `needs a whole number from ${least}.`,
  needsNumberUpTo: (most) => `needs a whole number up to ${most}.`,
  needsOneOf: (values, instead) => `needs ${values}, not ${instead}.`,
  needsTimeline:
    'needs false, or a list of entries with "date" and "text". Leave it out to have it made from the text.',
  needsAdmin: "needs false, or backend and repo, indented under it.",
  needsRepository: (instead) => `needs the owner and the name, such as redaksi/warta, not ${instead}.`,
  isNotWanted: "is not what is wanted here.",
  beginsWithStar: 'begins with "*", which has a meaning of its own in YAML. Put quotation marks around it.',

  aList: "a list",
  keysOfItsOwn: "keys of its own",
  trueOrFalse: (word) => `${word}. If it is a text, put quotation marks around it: "${word}"`,

  isNoWebAddress: (written) => `${written} is not a web address. Write it whole: https://…`,
  isNoSiteAddress: (written) => `${written} is not the address of a site. Write it whole: https://contoh.id/`,
  siteAddressHasQuery: (written) =>
    `${written} has a "?" or "#" in it. Write the address alone: https://contoh.id/`,
  siteAddressHasUser: (written) => `${written} has a user name in it. Write the address alone.`,
  isOverruled: (why) => `is overruled by the environment variable WARTA_URL, but ${why}`,
  isNoTimeZone: (written) => `${written} is not a known time zone.`,
  writeTimeZone:
    "Write Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT) or another name of the IANA list.",
  isNoMailAddress: (written) => `${written} is not an e-mail address. Write it like redaksi@contoh.id`,
  isNoSlug: (written) => `${written} cannot stand in an address. Use a to z, 0 to 9 and single hyphens.`,
  isNoKind: (written) => `${written} is not a type of schema.org.`,
  writeAKind: "Write one such as Organization, Person, Place or Event.",
};
