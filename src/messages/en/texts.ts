import type { TextSentences } from "../texts.ts";

const inQuotes = 'what is said of it has other quotation marks than one straight " at each end';

export const textsEn: TextSentences = {
  pictureHasBlanks: (better) =>
    `is shown as text, not as a picture: its file name has blanks. Write ${better}`,
  pictureHasOtherQuotes: (better) => `is shown as text, not as a picture: ${inQuotes}. Write ${better}`,
  linkHasBlanks: (better) => `is shown as text, not as a link: its address has blanks. Write ${better}`,
  linkHasOtherQuotes: (better) => `is shown as text, not as a link: ${inQuotes}. Write ${better}`,
  pictureIsApart: (better) =>
    `is shown as text, not as a picture: there is a blank between ] and (. Write ${better}`,
  pictureIsOpen: (better) => `is shown as text, not as a picture: its bracket is not closed. Write ${better}`,
  linkIsApart: (better) =>
    `is shown as text, not as a link: there is a blank between ] and (. Write ${better}`,
  linkIsOpen: (better) => `is shown as text, not as a link: its bracket is not closed. Write ${better}`,
  tableHasNoLine: (first, line) => `${first} is shown as text, not as a table. Below it write a line ${line}`,
  headingHasNoBlank: (written, better) => `${written} is shown as text, not as a heading. Write ${better}`,
  emphasisHasBlank: (written, better) =>
    `${written} is shown with its stars: there is a blank beside one of them. Write ${better}`,
  isNoPlaceForReaders: (address) =>
    `is shown as text: ${address} is no address on the web. Write one that begins with https://, or take the link out.`,
  pictureHasNoAddress: (line, label) =>
    `is shown as text, not as a picture: no line ${line} says its file. Write ![${label}](file)`,
  linkHasNoAddress: (line, label) =>
    `is shown as text, not as a link: no line ${line} says its address. Write [${label}](address)`,
  beginsRemark: (written) =>
    `${written} begins a remark: from there on the line is not read. If it belongs to the text, put quotation marks around the whole value.`,
  isOneName: (written, names) => `${written} is read as one name. Write several as a list: [${names}].`,
  hasMailAddress: (written, name) =>
    `${written} is shown with its e-mail address. Write the name alone: ${name}.`,
  hasQuotesAround: (written, name) =>
    `${written} is shown with its quotation marks. Write the name alone: ${name}.`,
  hasWordInFront: (written, word, name) =>
    `${written} is shown with the word ${word}. Write the name alone: ${name}.`,
  isDegreeAlone: (written, name) =>
    `${written} is read as a person, as a comma ends an entry of a list. Put quotation marks around the name with its degrees: ${name}`,
  isMailAddress: (written) => `${written} is shown as it is, an e-mail address. Write a name.`,
  makesNoFootnote: (written) => `${written} makes no footnote.`,
  signsAreShown: (written) =>
    `${written} is shown just so: Markdown and HTML are not read here. Write the words alone.`,
  isHtml: (written) => `${written} is shown as text: HTML in a text is not run.`,

  forBold: "Write **words** for bold.",
  forItalics: "Write *words* for italics.",
  forLink: "Write [words](address) for a link.",
  forPicture: "Write ![what it shows](file) for a picture.",
  forEmbedding: "Link to it: [words](address).",
  forHeading: "Write ## in front of a heading.",
  forQuotation: "Write > in front of a quotation.",
  forList: "Write - in front of each entry of a list.",
  forParagraph: "A blank line begins a paragraph.",
  forTable: "Write a table with | between its cells.",
  forRemark: "Readers see this remark: take it out.",
  forFootnote: "Say it in the text, or under it.",
  takeItOut: "Take it out.",

  leadsToWithdrawn: (written, file) =>
    `${written} leads to ${file}, which was withdrawn: readers find only the reason there. See whether this article still holds.`,
  leadsToDraft: (written, file) =>
    `${written} leads to ${file}, a draft: readers find no page there (404) until it is published.`,
  leadsToScheduled: (written, file, time, timeZone) =>
    `${written} leads to ${file}, which waits until ${time} (${timeZone}): readers find no page there (404) before.`,
  isNoAddress: (written) => `${written} is no address on the web.`,
  isCutOff: (written) => `${written} is cut off. Copy the address to its end.`,
  leadsToOwnComputer: (written) => `${written} opens on your own computer alone, not on a reader's.`,
  leadsToOwnFile: (written) =>
    `${written} is a file on your own computer, which no reader can open. Write an address that begins with https://, or take the link out.`,
  hasNoAddress: "a link has no address, and leads back to this page. Write one, or take the link out.",
  leadsNowhere: (written) => `${written} leads to no page of the site.`,
  correctOrTakeOut: "Correct the address, or take the link out.",
  leadsNowhereHere: (written) => `${written} leads to no place on this page.`,
  leadsNowhereOn: (written, file) => `${written} leads to no place on the page of ${file}.`,
  namesOfPlaces: "Paragraphs are #p1, #p2, …; a heading is #bagian- and its words.",
};
