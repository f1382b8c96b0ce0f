import type { Token } from "markdown-it";

type Attribute = "href" | "src" | "srcset";

/** By the type of token that has one. */
const attributes: Partial<Record<string, Attribute>> = {
  link_open: "href",
  image: "src",
  picture_source: "srcset",
};

/**
 * The addresses that links and pictures of a text point to. A text is written to more than one place, so they are kept
 * as the editor wrote them and set anew for each.
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

  /** Sets every address to what `resolve` makes of the written one. */
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
