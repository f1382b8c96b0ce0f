import { brotliCompressSync } from "node:zlib";

/** A font of one table, as far as a page that names it is concerned: https://www.w3.org/TR/WOFF2/ @param said bytes unpacked */
export function woff2(table: Uint8Array, said = table.length): Uint8Array {
  const packed = brotliCompressSync(table);
  // The second of the known names, untransformed; its length in five groups of seven bits.
  const groups = [28, 21, 14, 7, 0].map((shift) => ((said >>> shift) & 127) | (shift > 0 ? 0x80 : 0));
  const directory = Buffer.from([1, ...groups.slice(groups.findIndex((group) => group !== 0x80))]);
  const head = Buffer.alloc(48);
  head.write("wOF2\0\x01\0\0", 0, "latin1");
  head.writeUInt32BE(48 + directory.length + packed.length, 8);
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(packed.length, 20);
  return Buffer.concat([head, directory, packed]);
}
