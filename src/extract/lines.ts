import { withoutControls } from "../content/decode.ts";
import { isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** Characters that show nothing: zero-width blanks and joiners, soft hyphen, marks of direction, byte order mark. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Entities that scrapers leave behind as they were. */
const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["#039", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["bull", "•"],
  ["middot", "·"],
  ["copy", "©"],
  ["laquo", "«"],
  ["raquo", "»"],
]);

/**
 * A line as a reader sees it: invisible characters gone, every run of blanks one blank, entities decoded once
 * (`&amp;` → `&`), ends trimmed.
 */
export function readable(line: string): string {
  let text = withoutControls(line.replace(invisible, ""));
  if (text.includes("&")) {
    text = text.replace(
      /&(#?[a-z0-9]{2,6});/gi,
      (whole, name: string) => entities.get(name.toLowerCase()) ?? whole,
    );
  }
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
