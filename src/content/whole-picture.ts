/**
 * Whether a picture's file has an end: most that are damaged were cut off while they were copied. Told of JPEG and PNG; other
 * types are taken at their word here, and looked at when they are shown.
 *
 * @param ending `jpg`, `png`, …
 */
export function isWhole(bytes: Uint8Array, ending: string): boolean {
  if (ending === "png") return Buffer.from(bytes.subarray(-1024)).includes("IEND", 0, "latin1");
  if (ending === "jpg") return hasEnd(bytes);
  return true;
}

const startOfScan = 0xda;
const endOfImage = Buffer.of(0xff, 0xd9);

/** A JPEG ends after its scans; the preview that cameras put in front of them has an end of its own. ITU T.81, B.1.1. */
function hasEnd(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan)
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(endOfImage) >= at;
}
