import type { TextSentences } from "../texts.ts";

export const textsEn: TextSentences = {
  pictureHasBlanks: (better) =>
    `is shown as text, not as a picture: its file name has blanks. Write ${better}`,
  beginsRemark: (written) =>
    `${written} begins a remark: from there on the line is not read. If it belongs to the text, put quotation marks around the whole value.`,
  isHtml: (written) =>
    `${written} is shown as text: HTML in a text is not run. Write Markdown: **bold**, *italics*, [words](address).`,

  leadsToWithdrawn: (written, file) =>
    `${written} leads to ${file}, which was withdrawn: readers find only the reason there. See whether this article still holds.`,
  leadsToDraft: (written, file) =>
    `${written} leads to ${file}, a draft: readers find no page there (404) until it is published.`,
  leadsToScheduled: (written, file, time, timeZone) =>
    `${written} leads to ${file}, which waits until ${time} (${timeZone}): readers find no page there (404) before.`,
  leadsNowhere: (written) => `${written} leads to no page of the site.`,
  correctOrTakeOut: "Correct the address, or take the link out.",
  leadsNowhereHere: (written) => `${written} leads to no place on this page.`,
  leadsNowhereOn: (written, file) => `${written} leads to no place on the page of ${file}.`,
  namesOfPlaces: "Paragraphs are #p1, #p2, …; a heading is #bagian- and its words.",
};
