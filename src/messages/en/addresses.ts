import type { AddressSentences } from "../addresses.ts";

export const addressesEn: AddressSentences = {
  isTaken: (written) =>
    `${written} is an address that the site uses itself. Give the page's file another name.`,
  hasSameAddress: (owner, address) => `has the same address as ${owner}: ${address}.`,
  renameOne: "Rename one of the two files.",
  renameOrKeepOne: "Rename one of the two files, or keep one of them.",
  theHomePage: "the home page",
  theSiteItself: "the site itself",

  aliasHasNoSlash: (written) =>
    `${written} does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.`,
  aliasHasQuery: (written) =>
    `${written} has a "?" or "#" in it, which a static site cannot tell apart. Write the address without it.`,
  aliasHasLonePercent: (written) =>
    `${written} has a % that does not stand for a character. Write the address as the browser shows it.`,
  aliasIsNoFileName: (written) =>
    `${written} has something in it that cannot be the name of a file. Write the address alone.`,
  aliasIsTaken: (written, owner) => `${written} is already an address of ${owner}. Take it out here.`,
  aliasHoldsAnother: (written, below) =>
    `${written} is the address of a file, and ${below} stands below it: no place is both. Take one of the two out.`,

  sectionMakesNoAddress: (name) => `${name} makes no address. Write the section's name with letters a to z.`,
  listedSectionMakesNoAddress: (name) =>
    `${name} makes no address. Give the section a slug in letters a to z.`,
  sectionHasSameAddress: (name, other) =>
    `${name} has the same address as the section ${other}. Keep one of the two.`,

  topicHasSameAddress: (owner, slug) => `has the same address as ${owner}: /tag/${slug}/.`,
  topicHasNameForAddress: (slug, owner) =>
    `has the address /tag/${slug}/, but ${owner} has that for a name or an alias. Rename this file, or take it out there.`,
  nameIsOfOther: (name, owner) =>
    `${name} is the name or the address of ${owner} too. Give one of the two another name, or keep one of them.`,
  nameIsAliasOfOther: (name, owner) =>
    `${name} is an alias of ${owner}, so articles with it lead there. Take it out of the aliases there, or remove this file.`,
  aliasIsNameOfOther: (name, owner) => `${name} is the name or the address of ${owner}. Take it out here.`,
  aliasIsOfOther: (name, owner) => `${name} is an alias of ${owner} too. Take it out of one of the two.`,
  topicMakesNoAddress: (name) =>
    `${name} makes no address. Make a file for it in content/tags/, named with letters a to z.`,
  topicMakesSameAddress: (name, owner) =>
    `${name} makes the same address as ${owner}. Make a file for it in content/tags/, named with letters a to z.`,
};
