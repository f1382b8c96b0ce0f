import { sayTexts } from "../../messages/texts.ts";
import type { Mistake } from "../mistake.ts";
import { searchText } from "./search-text.ts";

/**
 * Finds links and pictures that readers see as they are written, as the two halves of each stand apart (`[kios] (/pasar/)`) or the
 * bracket around the address is not closed. A text may mean just that, so these are notices.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findHalfLinks(file: string, body: string, bodyLine: number): Mistake[] {
  // Most texts have none, and are not parsed for it.
  if (!likely.test(body)) return [];
  return searchText(body, halves, bodyLine).flatMap(({ match, place }) => {
    const [, mark = "", label = "", apart, open = ""] = match;
    const address = apart ?? open.replace(/[.,;:!?”’"']+$/, "");
    const isPicture = mark === "!";
    // `[1]` is mostly the number of a source.
    if (/^\d+$/.test(label) || !(isAddress.test(address) || (isPicture && isFile.test(address)))) return [];
    const say = isPicture ? ofPicture : ofLink;
    const better = `${mark}[${label.replace(/\s+/g, " ")}](${address.replace(/^www\./, "https://www.")})`;
    return [{ file, ...place, message: (apart === undefined ? say.open : say.apart)(better) }];
  });
}

const likely = /\][ \t]+\(|\]\([^()\n]*(?:[(\n]|$)/;

/** Either half: the label, then the address behind a blank, or one that no bracket closes as far as one would look for it. */
const halves =
  /(?:(!)|(?<!(?<!\\)!))\[([^[\]]{1,200})\](?:[ \t]+\(((?:[^\s()<>]|\([^\s()]*\)){1,500})\)|\(((?:[^\s()<>]|\([^\s()]*\)){1,500})(?!(?:[^()]|\([^()]*\)){0,500}\)))/y;

const isAddress = /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/|www\.|tel:[+\d]|mailto:)./i;
const isFile = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

const ofPicture = { apart: sayTexts.pictureIsApart, open: sayTexts.pictureIsOpen };
const ofLink = { apart: sayTexts.linkIsApart, open: sayTexts.linkIsOpen };
