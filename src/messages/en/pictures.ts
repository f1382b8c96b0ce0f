import type { PictureSentences } from "../pictures.ts";

export const picturesEn: PictureSentences = {
  isNoFile: (written) => `${written} is not a file. Put a copy of the picture under content/ and name that.`,
  liesOutside: (written) => `${written} lies outside content/. Put the picture's file under content/.`,
  isNotThere: (file) => `there is no file ${file}.`,
  isNotLookedAt: "was not looked at.",

  isEmpty: "is empty. Copy or save it again.",
  endsEarly: "ends before the picture does. Copy or save it again.",
  isNoPicture: "is not a picture, or it is damaged.",
  hasNoSize: "does not say how large it is. Give its <svg> a viewBox, or a width and height.",
  isOfOtherType: (type) => `is of a type (${type}) that browsers do not show. Save it as JPEG, PNG or WebP.`,
  isTooLarge: (megapixels, width, height, most) =>
    `has ${megapixels} megapixels (${width} × ${height}). Save it smaller, with at most ${most}; readers are shown 1,760 pixels across.`,
  canRun: (part) =>
    `holds what could run in a reader's browser, or hide it: ${part}. Take it out, or save the picture as PNG.`,
  isDamaged: (reason) => `is damaged (${reason}). Save it again, or take the picture out.`,
  mayBeDamaged:
    "may be damaged. Look at it; if a part is grey or shifted, copy it again. Saving it again ends this notice.",

  anotherEncoding: "another encoding than UTF-8",
  htmlInIt: "HTML in it",
  anOnAttribute: "an on… attribute",

  saysNotWhatItShows:
    "shows a picture without saying what is on it, for readers who cannot see it. Write ![what it shows](file).",
  hasUnseenCaption:
    "stands beside words, where its caption is not shown. Put the picture in a paragraph of its own, with a blank line before and after.",
  isFromElsewhere:
    "shows a picture from another site. Readers load it from there; put a copy under content/ instead.",
};
