import { DOMParser } from "linkedom";
import { escapeHtml } from "../../site/text/tokens.ts";

/** What of a document no reader sees in its text: notes in the margin, deleted text, footnotes, pictures with their frames. */
const left: ReadonlySet<string> = new Set(
  "office:annotation text:tracked-changes text:note draw:frame text:sequence-decls office:forms text:table-of-content".split(
    " ",
  ),
);
/** Elements that HTML has one for. */
const same: Readonly<Record<string, string>> = {
  "text:list": "ul",
  "text:list-item": "li",
  "table:table": "table",
  "table:table-row": "tr",
  "table:table-cell": "td",
};

/** The text of `content.xml` of an OpenDocument text, as HTML. https://docs.oasis-open.org/office/OpenDocument/v1.3/ */
export function odtHtml(xml: string): string {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  /** By the name of a style: the elements that say the same, and the style it is made from. */
  const styles = new Map<string, { tags: string[]; parent: string }>();
  for (const style of Array.from<Element>(document.querySelectorAll("style\\:style"))) {
    const text = style.querySelector("style\\:text-properties");
    const tags = [
      ...(text?.getAttribute("fo:font-weight") === "bold" ? ["strong"] : []),
      ...(text?.getAttribute("fo:font-style") === "italic" ? ["em"] : []),
    ];
    const parent = style.getAttribute("style:parent-style-name") ?? "";
    styles.set(style.getAttribute("style:name") ?? "", { tags, parent });
  }

  const inside = (node: Node): string => Array.from(node.childNodes, write).join("");
  const wrap = (tags: readonly string[], text: string): string =>
    text.trim() === "" ? text : tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, text);

  function write(node: Node): string {
    if (node.nodeType === 3) return escapeHtml((node.textContent ?? "").replace(/\s+/g, " "));
    if (node.nodeType !== 1 || left.has(node.nodeName)) return "";
    const element = node as Element;
    const name = element.getAttribute("text:style-name") ?? "";
    switch (node.nodeName) {
      case "text:p": {
        const isTitle = name === "Title" || styles.get(name)?.parent === "Title";
        return wrap([...(styles.get(name)?.tags ?? []), isTitle ? "h1" : "p"], inside(node));
      }
      case "text:h":
        return wrap([`h${element.getAttribute("text:outline-level") ?? "1"}`], inside(node));
      case "text:span":
        return wrap(styles.get(name)?.tags ?? [], inside(node));
      case "text:a":
        return `<a href="${escapeHtml(element.getAttribute("xlink:href") ?? "")}">${inside(node)}</a>`;
      case "text:s":
      case "text:tab":
        return " ";
      case "text:line-break":
        return "<br>";
      default: {
        const tag = same[node.nodeName];
        return tag ? `<${tag}>${inside(node)}</${tag}>` : inside(node);
      }
    }
  }
  const text = document.querySelector("office\\:text");
  return text ? inside(text as unknown as Node) : "";
}
