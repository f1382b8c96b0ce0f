import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { VisibleLine } from "./visible-lines.ts";

/** What numbers the lines of a page for those who rewrite it. */
export const lineAttribute = "data-line";

/** The indexes of the lines that each of two programs takes for the text of a page; none where it finds no text. */
export type Witnesses = Awaited<ReturnType<typeof askWitnesses>>;

/**
 * The HTML of a page whose lines are numbered, for those who rewrite it.
 *
 * @param document is left as it was
 */
export function numberLines(document: Document, lines: readonly VisibleLine[]): string {
  const spans = lines.flatMap(({ nodes }, index) =>
    nodes.map((node) => {
      const span = document.createElement("span");
      span.setAttribute(lineAttribute, String(index));
      node.replaceWith(span);
      span.append(node);
      return span;
    }),
  );
  const html = document.toString();
  for (const span of spans) span.replaceWith(...Array.from(span.childNodes));
  return html;
}

/** Of Defuddle. Its patterns for pages in English take short lists for clutter. */
const options = { useAsync: false, removeImages: true, standardize: false, removeContentPatterns: false };

/**
 * Asks two programs which lines of a page are its text. Neither fetches anything.
 *
 * @param html numbered
 * @param count how many lines it has
 */
export async function askWitnesses(html: string, count: number) {
  const copy = (): Document => {
    const { document } = parseHTML(html);
    removeDialogs(document, count);
    return document;
  };
  // A short report has fewer letters than the 500 that it looks for first.
  const read = async () => new Readability(copy(), { charThreshold: 250 }).parse()?.content ?? "";
  return {
    defuddle: await linesOf(async () => (await Defuddle(copy(), undefined, options)).content),
    readability: await linesOf(read),
  };
}

/** The numbers of the lines in the HTML of a text. A program that a broken page stops has found none. */
async function linesOf(read: () => Promise<string>): Promise<ReadonlySet<number>> {
  try {
    const found = (await read()).matchAll(new RegExp(`${lineAttribute}="(\\d+)"`, "g"));
    return new Set(Array.from(found, ([, number]) => Number(number)));
  } catch {
    return new Set();
  }
}

/** Takes away what asks for consent: it is often longer than a short report. */
function removeDialogs(document: Document, count: number): void {
  const named =
    '[class*="cookie" i], [class*="consent" i], [id*="cookie" i], [id*="consent" i], [id*="onetrust" i], [role="dialog"]';
  for (const element of Array.from(document.querySelectorAll(named))) {
    const held = element.querySelectorAll(`[${lineAttribute}]`).length;
    if (held < count / 2 && !element.querySelector("h1")) element.remove();
  }
}
