import { fold } from "./shape.ts";
import { drop, type Line } from "./state.ts";
import { isPlace, isSectionName, isSite, looksLikePlace } from "./words/known-names.ts";

/** Whether a text is the name or domain of the site that is read for. */
export type IsOwnName = (text: string) => boolean;

/** `Kabar Tanjung`, `KABARTANJUNG.com` and `www.kabartanjung.com` are one name. */
const keyOf = (name: string): string =>
  fold(name.toLowerCase().replace(/^www\.|\.(?:(?:co|or|go|web|ac|my)\.)?[a-z]{2,}$/g, ""));

/** Tells the names and domains of a site from others. One that is a place or a section, too, stays that. */
export function ownNameTest(names: readonly string[]): IsOwnName {
  const isOther = (name: string): boolean => name === "" || isPlace(name) || isSectionName(name);
  const keys = new Set(names.map(keyOf).filter((key, at) => !isOther(key) && !isOther(names[at] ?? "")));
  return (text) => keys.size > 0 && keys.has(keyOf(text.trim()));
}

/** What parts names in a head; what may stand before them. */
const parting = /(\s*[,|•·/]\s*|\s+[-–—]+\s*|\s*[-–—]+\s+)/;
const label = /^(?:(?:laporan|wartawan|jurnalis|reporter|kontributor|oleh|by|penulis)[ :]+)*/i;
/** What stands before the text of a paragraph, and the sign behind it. */
const opening = /^([^–—:]{2,60}?)(\s*(?:[–—:]|--?(?!\S))[–—:\s-]*)/;
const inBrackets = /\s*\(([^()]{2,40})\)/g;
/** An address, and what a browser prints over a page. */
const printed = /:\/\/|^\d{1,2}\/\d{1,2}\/\d\d, /;
/** A longer line is no part of a head. */
const longest = 100;

/**
 * Takes the site's own name off bylines, datelines and what else stands in a head, `Ani Budi - Kabar Tanjung`: there it says
 * nothing, and looks like a person's or a place's.
 */
export function takeOwnNamesOff(lines: readonly Line[], isOwn: IsOwnName): void {
  for (const line of lines) {
    const [all = line.text, before = line.text, end = ""] = (line.paragraph && opening.exec(line.text)) || [];
    if (before.length > longest || (line.mark ?? "head") !== "head" || printed.test(before)) continue;
    const cut: string[] = [];
    const isCut = (name: string): boolean => !/[()]/.test(name) && isOwn(name) && cut.push(name) > 0;
    const head = before.replace(inBrackets, (whole, name: string) => (isCut(name) ? "" : whole));
    const pieces = head.split(parting);
    const names = pieces.filter((_, index) => index % 2 === 0);
    // In a sentence the name is a word; `KABAR TANJUNG - …` is known as a site before a text without this.
    const isDateline = names.every((name) => isOwn(name) || isPlace(name) || looksLikePlace(name));
    if (line.paragraph && (!isDateline || isSite(before))) continue;
    let rest = "";
    for (const [index, name] of names.entries()) {
      const role = label.exec(name)?.[0] ?? "";
      const kept = isCut(name.slice(role.length)) ? role.trim() : name;
      if (kept !== "") rest += (rest === "" ? "" : pieces[index * 2 - 1]) + kept;
    }
    if (cut.length === 0) continue;
    line.left = cut.join(", ");
    line.reason = "fits no field of the article";
    line.text = (rest && rest + end) + line.text.slice(all.length);
    if (line.text !== "") continue;
    drop(line, line.reason);
    line.rule = "own-names";
  }
}
