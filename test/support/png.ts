import { crc32, deflateSync } from "node:zlib";

/**
 * A picture of one grey, as PNG (https://www.w3.org/TR/png-3/): one bit a pixel, so that even a big one is small.
 *
 * @param eight gives eight pixels, a byte, where another picture is wanted: 0xff white, 0x00 black
 */
export function png(width: number, height: number, eight?: (x: number, y: number) => number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const bytes = Math.ceil(width / 8);
  const row = (y: number): Buffer =>
    Buffer.from([0, ...Array.from({ length: bytes }, (_, x) => eight?.(x * 8, y) ?? 0xaa)]);
  const grey = row(0);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => (eight ? row(y) : grey)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
