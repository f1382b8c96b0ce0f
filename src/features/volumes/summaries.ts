import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from "node:zlib";
import { DateTime, FixedOffsetZone } from "luxon";
import type { Article, Content, Tag } from "../../content/content.ts";
import { decode, stampOf } from "../../content/content-files.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { filesBelow, relativePath, writeWhole } from "../../content/files.ts";
import { usualMarkdown } from "../../content/markdown/parser.ts";
import { ParsedText, type WrittenLink } from "../../content/markdown/text.ts";
import { type KeptArticles, keepArticles } from "../../content/read-content.ts";
import { openSettings, readSettings } from "../../content/read-settings.ts";
import { type ContentOptions, messageLanguage, settingsFile } from "../../content/settings.ts";
import { groupBy } from "../../news/group-by.ts";
import { lazily } from "../../site/lazily.ts";
import { createVolumes, type Found, type Volumes } from "./model.ts";

type Kept = KeptArticles["results"] extends Map<string, infer One> ? One : never;

/** What is known of an article, as long as its file is the same. */
interface Known extends Kept {
  /** Of the file's bytes: on another machine it has another time. */
  hash?: string | undefined;
  /** What was found in its text, see `asText`: most builds need that of few. */
  found?: Record<keyof Found, string> | undefined;
  /** The names that the text was searched for. */
  names?: string | undefined;
  /** The summary that says just this. */
  from?: string | undefined;
}

/** A line of a summary: all that the site needs of an article but its text. */
interface Line extends Known {
  file: string;
  links: WrittenLink[];
}

export type Summaries = Awaited<ReturnType<typeof openSummaries>>;

export const hashOf = (bytes: string | Uint8Array): string =>
  createHash("sha1").update(bytes).digest("base64url");

const ending = ".ndjson.gz";

/**
 * Opens what is known of all articles, from this build and earlier ones. What another version or another configuration wrote is
 * not used, nor what is said of a file that has changed.
 */
