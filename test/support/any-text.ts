import fc from "fast-check";

/**
 * Every character that Unicode has room for, but for halves of pairs. fast-check's own "binary" lists them all before the
 * first: each worker would take more than a second for that.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff - 0x800 })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));
