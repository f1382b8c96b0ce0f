import Image, { type ImageOptions } from "@11ty/eleventy-img";
import { png } from "./png.ts";

interface Says extends Record<"artist" | "copyright" | "place", string> {
  iptc?: string;
  xmp?: string;
  /** Other resources of Photoshop, beside IPTC. */
  resources?: Record<number, Uint8Array>;
}

/**
 * A photo as a camera writes one and an agency sends it: JPEG, and in its EXIF data who made it, whose it is, where it was
 * taken.
 *
 * @param says what EXIF says; `place` as GPSDateStamp is in the GPS directory, the only text there is one for. `iptc` is the
 * copyright notice of IPTC-IIM, `xmp` a packet.
 */
export async function jpeg(width: number, height: number, says: Says): Promise<Uint8Array> {
  const plain = Buffer.from(await toJpeg(png(width, height)));
  const { iptc, xmp } = says;
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exif(says)),
    ...(xmp ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`))] : []),
    ...(iptc ? [segment(0xed, photoshop(iptc, says.resources ?? {}))] : []),
    plain.subarray(2),
  ]);
}

/** A picture as JPEG, which says nothing else. */
export const toJpeg = (picture: Uint8Array): Promise<Uint8Array> => converted(picture, "jpeg", () => {});

/** A photo in another format, with all that it says. */
export const photoAs = (photo: Uint8Array, format: "webp" | "avif" | "jpeg"): Promise<Uint8Array> =>
  converted(photo, format, (pipeline) => void pipeline.keepMetadata());

async function converted(
  picture: Uint8Array,
  format: string,
  transform: ImageOptions["transform"],
): Promise<Uint8Array> {
  const made = await Image(Buffer.from(picture) as never, {
    widths: ["auto"],
    formats: [format],
    dryRun: true,
    useCache: false,
    formatFiltering: [],
    fixOrientation: true,
    sharpOptions: { failOn: "error", limitInputPixels: 50_000_000 },
    sharpAvifOptions: {},
    sharpWebpOptions: {},
    sharpJpegOptions: { quality: 60 },
    transform,
  });
  return made[format]?.[0]?.buffer ?? new Uint8Array();
}

/** A JPEG as a camera that was held otherwise writes it. @param orientation as EXIF counts, from 1 */
export function turned(jpeg: Uint8Array, orientation: number): Uint8Array {
  const data = Buffer.from(
    "45786966 0000 4d4d002a00000008 0001 0112 0003 00000001 00000000 00000000".replaceAll(" ", ""),
    "hex",
  );
  data.writeUInt16BE(orientation, data.length - 8);
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, data), jpeg.subarray(2)]);
}

/**
 * A grey progressive JPEG whose scans say, in a few bytes each, that nothing changes: ITU T.81, G.1.
 *
 * @param scans at most 882: 14 of each of 63 coefficients
 */
export function manyScans(width: number, height: number, scans: number): Uint8Array {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const table = (place: number, symbol: number) =>
    segment(0xc4, Buffer.from([place, 1, ...Array(15).fill(0), symbol]));
  const scan = (coefficient: number, bits: number) =>
    segment(0xda, Buffer.from([1, 1, 0, coefficient, coefficient, bits]));
  // Runs of at most 2^15 - 1 blocks without a coefficient, each a code of one bit and 14 more.
  let runs = "";
  for (let left = blocks; left > 0; left -= 32_767)
    runs += `0${Math.max(0, Math.min(left, 32_767) - 16_384)
      .toString(2)
      .padStart(14, "0")}`;
  const data = Buffer.from(
    (runs.padEnd(Math.ceil(runs.length / 8) * 8, "1").match(/.{8}/g) ?? []).flatMap((byte) => {
      const number = Number.parseInt(byte, 2);
      return number === 0xff ? [number, 0] : [number];
    }),
  );
  const empty = Array.from({ length: scans }, (_, index) => {
    const bit = 13 - (index % 14);
    const refined = bit === 13 ? 0 : bit + 1;
    return Buffer.concat([scan(1 + Math.floor(index / 14), refined * 16 + bit), data]);
  });
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    segment(0xc2, frame),
    table(0, 0),
    table(0x10, 0xe0),
    scan(0, 0),
    Buffer.alloc(Math.ceil(blocks / 8)),
    ...empty,
    Buffer.of(0xff, 0xd9),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** What Photoshop writes: IPTC-IIM's copyright notice (2:116), and by their numbers other resources. */
function photoshop(copyright: string, others: Readonly<Record<number, Uint8Array>>): Buffer {
  const text = Buffer.from(copyright);
  const resources = { ...others, 1028: Buffer.concat([Buffer.from([0x1c, 2, 116, 0, text.length]), text]) };
  return Buffer.concat([
    Buffer.from("Photoshop 3.0\0"),
    ...Object.entries(resources).flatMap(([id, data]) => {
      const head = Buffer.from("8BIM\0\0\0\0\0\0\0\0");
      head.writeUInt16BE(Number(id), 4);
      head.writeUInt32BE(data.length, 8);
      return [head, data, Buffer.alloc(data.length % 2)];
    }),
  ]);
}

/** An EXIF block with two directories: the picture's (Artist, Copyright, pointer to the other) and that of its place. */
export function exif({ artist, copyright, place }: Pick<Says, "artist" | "copyright" | "place">): Buffer {
  const texts = [artist, copyright, place].map((text) => Buffer.from(`${text}\0`));
  const [one, two, three] = texts as [Buffer, Buffer, Buffer];
  const first = 8 + 2 + 3 * 12 + 4;
  const gps = first + one.length + two.length;
  const stamp = gps + 2 + 12 + 4;
  const data = Buffer.alloc(stamp + three.length);
  data.write("MM\0*", 0, "latin1");
  data.writeUInt32BE(8, 4);
  data.writeUInt16BE(3, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    data.writeUInt32BE(tag * 0x10000 + type, at);
    data.writeUInt32BE(count, at + 4);
    data.writeUInt32BE(value, at + 8);
  };
  entry(10, 0x013b, 2, one.length, first);
  entry(22, 0x8298, 2, two.length, first + one.length);
  entry(34, 0x8825, 4, 1, gps);
  one.copy(data, first);
  two.copy(data, first + one.length);
  data.writeUInt16BE(1, gps);
  entry(gps + 2, 0x001d, 2, three.length, stamp);
  three.copy(data, stamp);
  return Buffer.concat([Buffer.from("Exif\0\0"), data]);
}
