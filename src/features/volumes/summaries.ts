import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from "node:fs";
import path from "node:path";
import { DateTime, FixedOffsetZone } from "luxon";
import { fingerprint } from "../../assets/fingerprint.ts";
import type { Article, Content, Tag } from "../../content/content.ts";
import { decode, fileStamp } from "../../content/content-files.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { writeAtomic } from "../../content/files.ts";
import type { TextAt } from "../../content/front-matter/yaml.ts";
import { defaultMarkdown } from "../../content/markdown/parser.ts";
import { ParsedText } from "../../content/markdown/text.ts";
import { type ArticleCache, createArticleCache } from "../../content/read-content.ts";
import { readSettings, readSettingsFile } from "../../content/read-settings.ts";
import { type ContentOptions, messageLanguage } from "../../content/settings.ts";
import { groupBy, ownerOf } from "../../news/group-by.ts";
import { checkName } from "./during-build.ts";
import { createVolumes, type Found, hashOf, type Volumes } from "./model.ts";

type Kept = ArticleCache["results"] extends Map<string, infer One> ? One : never;

/** What is known about an article. It is valid as long as the file is unchanged. */
interface Known extends Kept {
  /** A hash of the file's bytes, because on another machine the file has another mtime. */
  hash?: string | undefined;
  /** What was found in its text, as JSON. The mentions stay on disk: they are more than half of a summary, but few pages need them. */
  found?: { datedSentences: string; mentions: string | Stored; topics: string } | undefined;
  /** The names that the text was searched for. */
  names?: string | undefined;
  /** The name of the summary that contains exactly this. */
  from?: string | undefined;
  /** The links of its text, as JSON. Only in a summary. */
  links?: string;
}

/** Where mentions are on disk, in bytes, and their hash. */
type Stored = { file: string; at: number; length: number; hash: string };

export type Summaries = ReturnType<typeof openSummaries>;

const [ending, ofMentions] = [".ndjson", ".mentions"];

