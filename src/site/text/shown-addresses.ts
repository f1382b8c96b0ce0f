import type { MarkdownIt } from "markdown-it";

/** The class of a link whose text is its address: on paper, where addresses are written out, it is not written twice. */
export const shownAddressClass = "address";

/**
 * A plugin for markdown-it: gives links that show where they lead their class, whether they were written as bare addresses or
 * as links with one for a text.
 */
export function shownAddresses(md: MarkdownIt): void {
  md.core.ruler.push("shown_addresses", ({ tokens }) => {
    for (const { children } of tokens)
      children?.forEach((token, index) => {
        const address = token.type === "link_open" ? String(token.attrGet("href")) : "";
        const isShown = token.info === "auto" || children[index + 1]?.content === address;
        if (address.includes("://") && isShown) token.attrJoin("class", shownAddressClass);
      });
  });
}
