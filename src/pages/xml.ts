/** What XML 1.0 calls no Char (section 2.2): control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text for an XML 1.0 document, as an element's content or within a quoted attribute. Characters XML forbids are left
 * out: no reference can stand for them. `>` is escaped too, so that `]]>` is never met.
 *
 * @param text any string
 */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** First line of every XML file of the site, with its line end. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