/** Opens what is known about all articles. Ignores summaries of another version or configuration, and entries about files that have changed. */
export function openSummaries(options: ContentOptions & { root: string }, { isEmpty = false } = {}) {
  const { root, markdown = defaultMarkdown } = options;
  const folder = path.join(root, ".cache/warta/volumes");
  const opened = readSettingsFile(root);
  const { settings } = readSettings(opened, options, process.env.WARTA_URL);
  const { language } = settings;
  const asRead = JSON.stringify({ ...settings, front: undefined, frontMatter: undefined });
  const head = `${fingerprint(root)} ${hashOf(asRead)}`;
  const cache: ArticleCache = { ...createArticleCache(), isFresh: true };
  cache.settings = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  const knownOf = (file: string): Known | undefined => cache.results.get(file);
  const bytesOf = (file: string): Uint8Array => readFileSync(path.join(root, file));
  /** The number of articles in each summary on disk. */
  const counts = new Map<string, number>();

  for (const name of existsSync(folder) && !isEmpty ? readdirSync(folder) : []) {
    if (!name.endsWith(ending)) continue;
    counts.set(name, 0);
    for (const known of readSummary(path.join(folder, name), head) as Generator<Known>) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const { article } = known.result;
      const file = article?.file ?? "";
      const stamp = fileStamp(path.join(root, file));
      const isSame = stamp === known.stamp;
      if (!article || stamp === undefined || !(isSame || hashOf(bytesOf(file)) === known.hash)) continue;
      const read = (): string => readBody(root, file, article.bodyLine);
      article.text = new ParsedText(markdown, read, article.values.lang ?? language, language, known.links);
      cache.results.set(file, Object.assign(known, { stamp, from: isSame ? name : undefined }));
    }
  }
  const hashOfFile = (file: string): string => {
    const known: Known = knownOf(file) ?? { stamp: "", result: { article: undefined, diagnostics: [] } };
    known.hash ??= hashOf(bytesOf(file));
    return known.hash;
  };

  const pathOf = (file: string): string | undefined => knownOf(file)?.result.article?.path;
  /** Returns mentions as JSON; undefined if their file is missing, or another process has replaced it. */
  const readMentions = (mentions: string | Stored): string | undefined => {
    if (typeof mentions === "string") return mentions;
    const bytes = Buffer.alloc(mentions.length);
    try {
      const file = openSync(path.join(folder, mentions.file), "r");
      readSync(file, bytes, { position: mentions.at });
      closeSync(file);
    } catch {
      return undefined;
    }
    return hashOf(bytes) === mentions.hash ? bytes.toString() : undefined;
  };
  const write = (name: string, files: readonly string[]): void => {
    const all: Buffer[] = [];
    const shared: Shared = new Map();
    let at = 0;
    const lines = files.map((file) => {
      const known = knownOf(file);
      const { text, ...article } = known?.result.article ?? {};
      const result = { ...known?.result, article };
      const mentions = Buffer.from((known?.found && readMentions(known.found.mentions)) ?? "");
      const place = { file: name + ofMentions, at, length: mentions.length, hash: hashOf(mentions) };
      all.push(mentions);
      at += place.length;
      const found = place.length > 0 && { ...known?.found, mentions: place };
      const hash = hashOfFile(file);
      Object.assign(known ?? {}, { from: name, found: found || undefined });
      return toLine(
        { ...known, from: undefined, hash, links: JSON.stringify(text?.links() ?? []), result },
        shared,
      );
    });
    writeAtomic(path.join(folder, name + ofMentions), Buffer.concat(all));
    // Leaves out articles that could not be read again.
    const summary = [head, toTable(shared), ...lines.filter(Boolean), ""].join("\n");
    writeAtomic(path.join(folder, name), toAscii(summary));
    counts.set(name, files.length);
  };

  return {
    /** A hash of what affects the reading and rendering of all articles. */
    head,
    cache,
    /** Returns a hash of an article's file. */
    hashOf: hashOfFile,

    /** Returns a hash of what was last found in a text, and the slugs of the topics that it names. */
    foundIn(file: string): string[] | undefined {
      const { datedSentences, mentions, topics = "" } = knownOf(file)?.found ?? {};
      if (mentions === undefined) return undefined;
      const hash = typeof mentions === "string" ? hashOf(mentions) : mentions.hash;
      return [hashOf(datedSentences + hash), ...topics.split(" ")];
    },

    /** Returns the volumes of a site. @param built the one that this build writes @throws LocalizedError if it does not exist */
    volumesOf({ articles, tags, settings: { volumes = "year" } }: Content, built?: string): Volumes {
      const namesFor = soughtNames(tags);
      const all = createVolumes(articles, volumes, built, (article, read): Found => {
        const [known, names] = [knownOf(article.file), namesFor(article)];
        const found = (known?.names === names && known.found) || asJson(read());
        if (found !== known?.found) Object.assign(known ?? {}, { names, found, from: undefined });
        return {
          get mentions() {
            return JSON.parse(readMentions(found.mentions) ?? asJson(read()).mentions);
          },
          get datedSentences() {
            return JSON.parse(found.datedSentences);
          },
        };
      });
      checkName(built, all.names);
      return all;
    },

    /** Writes what is known about these files into a separate summary. Later, `save` divides it among the volumes. @throws WriteError */
    saveShare: (files: readonly string[]): void =>
      write(`${hashOf(files.join())}${ending}`, files.filter(pathOf)),

    /** Writes the summaries that have changed since they were read. @throws WriteError */
    save(volumes: Volumes | undefined): void {
      const files = [...cache.results.keys()].filter(pathOf);
      const byVolume = groupBy(files, (file) => [`${volumes?.of(pathOf(file))}${ending}`]);
      for (const [name, own] of volumes ? byVolume : [])
        if (own.length !== counts.get(name) || !own.every((file) => knownOf(file)?.from === name))
          write(name, own);
      // Removes summaries of months, if the site is now built by year, and those of shares.
      for (const name of volumes ? counts.keys() : [])
        if (!byVolume.has(name))
          for (const end of ["", ofMentions]) rmSync(path.join(folder, name + end), { force: true });
    },
  };
}

