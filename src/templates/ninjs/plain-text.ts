/** Elements that lines depend on, of HTML as markdown-it writes it: within a tag no `>` but its own. */
const boundary =
  /<(\/?)(p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|td|th|figure|br)((?: [^>]*)?)>/;
const otherTags = /<[^>]*>/g;
/** What Markdown's text has in place of `&`, `<`, `>` and `"`. */
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
/** Blanks that are no single space. */
const untidy = /[\t\n\u2028\u2029]| {2}/;
/** What stands between the cells of a table. */
const cellGap = " | ";

/** What begins or ends no line by itself. */
const withinLine: ReadonlySet<string> = new Set(["td", "th", "br"]);
const breaksLine: ReadonlySet<string> = new Set(["li", "tr", "thead", "tbody"]);

/**
 * An article's text without markup, whole and in its order, the dateline before it: a blank line between paragraphs and
 * headings; each item of a list on a line of its own, with its mark; each row of a table on a line of its own, its cells
 * parted by `|`. Pictures and what is written under them are left out.
 *
 * @param html as feeds have it: `feedHtml` of a story
 */
export function plainText(html: string): string {
  const lines = new Lines();
  // A text, then of each boundary the slash, the name and the attributes, and the text after it.
  const pieces = html.split(boundary);
  let isSkipped = false;
  lines.write(pieces[0] ?? "");
  for (let at = 1; at < pieces.length; at += 4) {
    const [closing, name = "", attributes = "", text = ""] = pieces.slice(at, at + 4);
    if (name === "figure") isSkipped = closing === "";
    if (isSkipped) continue;
    if (closing) lines.close(name);
    else lines.open(name, attributes);
    if (text !== "" && text !== "\n") lines.write(text);
  }
  return lines.text();
}

/** Without the tags that are left in it. */
function shown(text: string): string {
  const plain = text.includes("<") ? text.replace(otherTags, "") : text;
  return plain.includes("&")
    ? plain.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    : plain;
}

/** A text as it grows, line by line. */
class Lines {
  #text = "";
  #line = "";
  /** What parts the next line from the last. */
  #gap = "";
  /** Before the next line: the mark of its item. */
  #mark = "";
  #isVerbatim = false;
  #cells: string[] = [];
  /** The lists it is in, outermost first: the number of the next item, of a list without numbers nothing. */
  readonly #lists: { number?: number }[] = [];

  write(html: string): void {
    const text = shown(html);
    // Nearly every text is as it should be: then no second one is made.
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
    // Of an item that has nothing, or a picture alone.
    if (name === "li") this.#mark = "";
    if (name === "pre") this.#isVerbatim = false;
  }

  text(): string {
    this.#end("p");
    return this.#text;
  }

  /** Ends the line that is being written, if there is one. @param name of the element that begins or ends here */
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
