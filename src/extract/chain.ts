import { asides } from "./rules/asides.ts";
import { bareNames } from "./rules/bare-names.ts";
import { body } from "./rules/body.ts";
import { bodyEnd } from "./rules/body-end.ts";
import { bodyStart } from "./rules/body-start.ts";
import { bylineLabels } from "./rules/byline-labels.ts";
import { captions } from "./rules/captions.ts";
import { copyright } from "./rules/copyright.ts";
import { counts } from "./rules/counts.ts";
import { dates, relativeDates } from "./rules/dates.ts";
import { datesInText } from "./rules/dates-in-text.ts";
import { headRest } from "./rules/head-rest.ts";
import { initials } from "./rules/initials.ts";
import { mailAddress, mailHeaders, mailSignature } from "./rules/mail.ts";
import { nameAndHouse } from "./rules/name-and-house.ts";
import { pageFurniture } from "./rules/page-furniture.ts";
import { pictures } from "./rules/pictures.ts";
import { readerCalls } from "./rules/reader-calls.ts";
import { relatedLinks } from "./rules/related-links.ts";
import { sections } from "./rules/sections.ts";
import { signature } from "./rules/signature.ts";
import { tableRows } from "./rules/table-rows.ts";
import { tagLines } from "./rules/tag-lines.ts";
import { title } from "./rules/title.ts";
import type { Rule } from "./state.ts";

/**
 * The rules in the order they run. Each decides lines that are still open; what one has decided, the later ones leave.
 * First what can be told from a line alone, then where the body begins, then what stands above and below it.
 */
export const chain: readonly Rule[] = [
  asides,
  tableRows,
  pictures,
  mailHeaders,
  mailAddress,
  copyright,
  counts,
  dates,
  relativeDates,
  bylineLabels,
  tagLines,
  mailSignature,
  pageFurniture,
  relatedLinks,
  readerCalls,
  initials,
  bodyStart,
  captions,
  nameAndHouse,
  sections,
  title,
  bareNames,
  headRest,
  signature,
  bodyEnd,
  datesInText,
  body,
];
