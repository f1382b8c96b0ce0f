import { brotliDecompressSync } from "node:zlib";

/** Of all tables unpacked, in bytes. The fonts of a whole script have a tenth of it. */
const largest = 30 * 1024 * 1024;

/**
 * Whether a WOFF2 file is whole: its header and its directory say how long it is packed and unpacked, and so long it is. What
 * the tables say, browsers check. https://www.w3.org/TR/WOFF2/#FileStructure
 */
export function isWholeFont(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let [at, unpacked] = [48, 0];
  const next = (): number => {
    let number = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = data.readUInt8(at++);
      number = number * 128 + (byte & 0x7f);
    }
    return number;
  };
  try {
    for (let tables = data.readUInt16BE(12); tables > 0; tables--) {
      const flags = data.readUInt8(at++);
      if ((flags & 63) === 63) at += 4;
      // `glyf` and `loca`, by their numbers: the only tables that are transformed unless they say otherwise.
      const isPlain = [10, 11].includes(flags & 63) ? flags >> 6 === 3 : flags >> 6 === 0;
      const length = next();
      unpacked += isPlain ? length : next();
    }
    if (data.readUInt32BE(8) !== data.length || unpacked === 0 || unpacked > largest) return false;
    const packed = data.subarray(at, at + data.readUInt32BE(20));
    return brotliDecompressSync(packed, { maxOutputLength: unpacked }).length === unpacked;
  } catch {
    return false;
  }
}
