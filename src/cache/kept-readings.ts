import { readFileSync } from "node:fs";
import path from "node:path";
import { cannotBeRead } from "../content/content-files.ts";
import type { Mistake } from "../content/mistake.ts";
import { type ArticleReading, readArticle } from "../content/read-article.ts";
import type { ArticlesReader } from "../content/read-articles.ts";
import { articleSchema } from "../content/schema/article.ts";
import { sayBuilds } from "../messages/builds.ts";
import { ToldError } from "../messages/told-error.ts";
import type { Pool } from "../threads/pool.ts";
import type { KnownFiles } from "./known-files.ts";
import { keyOf, type Records } from "./records.ts";
import { type Kept, openSegments } from "./segments.ts";

/** An article's text is kept beside what its file says of it: it is most of the file, and only the text is read from it. */
export const bodyKeyOf = (key: string): string => `${key}.body`;

/**
 * Reads articles' files, or takes what was read of the same bytes before.
 *
 * @param code stands for the code that reads
 */
export function keepReadings(records: Records, known: KnownFiles, code: string, pool: Pool): ArticlesReader {
  // Between two builds of one process, what was unpacked stays: the files of a site change one at a time.
  const unpacked = new Map<string, { key: string; reading: ArticleReading }>();

  return async (root, files, timeZone) => {
    const shared = { root, timeZone, around: keyOf(code, timeZone), folder: records.folder };
    const readHere = readAndKeepArticle(shared);
    const found = new Map<string, ArticleReading>();
    // One for all articles: an object with a getter of its own is a hash table to Node, ten times the size.
    const body = {
      get(this: KeptBody): string {
        return bodyOf(this);
      },
    };
    const keep = (file: string, key: string, facts: () => string | undefined): void => {
      const before = unpacked.get(file);
      const reading = before?.key === key ? before.reading : unpackIfThere();
      if (!reading) return;
      unpacked.set(file, { key, reading });
      found.set(file, reading);
      known.remember(file, key);

      function unpackIfThere(): ArticleReading | undefined {
        const kept = records.has(bodyKeyOf(key)) ? facts() : undefined;
        return kept === undefined ? undefined : unpack(key, kept, body);
      }
    };
    const bodyOf = ({ file, bodyKey: key }: KeptBody): string => {
      const kept = records.get(bodyKeyOf(key));
      if (kept) return kept.toString();
      // The cache may be taken away, or be written to by others, while this runs: the file itself tells.
      const again = readBytes(root, file);
      const body =
        again && keyOf(shared.around, file, again) === key
          ? readArticle(file, again, articleSchema(timeZone), timeZone).article?.body
          : undefined;
      if (body !== undefined) return body;
      throw new ToldError(sayBuilds.changedMeanwhile(file));
    };
    for (const file of files) {
      const key =
        known.recall(file, shared.around) ??
        (records.size > 0 ? keyOfFile(root, file, shared.around) : undefined);
      if (key !== undefined) keep(file, key, () => records.get(key)?.toString());
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
        records.add(result.key, result.factsKept);
        records.add(bodyKeyOf(result.key), result.body);
        keep(file, result.key, () => result.facts);
      },
    });
    return { results: files.flatMap((file) => found.get(file) ?? []), mistakes };
  };
}

/** What an article's file says, and where that and its text are kept. */
interface KeptArticle {
  key: string;
  /** In JSON. */
  facts: string;
  factsKept: Kept;
  body: Kept;
}

/** Reads a file in any thread. Its key is of the bytes that were read, whatever was in the file before. */
export function readAndKeepArticle({
  root,
  timeZone,
  around,
  folder,
}: {
  root: string;
  timeZone: string;
  around: string;
  /** Of the records. */
  folder: string;
}): (file: string) => KeptArticle | { mistake: Mistake } {
  const schema = articleSchema(timeZone);
  const segments = openSegments(folder);
  return (file) => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path.join(root, file));
    } catch (error) {
      return { mistake: cannotBeRead(file, error) };
    }
    const key = keyOf(around, file, bytes);
    const { facts, body } = pack(readArticle(file, bytes, schema, timeZone));
    return {
      key,
      facts,
      factsKept: segments.write(key, Buffer.from(facts)),
      body: segments.write(bodyKeyOf(key), Buffer.from(body)),
    };
  };
}

function keyOfFile(root: string, file: string, around: string): string | undefined {
  const bytes = readBytes(root, file);
  return bytes && keyOf(around, file, bytes);
}

/** @returns nothing for a file that cannot be read */
function readBytes(root: string, file: string): Uint8Array | undefined {
  try {
    return readFileSync(path.join(root, file));
  } catch {
    return undefined;
  }
}

function pack({ article, ...rest }: ArticleReading): { facts: string; body: string } {
  if (!article) return { facts: JSON.stringify(rest), body: "" };
  const { body, ...facts } = article;
  return { facts: JSON.stringify({ ...rest, article: facts }), body };
}

/** An article whose text is kept: it is read when it is asked for. */
interface KeptBody {
  file: string;
  bodyKey: string;
}

/** @param body gives an article its text */
function unpack(key: string, facts: string, body: PropertyDescriptor & ThisType<KeptBody>): ArticleReading {
  const reading: ArticleReading = JSON.parse(facts);
  const { article } = reading;
  if (article) {
    Object.assign(article, { bodyKey: key });
    Object.defineProperty(article, "body", body);
  }
  return reading;
}
