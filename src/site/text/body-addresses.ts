import type { Token } from "markdown-it";

type Attribute = "href" | "src" | "srcset";

/** The attribute with the address, by type of token. */
const attributes: Partial<Record<string, Attribute>> = {
  link_open: "href",
  image: "src",
  picture_source: "srcset",
};

/**
 * The addresses of links and pictures in a text. The text is rendered several times, each time with other addresses, so
 * this keeps them as the editor wrote them.
 */
export class BodyAddresses {
  readonly #places: { token: Token; attribute: Attribute; written: string }[] = [];

  constructor(tokens: Token[]) {
    for (const block of tokens) for (const token of block.children ?? []) this.#note(token);
  }

  #note(token: Token): void {
    const attribute = attributes[token.type];
    if (attribute) this.#places.push({ token, attribute, written: String(token.attrGet(attribute) ?? "") });
  }

  /** Sets every address to the result of `resolve` for the written one. */
  set(resolve: (written: string) => string): void {
    for (const { token, attribute, written } of this.#places)
      token.attrSet(
        attribute,
        attribute === "srcset" ? written.replaceAll(/(?<=^|, )\S+/g, resolve) : resolve(written),
      );
  }
}

/** Whether an address is a path from the site's root: `/tag/tiktok/`, not `//contoh.id/`. */
export function isSitePath(address: string): boolean {
  return address.startsWith("/") && !address.startsWith("//");
}
