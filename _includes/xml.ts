/** Characters that XML 1.0 forbids (section 2.2): control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A cheap first test for forbidden characters. It also matches valid surrogate pairs. */
const suspect = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

/**
 * Escapes text for an element or a quoted attribute of an XML 1.0 document; works for HTML too. Removes characters that
 * XML forbids, which cannot be escaped. Escapes `>` as well, so that `]]>` never occurs.
 */
export function escapeXml(text: string): string {
  return (suspect.test(text) ? text.replace(forbidden, "") : text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The first line of every XML file, with its line break. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
