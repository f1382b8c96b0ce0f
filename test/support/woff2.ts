/** A font, as far as a page that names it is concerned: https://www.w3.org/TR/WOFF2/ */
export function woff2(data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(48);
  head.write("wOF2\0\x01\0\0", 0, "latin1");
  head.writeUInt32BE(48 + data.length, 8);
  return Buffer.concat([head, data]);
}
