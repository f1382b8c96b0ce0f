/**
 * What names a coordinate, whatever namespace it is of: `exif:GPSLatitude`, `drone-dji:GpsLongitude`, `geo:lat`. The names of
 * places that a newsroom wrote (`photoshop:City`) are none.
 */
const coordinate = /^(?:gps.*|lat(?:itude)?|long?(?:itude|titude)?|lng|.*coordinates?)$/i;
/** Whether there may be one: then the packet is parsed. */
const mayHaveCoordinate = /gps|lat|lon|lng|coordinate/i;
const startOfScan = 0xda;
const app1 = 0xe1;
const xmpMark = "http://ns.adobe.com/xap/1.0/\0";
/** What did not fit into the packet: nobody can tell what it says. */
const extensionMark = "http://ns.adobe.com/xmp/extension/\0";

/**
 * Takes the coordinates out of a JPEG's XMP data: they may reveal a source.
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
    if (holds(xmpMark)) kept.push(...(await withoutPlace(segment)));
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
  const cleaned = Buffer.from(`${xmpMark}${document.documentElement?.outerHTML ?? ""}`);
  if (cleaned.length + 2 > 0xffff) return [];
  const head = Buffer.from([0xff, app1, 0, 0]);
  head.writeUInt16BE(cleaned.length + 2, 2);
  return [head, cleaned];
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
