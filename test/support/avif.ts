/** An item of an AVIF: coded frames, or the tiles that it is put together from, counted from 1. */
export interface Item {
  data: Buffer;
  tiles?: number[];
}

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");
const numbers = (digits: number, ...all: number[]): Buffer =>
  bytes(all.map((one) => one.toString(16).padStart(digits, "0")).join(""));
const short = (...all: number[]): Buffer => numbers(4, ...all);
const long = (...all: number[]): Buffer => numbers(8, ...all);
function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([long(8 + body.length), Buffer.from(type), body]);
}

/** An AVIF as far as readers of headers look at it: ISO/IEC 23008-12. It says that it has 100 × 100 pixels. */
export function avif(items: Item[]): Uint8Array {
  const meta = (start: number): Buffer => {
    let from = start;
    const places = items.map(({ data }, index) => {
      from += data.length;
      return Buffer.concat([short(index + 1, 0, 1), long(from - data.length, data.length)]);
    });
    const named = items.flatMap(({ tiles = [] }, index) =>
      tiles.length > 0 ? box("dimg", short(index + 1, tiles.length, ...tiles)) : [],
    );
    const said = [box("av1C", bytes("81040c00")), box("ispe", long(0, 100, 100))];
    return box(
      "meta",
      long(0),
      box("iloc", bytes("00000000 4400"), short(items.length), ...places),
      box("iref", long(0), ...named),
      box("iprp", box("ipco", ...said)),
    );
  };
  const head = box("ftyp", Buffer.from("avif\0\0\0\0avifmif1miaf"));
  const data = box("mdat", ...items.map(({ data }) => data));
  return Buffer.concat([head, meta(head.length + meta(0).length + 8), data]);
}

/**
 * Frames of AV1 as far as a reader of headers looks at them: a sequence header that says their size, and so many frames.
 * https://aomediacodec.github.io/av1-spec/#sequence-header-obu-syntax
 */
export function coded(width: number, height: number, frames = 1): Buffer {
  const bits = (number: number, count: number) => number.toString(2).padStart(count, "0");
  // Main profile, a still picture, with a short header, level 8, and numbers of 16 bits.
  const said = `0001101000${bits(15, 4)}${bits(15, 4)}${bits(width - 1, 16)}${bits(height - 1, 16)}`;
  const header = numbers(14, Number.parseInt(said.padEnd(56, "0"), 2));
  return Buffer.concat([
    bytes("1200 0a07"),
    header,
    ...Array.from({ length: frames }, () => bytes("32021000")),
  ]);
}
