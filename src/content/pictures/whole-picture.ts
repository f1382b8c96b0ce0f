/**
 * Whether a picture's file has an end: most that are damaged were cut off while they were copied. What else is wrong with one
 * is found when it is decoded.
 *
 * @param ending `jpg`, `png`, …; others than those browsers show as pictures are taken at their word
 */
export function isWhole(bytes: Uint8Array, ending: string): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ends[ending]?.(data) ?? true;
}

const ends: Partial<Record<string, (data: Buffer) => boolean>> = {
  avif: hasWholeBoxes,
  gif: hasTrailer,
  jpg: hasEndOfImage,
  png: (data) => data.subarray(-1024).includes("IEND", 0, "latin1"),
  svg: isClosed,
  // RIFF says how long it is.
  webp: (data) => data.length >= 12 && data.readUInt32LE(4) + 8 <= data.length,
};

const startOfScan = 0xda;
const endOfImage = Buffer.of(0xff, 0xd9);

/** A JPEG ends after its scans; the preview that cameras put in front of them has an end of its own. ITU T.81, B.1.1. */
function hasEndOfImage(data: Buffer): boolean {
  let at = 2;
  while (at + 4 <= data.length && data[at] === 0xff && data[at + 1] !== startOfScan)
    at += 2 + data.readUInt16BE(at + 2);
  return data.lastIndexOf(endOfImage) >= at;
}

/** A drawing closes what it opened first; one of nothing but its start tag closes it there. */
function isClosed(data: Buffer): boolean {
  const text = data.toString("latin1");
  return (
    /<\/(?:[\w-]+:)?svg\s*>/.test(text) || (text.match(/<[a-z]/gi)?.length === 1 && /\/>\s*$/.test(text))
  );
}

/** Boxes that say how long they are, the last of them perhaps "to the end". ISO/IEC 14496-12, 4.2. */
function hasWholeBoxes(data: Buffer): boolean {
  let at = 0;
  while (at + 16 <= data.length) {
    const length = data.readUInt32BE(at);
    if (length === 0) return true;
    at += length === 1 ? Number(data.readBigUInt64BE(at + 8)) : Math.max(length, 8);
  }
  return at <= data.length;
}

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Blocks, of which the trailer is the last. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function hasTrailer(data: Buffer): boolean {
  let at = 13 + colours(data[10] ?? 0);
  while (at < data.length) {
    const block = data[at];
    if (block === 0x3b) return true;
    // An image has a descriptor, perhaps colours, and the size of its codes before its data; an extension its kind.
    if (block === 0x2c) at += 11 + colours(data[at + 9] ?? 0);
    else if (block === 0x21) at += 2;
    else return true;
    while (at < data.length && data[at] !== 0) at += 1 + (data[at] ?? 0);
    at++;
  }
  return false;
}
