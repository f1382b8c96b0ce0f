import { inflateSync } from "node:zlib";

/**
 * Converts a WOFF font, whose tables are compressed separately, to OpenType.
 * WOFF: https://www.w3.org/TR/WOFF/; OpenType: https://learn.microsoft.com/typography/opentype/spec/otff
 *
 * @throws Error if it is not WOFF 1.0
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const data = Buffer.from(woff.buffer, woff.byteOffset, woff.length);
  if (data.toString("latin1", 0, 4) !== "wOFF") throw new Error("This font is not WOFF 1.0.");
  const count = data.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const offset = data.readUInt32BE(at + 4);
    const packed = data.readUInt32BE(at + 8);
    const length = data.readUInt32BE(at + 12);
    const bytes = data.subarray(offset, offset + packed);
    return {
      tag: data.subarray(at, at + 4),
      sum: data.readUInt32BE(at + 16),
      // A table that compression would not shrink is stored uncompressed.
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });

  const steps = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + count * 16);
  data.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  // For binary search in the table directory.
  header.writeUInt16BE(16 * 2 ** steps, 6);
  header.writeUInt16BE(steps, 8);
  header.writeUInt16BE(16 * (count - 2 ** steps), 10);
  let offset = header.length;
  const parts: Uint8Array[] = [header];
  tables.forEach(({ tag, sum, bytes }, index) => {
    const at = 12 + index * 16;
    tag.copy(header, at);
    header.writeUInt32BE(sum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    // Tables are aligned to four bytes.
    const padding = -bytes.length & 3;
    parts.push(bytes, Buffer.alloc(padding));
    offset += bytes.length + padding;
  });
  return Buffer.concat(parts);
}
