import type { Token } from "markdown-it";

/** The class of a link whose text is its address: on paper, where addresses are written out, it is not written twice. */
export const shownAddressClass = "address";

/** Gives links that show where they lead their class: addresses that were written as such, and those put in for a text. */
export function markShownAddresses(tokens: Token[]): void {
  for (const { children, content } of tokens) {
    if (!children || !content.includes("://")) continue;
    children.forEach((token, index) => {
      if (token.type !== "link_open") return;
      const isShown = token.info === "auto" || children[index + 1]?.content === token.attrGet("href");
      if (isShown) token.attrJoin("class", shownAddressClass);
    });
  }
}
