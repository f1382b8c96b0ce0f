import Image from "@11ty/eleventy-img";
import { png } from "./png.ts";

/**
 * A photo as a camera writes one: JPEG, and in its EXIF data who made it, whose it is, where it was taken.
 *
 * @param says what EXIF says; `place` as GPSDateStamp is in the GPS directory, the only text there is one for
 */
export async function jpeg(
  width: number,
  height: number,
  says: { artist: string; copyright: string; place: string },
): Promise<Uint8Array> {
  const made = await Image(Buffer.from(png(width, height)) as never, {
    widths: [width],
    formats: ["jpeg"],
    dryRun: true,
    useCache: false,
    formatFiltering: [],
    sharpOptions: { failOn: "error", limitInputPixels: 50_000_000 },
    sharpAvifOptions: {},
    sharpWebpOptions: {},
    sharpJpegOptions: { quality: 60 },
    transform: () => {},
  });
  const plain = Buffer.from(made.jpeg?.[0]?.buffer ?? []);
  return Buffer.concat([plain.subarray(0, 2), app1(exif(says)), plain.subarray(2)]);
}

function app1(data: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** An EXIF block with two directories: the picture's (Artist, Copyright, pointer to the other) and that of its place. */
export function exif({
  artist,
  copyright,
  place,
}: {
  artist: string;
  copyright: string;
  place: string;
}): Buffer {
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
    data.writeUInt16BE(tag, at);
    data.writeUInt16BE(type, at + 2);
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
