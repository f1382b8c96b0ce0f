/** What XML 1.0 calls no Char (section 2.2): control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Finds in one cheap pass that there is nothing to look for; surrogates in pairs are a false alarm. */
const suspect = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/**
 * Text for an XML 1.0 document, as an element's content or within a quoted attribute; good for HTML too. Characters XML
 * forbids are left out: no reference can stand for them. `>` is escaped as well, so that `]]>` is never met.
 *
 * @param text any string
 */
export function escapeXml(text: string): string {
  const allowed = suspect.test(text) ? text.replace(forbidden, "") : text;
  return allowed
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** First line of every XML file of the site, with its line end. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
