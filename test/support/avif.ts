/** An item of an AVIF, as its file says it. */
export interface Item {
  type: "av01" | "grid";
  data: Buffer;
  /** What the file says its size is. */
  width: number;
  height: number;
  /** The items that it is put together from, counted from 1. */
  tiles?: number[];
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + Buffer.concat(parts).length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, ...parts]);
};
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");
const short = (...numbers: number[]): Buffer =>
  Buffer.concat(numbers.map((one) => bytes(one.toString(16).padStart(4, "0"))));
const long = (...numbers: number[]): Buffer =>
  Buffer.concat(numbers.map((one) => bytes(one.toString(16).padStart(8, "0"))));

/** An AVIF of items, the first of which is shown: ISO/IEC 23008-12. */
export function avif(items: Item[]): Uint8Array {
  const ids = items.map((_, index) => index + 1);
  const meta = (from: number): Buffer => {
    const starts = items.map((_, index) =>
      items.slice(0, index).reduce((sum, { data }) => sum + data.length, from),
    );
    return box(
      "meta",
      long(0),
      box("hdlr", bytes("00000000 00000000 70696374 00000000 00000000 00000000 00")),
      box("pitm", long(0), short(1)),
      box(
        "iloc",
        bytes("00000000 4400"),
        short(items.length),
        ...items.map(({ data }, index) =>
          Buffer.concat([short(index + 1, 0, 1), long(starts[index] ?? 0, data.length)]),
        ),
      ),
      box(
        "iinf",
        long(0),
        short(items.length),
        ...items.map(({ type }, index) =>
          box("infe", bytes("02000000"), short(index + 1, 0), Buffer.from(`${type}\0`)),
        ),
      ),
      box(
        "iref",
        long(0),
        ...items.flatMap(({ tiles }, index) =>
          tiles ? [box("dimg", short(index + 1, tiles.length, ...tiles))] : [],
        ),
      ),
      box(
        "iprp",
        box(
          "ipco",
          box("av1C", bytes("81 04 0c 00")),
          box("pixi", bytes("00000000 03 08 08 08")),
          ...items.map(({ width, height }) => box("ispe", long(0, width, height))),
        ),
        box(
          "ipma",
          long(0, items.length),
          ...ids.map((id) => Buffer.concat([short(id), Buffer.of(3, 0x81, 2, id + 2)])),
        ),
      ),
    );
  };
  const head = box("ftyp", Buffer.from("avif\0\0\0\0avifmif1miaf"));
  const start = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(start), box("mdat", ...items.map(({ data }) => data))]);
}

/**
 * Frames of AV1 as far as a reader of headers looks at them: a sequence header that says their size, and so many frames.
 * https://aomediacodec.github.io/av1-spec/#sequence-header-obu-syntax
 */
export function coded(width: number, height: number, frames = 1): Buffer {
  const bits = (number: number, count: number) => number.toString(2).padStart(count, "0");
  // Main profile, a still picture, with a short header, level 8, and numbers of 16 bits.
  const said = `0001101000${bits(15, 4)}${bits(15, 4)}${bits(width - 1, 16)}${bits(height - 1, 16)}`;
  const header = Buffer.from(
    (said.padEnd(56, "0").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
  );
  const frame = bytes("32 02 1000");
  return Buffer.concat([bytes("1200 0a07"), header, ...Array.from({ length: frames }, () => frame)]);
}