export async function openSummaries(options: ContentOptions & { root: string }) {
  const { root, markdown = usualMarkdown } = options;
  const folder = path.join(root, ".cache/warta/volumes");
  const opened = await openSettings(root);
  const { settings } = readSettings(opened, options, process.env.WARTA_URL);
  const { language } = settings;
  const asRead = JSON.stringify({ ...settings, front: undefined, frontMatter: undefined });
  const head = `${fingerprint(root)} ${hashOf(asRead)}`;
  const kept = keepArticles();
  kept.settings = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  const knownOf = (file: string): Known | undefined => kept.results.get(file);
  const bytesOf = (file: string): Uint8Array => readFileSync(path.join(root, file));
  /** How many lines each summary on the disk has. */
  const counts = new Map<string, number>();

  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(ending)) continue;
    const [first, ...lines] = linesOf(path.join(folder, name));
    counts.set(name, first === head ? lines.length : 0);
    for (const line of first === head ? lines : []) {
      const known = fromLine(line) as Line;
      const { file, links } = known;
      const stamp = stampOf(path.join(root, file));
      const isSame = stamp === known.stamp;
      if (stamp === undefined || !(isSame || hashOf(bytesOf(file)) === known.hash)) continue;
      const { article } = known.result;
      if (article) {
        const read = (): string => readBody(root, file, article.bodyLine);
        article.text = new ParsedText(markdown, read, article.values.lang ?? language, language, links);
      }
      kept.results.set(file, Object.assign(known, { stamp, from: isSame ? name : undefined }));
    }
  }
  const hashOfFile = (file: string): string => {
    const known: Known = knownOf(file) ?? { stamp: "", result: { article: undefined, diagnostics: [] } };
    known.hash ??= hashOf(bytesOf(file));
    return known.hash;
  };

  const pathOf = (file: string): string | undefined => knownOf(file)?.result.article?.path;
  const write = (name: string, files: readonly string[]): void => {
    const published = files.filter(pathOf);
    const lines = published.flatMap((file) => {
      const known = knownOf(file);
      const { text, ...article } = known?.result.article ?? {};
      const [hash, links] = [hashOfFile(file), text?.links()];
      const result = { ...known?.result, article };
      return toLine({ ...known, file, hash, links, result, from: undefined }) ?? [];
    });
    writeWhole(path.join(folder, name), gzipSync([head, ...lines].join("\n"), { level: 1 }));
    counts.set(name, published.length);
    for (const file of published) Object.assign(knownOf(file) ?? {}, { from: name });
  };

  return {
    /** A hash of what all articles are read and drawn with. */
    head,
    kept,
    /** A hash of an article's file. */
    hashOf: hashOfFile,

    /** What was found in a text last, packed. */
    mentionsIn: (file: string): string | undefined => knownOf(file)?.found?.mentions,

    /** The volumes of a site. @param built the one that this build writes */
    volumesOf({ articles, tags, settings: { volumes = "year" } }: Content, built?: string): Volumes {
      const namesFor = soughtNames(tags);
      let last: { article: Article; found: Found } | undefined;
      return createVolumes(articles, volumes, built, (article, read): Found => {
        if (last?.article === article) return last.found;
        const [known, names] = [knownOf(article.file), namesFor(article)];
        const said = (known?.names === names && known.found) || asText(read());
        const { mentions, datedSentences } = said;
        const found = lazily<Found>({
          mentions: () => JSON.parse(inflateRawSync(Buffer.from(mentions, "base64")).toString()),
          datedSentences: () => JSON.parse(datedSentences),
        });
        last = { article, found };
        if (said !== known?.found) Object.assign(known ?? {}, { names, found: said, from: undefined });
        return found;
      });
    },

    /** Writes what is known of these files into a summary of its own, until `save` divides it among volumes. @throws WriteError */
    saveShare: (files: readonly string[]): void => write(`${hashOf(files.join())}${ending}`, files),

    /** Writes the summaries that are not as they were read. @throws WriteError */
    save(volumes: Volumes | undefined): void {
      const files = [...kept.results.keys()].filter(pathOf);
      const byVolume = groupBy(files, (file) => [`${volumes?.of(pathOf(file))}${ending}`]);
      for (const [name, own] of volumes ? byVolume : [])
        if (own.length !== counts.get(name) || !own.every((file) => knownOf(file)?.from === name))
          write(name, own);
      // A month's, of a site that is built in years now; or a share.
      for (const name of volumes ? counts.keys() : [])
        if (!byVolume.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** What names topics is packed: it is the most of a summary, and looked at for few articles. */
const asText = ({ mentions, datedSentences }: Found) => ({
  mentions: deflateRawSync(JSON.stringify(mentions), { level: 1 }).toString("base64"),
  datedSentences: JSON.stringify(datedSentences),
});

/** The lines of a summary; none if its file is damaged: then its articles are read anew. */
function linesOf(file: string): string[] {
  try {
    return gunzipSync(readFileSync(file)).toString().split("\n");
  } catch {
    return [];
  }
}

/** What a text is searched for: the names of all topics with a file, and those of its own topics. */
function soughtNames(tags: readonly Tag[]): (article: Article) => string {
  const names = new Map(tags.map(({ text: _, pictures: __, ...tag }) => [tag.slug, { ...tag, bodyLine: 0 }]));
  const ofFiles = hashOf(JSON.stringify([...names.values()].filter(({ file }) => file !== undefined)));
  return ({ tags }) => {
    const own = tags.filter((slug) => names.get(slug)?.file === undefined);
    return [ofFiles, ...own.map((slug) => names.get(slug)?.name)].join(" ");
  };
}

const code = /\.(?:[cm]?[jt]sx?|json|ya?ml|css|html|liquid|njk)$/;

/**
 * A hash of what pages are made with: this version of Warta, Node, and the site's configuration, packages, look and data. Other
 * files that a configuration imports are only seen in the project's folder itself, in `_includes`, `_data`, `lib` and `src`.
 */
function fingerprint(root: string): string {
  const warta = path.dirname(createRequire(import.meta.url).resolve("warta/package.json"));
  const files = [
    ...["dist", "src", "_includes"].map((name) => path.join(warta, name)),
    ...["_includes", "_data", "lib", "src"].map((name) => path.join(root, name)),
  ]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => filesBelow(folder).map((file) => path.join(folder, file)));
  const beside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  files.push(...beside.map(({ name }) => path.join(root, name)));
  const hash = createHash("sha1").update(process.version);
  // Settings are looked at by what they say: pins to the front page change none but that.
  for (const file of files)
    if (code.test(file) && file !== path.join(root, settingsFile))
      hash.update(relativePath(file.startsWith(warta) ? warta : root, file)).update(readFileSync(file));
  return hash.digest("base64url");
}

/** The key of a time in a stored object: milliseconds since 1970, and minutes ahead of UTC. */
const time = "$at";

/**
 * Writes a value on one line, as JSON in which times keep their offsets.
 *
 * @returns undefined for a value with something in it that could not be read again, such as an object of a site's own class
 */
export function toLine(value: unknown): string | undefined {
  let isWhole = true;
  const line = JSON.stringify(value, function (this: Record<string, unknown>, key, json) {
    const written = this[key];
    if (DateTime.isDateTime(written)) return { [time]: [written.toMillis(), written.offset] };
    if (isPlain(written)) return json;
    isWhole = false;
    return undefined;
  });
  return isWhole ? line : undefined;
}

const isPlain = (value: unknown): boolean =>
  value === null ||
  (typeof value === "object"
    ? Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
    : typeof value !== "function" && typeof value !== "bigint");

/** Reads what `toLine` wrote. */
export const fromLine = (line: string): unknown => withTimes(JSON.parse(line));

/** Makes times again, in place: a reviver of `JSON.parse` takes three times as long. */
function withTimes(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  const [at, offset] = (object[time] ?? []) as number[];
  if (at !== undefined) return DateTime.fromMillis(at, { zone: FixedOffsetZone.instance(offset ?? 0) });
  for (const key of Object.keys(object)) {
    const made = withTimes(object[key]);
    if (made !== object[key]) object[key] = made;
  }
  return value;
}

/** @param file from the root @throws ContentError if the file cannot be read as text any more */
export function readBody(root: string, file: string, bodyLine: number): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  const lines = text.split("\n").slice(bodyLine - 1);
  return lines.join("\n").trimEnd();
}
