/**
 * What names a coordinate, whatever namespace it is of: `exif:GPSLatitude`, `drone-dji:GpsLongitude`, `geo:lat`. The names of
 * places that a newsroom wrote (`photoshop:City`) are none.
 */
const coordinate = /^(?:gps.*|lat(?:itude)?|long?(?:itude|titude)?|lng|.*coordinates?)$/i;
/** Whether there may be one: then the packet is parsed. */
const mayHaveCoordinate = /gps|lat|lon|lng|coordinate/i;
const startOfScan = 0xda;
const [app1, app13] = [0xe1, 0xed];
const xmpMark = "http://ns.adobe.com/xap/1.0/\0";
/** What did not fit into the packet: nobody can tell what it says. */
const extensionMark = "http://ns.adobe.com/xmp/extension/\0";
const photoshopMark = "Photoshop 3.0\0";
const iptcRecord = 0x0404;

/**
 * Takes the coordinates out of a JPEG's XMP data, and all but IPTC out of Photoshop's: they may reveal a source.
 *
 * Segments: ITU T.81, B.1.1; XMP: https://github.com/adobe/xmp-docs, part 3, 1.1.3
 */
export async function withoutCoordinates(jpeg: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(jpeg);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    const holds = (mark: string) =>
      bytes[at + 1] === app1 && segment.toString("latin1", 4, 4 + mark.length) === mark;
    if (bytes[at + 1] === app13) kept.push(...onlyIptc(segment));
    else if (holds(xmpMark)) kept.push(...(await withoutPlace(segment)));
    else if (!holds(extensionMark)) kept.push(segment);
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

/** @returns the segment, another without coordinates, or none if it cannot be read */
async function withoutPlace(segment: Buffer): Promise<Buffer[]> {
  const packet = segment.toString("utf8", 4 + xmpMark.length);
  // In a JPEG it is UTF-8. Anything else may hide a name.
  const root = /<(?:[^\s<>"'/:]+:)?(?:xmpmeta|RDF)\b.*>/s.exec(packet)?.[0];
  if (root === undefined || packet.includes("\0")) return [];
  if (!mayHaveCoordinate.test(packet)) return [segment];
  // Loaded here, as few pictures have any.
  const { DOMParser } = await import("linkedom");
  const document = new DOMParser().parseFromString(root, "text/xml");
  for (const element of [...document.querySelectorAll("*")]) {
    if (coordinate.test(localName(element.nodeName))) element.remove();
    for (const { name } of [...element.attributes])
      if (coordinate.test(localName(name))) element.removeAttribute(name);
  }
  return segmentOf(app1, Buffer.from(`${xmpMark}${document.documentElement?.outerHTML ?? ""}`));
}

/**
 * The IPTC record of Photoshop's segment: the others hold EXIF data, an XMP packet, and the whole picture in small.
 * https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/#50577409_38034
 */
function onlyIptc(segment: Buffer): Buffer[] {
  if (segment.toString("latin1", 4, 4 + photoshopMark.length) !== photoshopMark) return [];
  const kept: Buffer[] = [];
  let at = 4 + photoshopMark.length;
  while (at + 12 <= segment.length && segment.toString("latin1", at, at + 4) === "8BIM") {
    // A name, with its length before it, and what follows are of an even length.
    const sizeAt = at + 6 + ((segment.readUInt8(at + 6) + 2) & ~1);
    const size = sizeAt + 4 <= segment.length ? segment.readUInt32BE(sizeAt) : 0;
    const end = sizeAt + 4 + size + (size % 2);
    if (segment.readUInt16BE(at + 4) === iptcRecord) kept.push(segment.subarray(at, end));
    at = end;
  }
  return kept.length === 0 ? [] : segmentOf(app13, Buffer.concat([Buffer.from(photoshopMark), ...kept]));
}

/** A segment with its head; none if it is too long for one. */
function segmentOf(marker: number, data: Buffer): Buffer[] {
  if (data.length + 2 > 0xffff) return [];
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return [head, data];
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Author, copyright and description in EXIF data: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4 */
const tags = new Map([
  [0x010e, "ImageDescription"],
  [0x013b, "Artist"],
  [0x8298, "Copyright"],
]);
const asciiType = 2;

/**
 * Reads only these from an EXIF block: place and camera may reveal a source.
 *
 * @param exif with or without `Exif\0\0` in front; damaged entries are ignored
 * @returns by their names
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
