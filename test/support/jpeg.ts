import Image, { type ImageOptions } from "@11ty/eleventy-img";
import { png } from "./png.ts";

interface ExifSays extends Record<"artist" | "copyright" | "place", string> {
  order?: "MM" | "II";
}

interface Says extends ExifSays {
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
export const photoAs = (photo: Uint8Array, format: "webp" | "avif" | "jpeg" | "png"): Promise<Uint8Array> =>
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

/** A directory of EXIF data: its entries, each with its tag, its type and what it says. */
type Entry = [
  tag: number,
  type: "text" | "pointer" | "fractions" | "bytes",
  said: Buffer | number | number[],
];
const typeNumbers = { text: 2, pointer: 4, fractions: 5, bytes: 7 };

/**
 * An EXIF block as a camera writes one: who made the picture and whose it is; in a directory of their own the notes of the
 * camera's maker, which say again where; in another where it was taken, in numbers and as a text.
 *
 * @param order of bytes: `MM`, or that of most cameras, `II`
 */
export function exif({ artist, copyright, place, order = "MM" }: ExifSays): Buffer {
  const number = (value: number, size: 2 | 4): Buffer => {
    const data = Buffer.alloc(size);
    data.writeUIntBE(value, 0, size);
    return order === "MM" ? data : data.reverse();
  };
  const bytesOf = (said: Entry[2]): Buffer => {
    if (Buffer.isBuffer(said)) return said;
    return typeof said === "number" ? number(said, 4) : Buffer.concat(said.map((part) => number(part, 4)));
  };
  const directory = (from: number, entries: Entry[]): Buffer => {
    let next = from + 2 + 12 * entries.length + 4;
    const behind: Buffer[] = [];
    const heads = entries.map(([tag, type, said]) => {
      const data = bytesOf(said);
      const count = type === "pointer" ? 1 : type === "fractions" ? data.length / 8 : data.length;
      const head = [number(tag, 2), number(typeNumbers[type], 2), number(count, 4)];
      if (data.length <= 4) return Buffer.concat([...head, data, Buffer.alloc(4 - data.length)]);
      behind.push(data);
      next += data.length;
      return Buffer.concat([...head, number(next - data.length, 4)]);
    });
    return Buffer.concat([number(entries.length, 2), ...heads, number(0, 4), ...behind]);
  };
  const text = (said: string) => Buffer.from(`${said}\0`);
  const main = (ofCamera: number, ofPlace: number): Entry[] => [
    [0x013b, "text", text(artist)],
    [0x8298, "text", text(copyright)],
    [0x8769, "pointer", ofCamera],
    [0x8825, "pointer", ofPlace],
  ];
  const ofCamera: Entry[] = [[0x927c, "bytes", Buffer.from(`Kamera\0GPS ${place} ${latitude}`)]];
  const degrees = [5, 1, Buffer.from(latitude).readUInt32BE(), 1, 0, 1];
  const ofPlace: Entry[] = [
    [1, "text", text("S")],
    [2, "fractions", degrees],
    [3, "text", text("E")],
    [4, "fractions", degrees],
    [0x1d, "text", text(place)],
  ];
  const first = 8 + directory(8, main(0, 0)).length;
  const second = first + directory(first, ofCamera).length;
  return Buffer.concat([
    Buffer.from(`Exif\0\0${order}`),
    number(42, 2),
    number(8, 4),
    directory(8, main(first, second)),
    directory(first, ofCamera),
    directory(second, ofPlace),
  ]);
}

/** The minutes of a latitude, as bytes that can be found. */
export const latitude = "LATI";
