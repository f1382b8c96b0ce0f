/** Tags that affect lines, in HTML from markdown-it: attributes never contain `>`. */
const boundary =
  /<(\/?)(p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|figure|br)((?: [^>]*)?)>/;
const otherTags = /<[^>]*>/g;
/** The entities that Markdown writes for `&`, `<`, `>` and `"`. */
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
/** A link that is all of its paragraph: a video, a map, a PDF. */
const linkAlone = /<p><a href="([^"]*)">(?:<img [^>]*>)?([^<]*)<\/a><\/p>/g;
/** White space other than a single space. */
const untidy = /[\t\n\u2028\u2029]| {2}/;
/** Separates the cells of a table. */
const cellGap = " | ";

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
  const lines = new Lines();
  // A text, then for each tag: slash, name, attributes and the text after it.
  const pieces = withAddresses(html).split(boundary);
  /** How many figures are around: a gallery is one with others in it. */
  let figures = 0;
  lines.write(pieces[0] ?? "");
  for (let at = 1; at < pieces.length; at += 4) {
    const [closing, name = "", attributes = "", text = ""] = pieces.slice(at, at + 4);
    if (name === "figure") figures += closing ? -1 : 1;
    if (figures > 0) continue;
    if (closing) lines.close(name);
    else lines.open(name, attributes);
    if (text !== "" && text !== "\n") lines.write(text);
  }
  return lines.text();
}

/** Writes the addresses of links that stand alone: `Rapat warga: https://…`. */
const withAddresses = (html: string): string =>
  html.replace(linkAlone, (_, address, words) =>
    words === address ? `<p>${address}</p>` : `<p>${words}: ${address}</p>`,
  );

/** Removes inline tags and decodes entities. */
function shown(text: string): string {
  const plain = text.includes("<") ? text.replace(otherTags, "") : text;
  return plain.includes("&")
    ? plain.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    : plain;
}

/** Collects a text line by line. */
class Lines {
  #text = "";
  #line = "";
  /** Separates the next line from the last. */
  #gap = "";
  /** The bullet or number before the next line. */
  #mark = "";
  #isVerbatim = false;
  #cells: string[] = [];
  /** The open lists, outermost first, with the number of the next item for numbered lists. */
  readonly #lists: { number?: number }[] = [];

  write(html: string): void {
    const text = shown(html);
    // Most texts are tidy: skip the replacement.
    const isTidy = this.#isVerbatim || !untidy.test(text);
    this.#line += isTidy ? text : text.replace(/[ \t\n\u2028\u2029]+/g, " ");
  }

  open(name: string, attributes: string): void {
    if (name === "br") this.#line += "\n";
    if (withinLine.has(name)) return;
    this.#end(name);
    if (name === "ul") this.#lists.push({});
    if (name === "ol") this.#lists.push({ number: Number(/ start="(\d+)"/.exec(attributes)?.[1] ?? 1) });
    if (name === "li") this.#mark = this.#nextMark();
    if (name === "pre") this.#isVerbatim = true;
  }

  close(name: string): void {
    if (name === "td" || name === "th") {
      this.#cells.push(this.#line.trim());
      this.#line = "";
    }
    if (withinLine.has(name)) return;
    if (name === "tr") {
      this.#line = this.#cells.join(cellGap);
      this.#cells = [];
    }
    if (name === "ul" || name === "ol") this.#lists.pop();
    this.#end(name);
    // The item was empty, or had only a picture.
    if (name === "li") this.#mark = "";
    if (name === "pre") this.#isVerbatim = false;
  }

  text(): string {
    this.#end("p");
    return this.#text;
  }

  /** Ends the current line, if there is one. @param name the element that begins or ends here */
  #end(name: string): void {
    const line = this.#isVerbatim
      ? this.#line.replace(/\n+$/, "")
      : this.#line.replace(/ *\n */g, "\n").trim();
    this.#line = "";
    if (line) {
      const indent = "  ".repeat(Math.max(0, this.#lists.length - 1));
      const before = this.#mark || (this.#lists.length > 0 ? "  " : "");
      this.#text += (this.#text ? this.#gap : "") + indent + before + line;
      this.#gap = "";
      this.#mark = "";
    }
    const gap = breaksLine.has(name) || this.#lists.length > 0 ? "\n" : "\n\n";
    if (gap.length > this.#gap.length) this.#gap = gap;
  }

  #nextMark(): string {
    const list = this.#lists.at(-1);
    return list?.number === undefined ? "- " : `${list.number++}. `;
  }
}
