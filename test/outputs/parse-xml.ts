import { SaxesParser } from "saxes";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Text directly within it. */
  text: string;
}

/** Reads an XML document with namespaces. @throws Error where it is not well-formed */
export function parseXml(source: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element: Element = { name, attributes: values, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const text = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw new Error("no element");
  return document;
}

/** Children of this name. */
export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

/** The one child of this name. @throws Error if there is none or more than one */
export function one(element: Element, name: string): Element {
  const [first, ...rest] = all(element, name);
  if (!first || rest.length) throw new Error(`${rest.length + (first ? 1 : 0)} × ${name} in ${element.name}`);
  return first;
}
