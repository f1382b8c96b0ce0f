import { textOfHtml } from "../../../_includes/xml.ts";

/** Tags that affect lines, in HTML from markdown-it: attributes never contain `>`. */
const boundary =
  /<(\/?)(p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|figure|br)((?: [^>]*)?)>/;
/** A link that is all of its paragraph: a video, a map, a PDF. */
const linkAlone = /<p><a href="([^"]*)">(?:<img [^>]*>)?([^<]*)<\/a><\/p>/g;

/** Elements that neither begin nor end a line by themselves. */
const withinLine: ReadonlySet<string> = new Set(["td", "th", "br"]);
const breaksLine: ReadonlySet<string> = new Set(["li", "tr", "thead", "tbody"]);

/**
 * An article's text without markup, in order, with the dateline: a blank line between paragraphs and headings; a line for
 * each list item, with its bullet or number; a line for each table row, with `|` between cells; the address of a link that is
 * a paragraph by itself. Leaves out pictures and their captions.
 *
 * @param html `feedHtml` of a story
 */
export function plainText(html: string): string {
  let text = "";
  let line = "";
  /** Separates the next line from the last. */
  let gap = "";
  /** The bullet or number before the next line. */
  let mark = "";
  let cells: string[] = [];
  let isVerbatim = false;
  /** How many figures are around: a gallery is one with others in it. */
  let figures = 0;
  /** The open lists, outermost first, with the number of the next item for numbered lists. */
  const lists: { number?: number }[] = [];

  const nextMark = (): string => {
    const list = lists.at(-1);
    return list?.number === undefined ? "- " : `${list.number++}. `;
  };
  /** @param name the element that begins or ends here */
  const endLine = (name: string): void => {
    const ended = isVerbatim ? line.replace(/\n+$/, "") : line.replace(/ *\n */g, "\n").trim();
    line = "";
    if (ended) {
      const indent = "  ".repeat(Math.max(0, lists.length - 1));
      text += (text ? gap : "") + indent + (mark || (lists.length > 0 ? "  " : "")) + ended;
      gap = "";
      mark = "";
    }
    const next = breaksLine.has(name) || lists.length > 0 ? "\n" : "\n\n";
    if (next.length > gap.length) gap = next;
  };

  // For each tag: slash, name, attributes and the text after it.
  const pieces = `<p>${withAddresses(html)}`.split(boundary);
  for (let at = 1; at < pieces.length; at += 4) {
    const [closing, name = "", attributes = "", inner = ""] = pieces.slice(at, at + 4);
    if (name === "figure") figures += closing ? -1 : 1;
    if (figures > 0) continue;
    if (name === "br") line += "\n";
    else if (closing && withinLine.has(name)) {
      cells.push(line.trim());
      line = "";
    } else if (closing && name === "tr") {
      line = cells.join(" | ");
      cells = [];
    }
    if (!withinLine.has(name)) {
      if (closing && (name === "ul" || name === "ol")) lists.pop();
      endLine(name);
      if (name === "pre") isVerbatim = !closing;
      // A mark that is left over is of an item without text.
      if (name === "li") mark = closing ? "" : nextMark();
      const first = / start="(\d+)"/.exec(attributes)?.[1] ?? 1;
      if (!closing && (name === "ul" || name === "ol"))
        lists.push(name === "ol" ? { number: Number(first) } : {});
    }
    if (inner === "\n") continue;
    line += isVerbatim ? textOfHtml(inner) : textOfHtml(inner).replace(/[ \t\n\u2028\u2029]+/g, " ");
  }
  endLine("p");
  return text;
}

/** Writes the addresses of links that stand alone: `Rapat warga: https://…`. */
const withAddresses = (html: string): string =>
  html.replace(linkAlone, (_, address, words) =>
    words === address ? `<p>${address}</p>` : `<p>${words}: ${address}</p>`,
  );
