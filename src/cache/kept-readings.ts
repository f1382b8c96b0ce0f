import type { ArticleReading } from "../content/read-article.ts";
import type { ArticleReader } from "../content/read-content.ts";
import { keyOf, type Records } from "./records.ts";

/**
 * Reads articles' files, or takes what was read of the same bytes before.
 *
 * @param code stands for the code that reads
 */
export function keepReadings(records: Records, code: string): ArticleReader {
  // Between two builds of one process, what was unpacked stays: the files of a site change one at a time.
  const unpacked = new Map<string, { key: string; reading: ArticleReading }>();
  return (file, bytes, { timeZone, read }) => {
    const key = keyOf(code, timeZone, file, bytes);
    const known = unpacked.get(file);
    if (known?.key === key) return known.reading;

    const packed = records.get(key);
    const reading: ArticleReading = packed ? JSON.parse(packed.toString()) : read();
    if (!packed) records.set(key, Buffer.from(JSON.stringify(reading)));
    unpacked.set(file, { key, reading });
    return reading;
  };
}
