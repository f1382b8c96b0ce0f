import { readable } from "./lines.ts";
import { isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

const names =
  "p|h[1-6]|div|span|time|strong|b|em|i|u|a|br|img|ul|ol|li|blockquote|figure|figcaption|article|section|header|footer";
const tag = new RegExp(`</?(?:${names})(?: [^<>]*)?/?>`, "gi");
const opening = new RegExp(`^<(?:${names})(?: [^<>]*)?>`, "i");
/** What a browser does not show, on a line of its own. */
const unseen = /^\s*(?:<p>)?<(script|style)\b.*<\/\1>\s*(?:<\/p>)?$/i;
/** Fewer lines may begin with a tag because the text is about it. */
const fewestTagged = 3;

/**
 * The lines of an article whose HTML was pasted as a text, `<p>Warga …</p>`, without its tags. A text in which fewer than
 * half of the lines begin with one is left as it was typed. What the tags meant is lost, so its text is in doubt.
 */
export function withoutTags(lines: readonly Line[]): Line[] {
  const tagged = lines.filter(({ raw }) => opening.test(raw.trimStart())).length;
  if (tagged < fewestTagged || tagged < lines.length / 2) return [...lines];
  return lines.map((line) => {
    const text = readable(line.raw.replace(unseen, "").replace(tag, ""));
    return { ...line, text, paragraph: isParagraph(text), doubt: true };
  });
}
