import { mostPixels } from "../../content/pictures/measure-pictures.ts";

/** A photo has some ten scans. Each is a pass over the whole of it, and may take a hundred bytes. */
const mostScans = 100;
/** Layers and tiles decode to more than they show. */
const mostCoded = 2 * mostPixels;
/** More parts of one item libheif does not read. */
const mostParts = 32;

/**
 * Whether decoding a picture would cost far more than the size that it says: a JPEG of many scans, an AVIF of large or many
 * frames, or whose tiles are shown over and over. What other formats say, decoders hold them to.
 */
export function isTooMuchWork(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isJpeg = data.readUInt16BE(0) === 0xffd8;
  if (!isJpeg && data.toString("latin1", 4, 8) !== "ftyp") return false;
  try {
    return isJpeg ? countScans(data) > mostScans : !(codedPixels(data) <= mostCoded);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // It ends early. The decoder of AVIF may read on.
    return !isJpeg;
  }
}

/** Segments and scans: ITU T.81, B.1.1. Within a scan, 0xff has a zero or the mark of a restart behind it. */
function countScans(data: Buffer): number {
  let scans = 0;
  for (let at = 2; at >= 2; at = data.indexOf(0xff, at)) {
    const marker = data.readUInt8(at + 1);
    if (marker === 0xd9) break;
    if (marker === 0xda) scans++;
    const isAlone = marker < 2 || marker === 0xff || (marker >= 0xd0 && marker < 0xd9);
    at += isAlone ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return scans;
}

/** The pixels that all items of an AVIF decode to. NaN if it may be more: of tiles of tiles, or with pictures elsewhere. */
function codedPixels(file: Buffer): number {
  const [meta = none, another] = boxesOf(file, "meta");
  const inside = (type: string, within = meta.subarray(4)): Buffer => boxesOf(within, type)[0] ?? none;
  const refers = inside("iref");
  const size = refers[0] === 0 ? 2 : 4;
  const named = boxesOf(refers.subarray(4), "dimg").flatMap((body) => {
    const next = numbersIn(body);
    return [next(size), ...Array.from({ length: next(2) }, () => next(size))];
  });
  // Decoders read the configuration before each item.
  const configured = boxesOf(inside("ipco", inside("iprp")), "av1C").map((body) => body.subarray(4));
  const isLayered = new Set(named).size < named.length;
  if (another || isLayered || configured.some((body) => framePixels(body) !== 0)) return Number.NaN;
  return itemsOf(file, inside("iloc"), inside("idat")).reduce((sum, data) => sum + framePixels(data), 0);
}

const none = Buffer.alloc(8);

/** What stands in the boxes of a type: ISO/IEC 14496-12, 4.2. The last may extend to the end. */
function boxesOf(data: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 8 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const head = length === 1 ? 16 : 8;
    const whole = length === 1 ? Number(data.readBigUInt64BE(at + 8)) : length || data.length;
    const end = at + Math.max(head, whole);
    if (data.toString("latin1", at + 4, at + 8) === wanted) found.push(data.subarray(at + head, end));
    at = end;
  }
  return found;
}

/** Reads the numbers of a box one after another, each of so many bytes. */
function numbersIn(data: Buffer): (bytes: number) => number {
  let at = 0;
  return (bytes) => {
    at += bytes;
    if (bytes === 8) return Number(data.readBigUInt64BE(at - 8));
    return bytes === 0 ? 0 : data.readUIntBE(at - bytes, bytes);
  };
}

/** The data of each item, put together from its parts: ISO/IEC 14496-12, 8.11.3. @throws RangeError if many share it */
function itemsOf(file: Buffer, places: Buffer, store: Buffer): Buffer[] {
  const items: Buffer[] = [];
  const next = numbersIn(places);
  const version = next(4) >>> 24;
  const sizes = [...next(2).toString(16).padStart(4, "0")].map(Number);
  const [ofOffset = 0, ofLength = 0, ofBase = 0, ofIndex = 0] = sizes;
  const many = version < 2 ? 2 : 4;
  let left = 2 * file.length;
  for (let count = next(many); count > 0; count--) {
    next(many);
    const data = version > 0 && (next(2) & 15) === 1 ? store : file;
    next(2);
    const base = next(ofBase);
    const parts = Array.from({ length: Math.min(next(2), mostParts) }, () => {
      if (version > 0) next(ofIndex);
      const from = base + next(ofOffset);
      return data.subarray(from, from + (next(ofLength) || data.length));
    });
    left -= parts.reduce((sum, { length }) => sum + length, 0);
    if (left < 0) throw new RangeError("more data than the file has");
    items.push(Buffer.concat(parts));
  }
  return items;
}

const [sequenceHeader, frameHeader, frame] = [1, 3, 6];

/** What the frames of an item decode to. Open bitstream units: https://aomediacodec.github.io/av1-spec/#obu-syntax */
function framePixels(data: Buffer): number {
  let [pixels, frames] = [0, 0];
  for (let at = 0; at < data.length; ) {
    const head = data.readUInt8(at);
    const type = (head >> 3) & 15;
    at += head & 4 ? 2 : 1;
    let size = head & 2 ? 0 : data.length - at;
    for (let [shift, byte] = [0, head & 2 ? 0x80 : 0]; byte & 0x80; shift += 7) {
      byte = data.readUInt8(at++);
      size += (byte & 0x7f) * 2 ** shift;
    }
    if (type === sequenceHeader) pixels = Math.max(pixels, largestFrame(data.subarray(at, at + size)));
    if (type === frameHeader || type === frame) frames++;
    at += size;
  }
  return frames && (pixels || Number.NaN) * frames;
}

/**
 * The size of the largest frame, in pixels: https://aomediacodec.github.io/av1-spec/#sequence-header-obu-syntax
 *
 * @returns NaN if it is not of a still picture, or has times as a film does
 */
function largestFrame(header: Buffer): number {
  const bits = [...header.subarray(0, 99)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  let at = 0;
  const next = (count: number): number => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at), 2);
  };
  next(4);
  if (next(1)) next(5);
  else {
    if (next(1)) return Number.NaN;
    const saysDelay = next(1);
    for (let points = next(5); points >= 0; points--) {
      next(12);
      if (next(5) > 7) next(1);
      if (saysDelay && next(1)) next(4);
    }
  }
  const [across, down] = [next(4) + 1, next(4) + 1];
  return (next(across) + 1) * (next(down) + 1);
}
