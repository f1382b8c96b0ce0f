import { parseHTML } from "linkedom";

/** The little of the DOM that reading an article needs. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly childNodes: ArrayLike<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement;
}

/** Parses HTML, however broken; scripts do not run. A fragment becomes the body of a document. */
export function parseDocument(html: string): HtmlDocument {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlDocument;
}

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;

/** The name of an element as HTML has it, in capitals. */
export const nameOf = (node: HtmlNode): string => node.nodeName.toUpperCase();

/** The nearest element with one of the names that a node is or stands in. @param names in capitals */
export function closest(node: HtmlNode, names: ReadonlySet<string>): HtmlElement | undefined {
  for (let at: HtmlNode | null = node; at; at = at.parentNode)
    if (isElement(at) && names.has(nameOf(at))) return at;
  return undefined;
}
