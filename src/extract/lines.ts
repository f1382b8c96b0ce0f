import { withoutControls } from "../content/decode.ts";
import { isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** Characters that show nothing: zero-width blanks and joiners, soft hyphen, marks of direction, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Entities that scrapers leave behind as they were, and what they say. */
const entities = new Map(
  Array.from(
    "amp & lt < gt > quot \" apos ' #39 ' #039 ' ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” hellip … bull • middot · copy © laquo « raquo »".matchAll(
      /(\S+) (\S+)/g,
    ),
    ([, name = "", sign = ""]) => [name, sign],
  ),
).set("nbsp", " ");

const controls = /[\x80-\x9f]/g;
/** What Windows-1252 has in their place, from 0x80 on; a blank where it has nothing. */
const ofWindows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * A text without characters that show nothing, and with entities decoded once: `&amp;` → `&`. Controls that no text has are
 * the quotation marks and dashes of Windows, read by a program that knew no others than those of ISO 8859-1.
 */
export function decoded(text: string): string {
  const visible = withoutControls(
    text.replace(invisible, "").replace(controls, (sign) => ofWindows[sign.charCodeAt(0) - 0x80] ?? " "),
  );
  if (!visible.includes("&")) return visible;
  return visible.replace(
    /&(#?[a-z0-9]{2,6});/gi,
    (whole, name: string) => entities.get(name.toLowerCase()) ?? whole,
  );
}

/** A line as a reader sees it: decoded, every run of blanks one blank, ends trimmed. */
export function readable(line: string): string {
  const text = decoded(line);
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** What lines say as one. A word that was parted at its hyphen is whole again: `Undang-` and `Undang`. */
export const joinedText = (lines: readonly string[]): string =>
  lines
    .map((line, index) => {
      const text = readable(line);
      const above = lines[index - 1] ?? "";
      return index === 0 || (/\p{L}-\s*$/u.test(above) && /^\p{L}/u.test(text)) ? text : ` ${text}`;
    })
    .join("");

/** The lines of a text that are not blank, numbered; line ends are LF, CRLF or CR. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    if (raw.trim() === "") {
      afterBlank = true;
      return;
    }
    const text = readable(raw);
    lines.push({
      n: index + 1,
      raw,
      text,
      paragraph: isParagraph(text),
      roles: [],
      rule: "",
      found: [],
      afterBlank,
    });
    afterBlank = false;
  });
  return lines;
}
