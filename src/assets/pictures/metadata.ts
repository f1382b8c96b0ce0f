/** Author, copyright and description in EXIF data: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4 */
const tags = new Map([
  [0x010e, "ImageDescription"],
  [0x013b, "Artist"],
  [0x8298, "Copyright"],
]);
const asciiType = 2;

/**
 * Reads only these tags from an EXIF block, because location and camera may reveal a source.
 *
 * @param exif with or without the prefix `Exif\0\0`; damaged entries are ignored
 * @returns the values by tag name
 */
export function exifRights(exif: Uint8Array = new Uint8Array()): Record<string, string> {
  const start = Buffer.from(exif.subarray(0, 6)).toString("latin1") === "Exif\0\0" ? 6 : 0;
  const data = Buffer.from(exif.subarray(start));
  const order = data.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return {};
  const short = (at: number) => (order === "II" ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = (at: number) => (order === "II" ? data.readUInt32LE(at) : data.readUInt32BE(at));
  const rights: Record<string, string> = {};
  try {
    const directory = long(4);
    for (let index = 0; index < short(directory); index++) {
      const entry = directory + 2 + index * 12;
      const tag = tags.get(short(entry));
      if (!tag || short(entry + 2) !== asciiType) continue;
      const length = long(entry + 4);
      const at = length > 4 ? long(entry + 8) : entry + 8;
      const [text = ""] = data.toString("utf8", at, at + length).split("\0");
      if (text.trim()) rights[tag] = text.trim();
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return rights;
}
