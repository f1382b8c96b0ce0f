import type { Token } from "markdown-it";

/** Whether an address leads nowhere but in the browser that made it, or holds itself what it leads to. */
export const isOfOneBrowser = (address: string): boolean => /^(?:blob|data|filesystem):/i.test(address);

/** Whether an address is a path from the site's root: `/tag/tiktok/`, not `//contoh.id/`. */
export const isSitePath = (address: string): boolean => address.startsWith("/") && !address.startsWith("//");

/** The class of a link whose text is its address: in print, its address is not repeated. */
export const shownAddressClass = "address";

/** Marks links whose text is an address, and leaves the words of those without a link that lead nowhere. Changes the tokens. */
export function markLinks(tokens: readonly Token[]): void {
  for (const { children } of tokens) {
    let isHidden = false;
    children?.forEach((token, index) => {
      if (token.type !== "link_open" && token.type !== "link_close") return;
      if (token.type === "link_open") {
        const address = String(token.attrGet("href"));
        isHidden = isOfOneBrowser(address);
        const isShown = token.info === "auto" || children[index + 1]?.content === address;
        if (address.includes("://") && isShown) token.attrJoin("class", shownAddressClass);
      }
      token.hidden = isHidden;
    });
  }
}

type Attribute = "href" | "src" | "srcset";

/** The attribute with the address, by type of token. */
const attributes: Partial<Record<string, Attribute>> = {
  link_open: "href",
  image: "src",
  picture_source: "srcset",
};

/**
 * Makes a function that sets the addresses of links and pictures in a text to those that `resolve` gives for the written ones.
 * The text is rendered twice, each time with other addresses.
 */
export function addressSetter(tokens: readonly Token[]): (resolve: (written: string) => string) => void {
  const places: { token: Token; attribute: Attribute; written: string }[] = [];
  for (const { children } of tokens)
    for (const token of children ?? []) {
      const attribute = attributes[token.type];
      if (attribute) places.push({ token, attribute, written: String(token.attrGet(attribute) ?? "") });
    }
  return (resolve) => {
    for (const { token, attribute, written } of places)
      token.attrSet(
        attribute,
        attribute === "srcset" ? written.replaceAll(/(?<=^|, )\S+/g, resolve) : resolve(written),
      );
  };
}
