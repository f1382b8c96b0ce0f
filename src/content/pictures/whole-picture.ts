/**
 * Whether a picture's file is complete: most damaged files were cut off while copying. Other damage is found when the picture
 * is decoded.
 *
 * @param ending `jpg`, `png`, …; unknown types count as complete
 */
export function isWhole(bytes: Uint8Array, ending: string): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ends[ending]?.(data) ?? true;
}

const ends: Partial<Record<string, (data: Buffer) => boolean>> = {
  avif: hasWholeBoxes,
  // The trailer; some programs fill the file with zeros.
  gif: (data) => data.findLast((byte) => byte !== 0) === 0x3b,
  jpg: hasEndOfImage,
  png: (data) => data.subarray(-1024).includes("IEND", 0, "latin1"),
  svg: isClosed,
  // A RIFF header has the length.
  webp: (data) => data.length >= 12 && data.readUInt32LE(4) + 8 <= data.length,
};

const startOfScan = 0xda;
const endOfImage = Buffer.of(0xff, 0xd9);

/** A JPEG's end marker comes after its scans; a preview before them has its own end marker. ITU T.81, B.1.1. */
function hasEndOfImage(data: Buffer): boolean {
  let at = 2;
  while (at + 4 <= data.length && data[at] === 0xff && data[at + 1] !== startOfScan)
    at += 2 + data.readUInt16BE(at + 2);
  return data.lastIndexOf(endOfImage) >= at;
}

/** An SVG ends with the end tag of its root, or is only a self-closing root. */
function isClosed(data: Buffer): boolean {
  const text = data.toString("latin1");
  return (
    /<\/(?:[\w-]+:)?svg\s*>/.test(text) || (text.match(/<[a-z]/gi)?.length === 1 && /\/>\s*$/.test(text))
  );
}

/** Boxes with their lengths; the last may extend to the end. ISO/IEC 14496-12, 4.2. */
function hasWholeBoxes(data: Buffer): boolean {
  let at = 0;
  while (at + 16 <= data.length) {
    const length = data.readUInt32BE(at);
    if (length === 0) return true;
    at += length === 1 ? Number(data.readBigUInt64BE(at + 8)) : Math.max(length, 8);
  }
  return at <= data.length;
}
