import { inflateSync } from "node:zlib";

/** The colours of a picture, each as `#rrggbb`. */
export interface Pixels {
  at(x: number, y: number): string;
  /** What part of all pixels has a colour, 0 to 1. */
  share(colour: string): number;
}

/**
 * Reads a PNG of eight bits a channel with transparency, not interlaced: https://www.w3.org/TR/png-3/
 *
 * @throws Error of any other
 */
export function pixelsOf(png: Uint8Array): Pixels {
  const data = Buffer.from(png);
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  if (data.toString("hex", 24, 29) !== "0806000000") throw new Error("This PNG is of another kind.");
  const packed: Buffer[] = [];
  for (let at = 8; at < data.length; at += 12 + data.readUInt32BE(at))
    if (data.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(data.subarray(at + 8, at + 8 + data.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(packed));
  const row = width * 4;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < row; x++) {
      const left = x < 4 ? 0 : (bytes[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (bytes[(y - 1) * row + x - 4] ?? 0);
      const filters = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      const filter = rows[y * (row + 1)] ?? 0;
      bytes[y * row + x] = (rows[y * (row + 1) + 1 + x] ?? 0) + (filters[filter] ?? 0);
    }
  const at = (x: number, y: number): string =>
    `#${bytes.toString("hex", y * row + x * 4, y * row + x * 4 + 3)}`;
  const share = (colour: string): number => {
    let count = 0;
    for (let pixel = 0; pixel < width * height; pixel++)
      if (at(pixel % width, Math.floor(pixel / width)) === colour) count++;
    return count / (width * height);
  };
  return { at, share };
}

/** The neighbour that is nearest to what the three foretell. */
function paeth(left: number, up: number, corner: number): number {
  const foretold = left + up - corner;
  const [a, b, c] = [left, up, corner].map((neighbour) => Math.abs(foretold - neighbour)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
