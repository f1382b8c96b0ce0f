/** Why a line was dropped, in words that programs may compare; `src/import/messages/reasons.ts` says it to an editor. */
export type Reason = FixedReason | Repeats;

export type FixedReason =
  | "address or greeting of a letter"
  | "button or label of the page"
  | "copyright notice"
  | "contact below the text"
  | "counts views, shares or the like"
  | "date of something else than this article"
  | "fits no field of the article"
  | "header of a mail"
  | "headline below the text"
  | "headline of another article"
  | "heads a mail that was passed on"
  | "heads links to other articles"
  | "links to another article"
  | "marks the end of the text"
  | "note for the newsroom"
  | "not the date that was taken"
  | "rule or ornament of the page"
  | "says how long ago, not when"
  | "shows nothing"
  | "signature of a mail"
  | "speaks to the reader about the site"
  | "stands above the text and fits no field"
  | "stands beside the text on its page"
  | "stands below the end of the text"
  | "tag that the site does not have";

/** Another line that says the same, by its 1-based number. */
export type Repeats = `repeats line ${number}`;
