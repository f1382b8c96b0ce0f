import { readFileSync } from "node:fs";
import path from "node:path";
import { cannotBeRead } from "../content/content-files.ts";
import type { Mistake } from "../content/mistake.ts";
import { type ArticleReading, readArticle } from "../content/read-article.ts";
import type { ArticlesReader } from "../content/read-articles.ts";
import { articleSchema } from "../content/schema/article.ts";
import type { Pool } from "../threads/pool.ts";
import { asBuffer } from "./as-buffer.ts";
import type { KnownFiles } from "./known-files.ts";
import { keyOf, type Records } from "./records.ts";

/**
 * Reads articles' files, or takes what was read of the same bytes before.
 *
 * @param code stands for the code that reads
 */
export function keepReadings(records: Records, known: KnownFiles, code: string, pool: Pool): ArticlesReader {
  // Between two builds of one process, what was unpacked stays: the files of a site change one at a time.
  const unpacked = new Map<string, { key: string; reading: ArticleReading }>();

  return async (root, files, timeZone) => {
    const shared = { root, timeZone, around: keyOf(code, timeZone) };
    const readHere = readAndPackArticle(shared);
    const found = new Map<string, ArticleReading>();
    const keep = (file: string, key: string, packed: () => Buffer | undefined): void => {
      const before = unpacked.get(file);
      const reading = before?.key === key ? before.reading : unpackIfThere();
      if (!reading) return;
      unpacked.set(file, { key, reading });
      found.set(file, reading);
      known.remember(file, key);

      function unpackIfThere(): ArticleReading | undefined {
        const kept = packed();
        return kept && unpack(key, kept, bodyAgain);
      }
      function bodyAgain(): Buffer {
        const kept = records.get(key);
        if (kept) return kept;
        const again = readHere(file);
        if ("packed" in again && again.key === key) return asBuffer(again.packed);
        throw new Error(`${file} was changed while the site was being built. Build it again.`);
      }
    };
    for (const file of files) {
      const key = known.recall(file) ?? (records.size > 0 ? keyOfFile(root, file, shared.around) : undefined);
      if (key !== undefined) keep(file, key, () => records.get(key));
    }

    const unread = files.filter((file) => !found.has(file));
    const mistakes: Mistake[] = [];
    await pool.run({
      task: "readArticle",
      shared,
      pieces: unread,
      send: (file) => file,
      here: readHere,
      take(file, result) {
        if ("mistake" in result) {
          mistakes.push(result.mistake);
          return;
        }
        const packed = asBuffer(result.packed);
        records.set(result.key, packed);
        keep(file, result.key, () => packed);
      },
    });
    return { results: files.flatMap((file) => found.get(file) ?? []), mistakes };
  };
}

/** Reads a file in any thread. Its key is of the bytes that were read, whatever was in the file before. */
export function readAndPackArticle({
  root,
  timeZone,
  around,
}: {
  root: string;
  timeZone: string;
  around: string;
}): (file: string) => { key: string; packed: Uint8Array } | { mistake: Mistake } {
  const schema = articleSchema(timeZone);
  return (file) => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path.join(root, file));
    } catch (error) {
      return { mistake: cannotBeRead(file, error) };
    }
    return { key: keyOf(around, file, bytes), packed: pack(readArticle(file, bytes, schema, timeZone)) };
  };
}

function keyOfFile(root: string, file: string, around: string): string | undefined {
  try {
    return keyOf(around, file, readFileSync(path.join(root, file)));
  } catch {
    return undefined;
  }
}

// JSON has no such character.
const beforeBody = "\0";

function pack({ article, ...rest }: ArticleReading): Buffer {
  if (!article) return Buffer.from(JSON.stringify(rest));
  const { body, ...facts } = article;
  return Buffer.from(`${JSON.stringify({ ...rest, article: facts })}${beforeBody}${body}`);
}

/**
 * The body is most of an article, and only its text is read from it: it is unpacked when it is asked for.
 *
 * @param again gives the same packed bytes once more
 */
function unpack(key: string, packed: Buffer, again: () => Buffer): ArticleReading {
  const end = packed.indexOf(beforeBody);
  const reading: ArticleReading = JSON.parse(packed.toString("utf8", 0, end < 0 ? packed.length : end));
  const { article } = reading;
  if (article) {
    article.bodyKey = key;
    Object.defineProperty(article, "body", { get: () => again().toString("utf8", end + 1) });
  }
  return reading;
}

/** Whether two packed readings differ in nothing but the body. */
export function sameFacts(one: Buffer | undefined, other: Buffer | undefined): boolean {
  if (!one || !other) return false;
  return one.subarray(0, one.indexOf(beforeBody)).equals(other.subarray(0, other.indexOf(beforeBody)));
}