const asJson = ({ datedSentences, mentions }: Found) => ({
  datedSentences: JSON.stringify(datedSentences),
  mentions: JSON.stringify(mentions),
  topics: [...new Set(mentions.map(({ tag }) => tag))].join(" "),
});

/** Makes a function that identifies what a text is searched for: the names of all topics with a file, and of the article's own topics. */
function soughtNames(tags: readonly Tag[]): (article: Article) => string {
  const names = new Map(tags.map(({ text: _, pictures: __, ...tag }) => [tag.slug, { ...tag, bodyLine: 0 }]));
  const ofFiles = hashOf(JSON.stringify([...names.values()].filter(({ file }) => file !== undefined)));
  return ({ tags }) => {
    const own = tags.filter((slug) => names.get(slug)?.file === undefined);
    return [ofFiles, ...own.map((slug) => names.get(slug)?.name)].join(" ");
  };
}

/** Reads an article's text. @param file from the root @throws ContentError if the file can no longer be read as text */
export function readBody(root: string, file: string, bodyLine: number): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  const above = text.split("\n", bodyLine - 1).map((line) => `${line}\n`);
  return text.slice(above.join("").length).trimEnd();
}

/** Reads a summary: its `head`, else it is ignored; what articles share; then a line of JSON for each article. If one is damaged, the rest are read anew. */
function* readSummary(file: string, head: string): Generator<unknown> {
  const [first, second = "", ...lines] = readFileSync(file, "latin1").split("\n");
  if (first !== head) return;
  try {
    const shared: unknown[] = JSON.parse(second);
    for (const line of lines) yield restore(JSON.parse(line), shared);
  } catch {}
}

/** What the articles of a summary share, each with its number: names, names with their places, and the empty list. They are half of what is known. */
type Shared = Map<unknown, { number: number; value: unknown }>;
const toTable = (shared: Shared): string => JSON.stringify(Array.from(shared.values(), ({ value }) => value));

/** Escapes JSON so that it can be read as Latin-1, in half the time. */
const toAscii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Starts a string that stands for a shared value: its number follows. */
const mark = "\x7f";
/** The key of a time in a stored object. Its value: milliseconds since 1970, and minutes ahead of UTC. */
const time = "$at";

/**
 * Serializes a value as one line of JSON, in which times keep their offsets.
 *
 * @returns undefined if the value contains something that could not be read again, such as an object of a site's own class
 */
function toLine(value: unknown, shared: Shared): string | undefined {
  let isWhole = true;
  const line = JSON.stringify(value, function (this: Record<string, unknown>, key, json) {
    const original = this[key];
    if (DateTime.isDateTime(original)) return { [time]: [original.toMillis(), original.offset] };
    isWhole &&= isPlain(original);
    const name = nameOf(original);
    if (name === undefined) return json;
    const next = { number: shared.size, value: original };
    return mark + (ownerOf(shared, name, next) ?? next).number;
  });
  return isWhole ? line : undefined;
}

/** Identifies a value that articles may share. Few names are longer. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.length > 24 && !value.startsWith(mark) ? undefined : value;
  if (Array.isArray(value)) return value.length === 0 ? `${mark}[]` : undefined;
  const { text, place } = Object(value) as Partial<TextAt>;
  return place && text && `${mark}${place.line}:${place.column} ${text}`;
}

const isPlain = (value: unknown): boolean =>
  Object(value) === value
    ? [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
    : typeof value !== "bigint";

/** Restores times and shared values in what `toLine` wrote, in place: a reviver for `JSON.parse` takes three times as long. */
function restore(value: unknown, shared: readonly unknown[]): unknown {
  if (typeof value === "string") return value.startsWith(mark) ? shared[Number(value.slice(1))] : value;
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  const [at, offset] = (object[time] ?? []) as number[];
  if (at !== undefined) return DateTime.fromMillis(at, { zone: FixedOffsetZone.instance(offset ?? 0) });
  for (const key in object) object[key] = restore(object[key], shared);
  return object;
}
