import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article, Content, Tag } from "../../content/content.ts";
import { decode, fileStamp } from "../../content/content-files.ts";
import { ContentError, isDiagnostic } from "../../content/diagnostic.ts";
import { filesBelow, relativePath } from "../../content/files.ts";
import { defaultMarkdown } from "../../content/markdown/parser.ts";
import { ParsedText, type WrittenLink } from "../../content/markdown/text.ts";
import { type ArticleCache, createArticleCache } from "../../content/read-content.ts";
import { readSettings, readSettingsFile } from "../../content/read-settings.ts";
import { type ContentOptions, messageLanguage, settingsFile } from "../../content/settings.ts";
import { groupBy } from "../../news/group-by.ts";
import { lazily } from "../../site/lazily.ts";
import { createVolumes, type Found, hashOf, type Volumes } from "./model.ts";
import { type PlaceInFile, readAt, readSummary, writeSummary } from "./summary-file.ts";

type Kept = ArticleCache["results"] extends Map<string, infer One> ? One : never;

/** What is known of an article, as long as its file is the same. */
interface Known extends Kept {
  /** Of the file's bytes: on another machine it has another time. */
  hash?: string | undefined;
  /** What was found in its text, as JSON, with a hash of both. Mentions are the most of a summary, and looked at for few articles. */
  found?: { datedSentences: string; mentions: Uint8Array | PlaceInFile; hash: string } | undefined;
  /** The names that the text was searched for. */
  names?: string | undefined;
  /** The summary that says just this. */
  from?: string | undefined;
  /** Of its text; in a summary. */
  links?: WrittenLink[];
}

export type Summaries = ReturnType<typeof openSummaries>;

const ending = ".ndjson";

/**
 * Opens what is known of all articles, from this build and earlier ones. What another version or another configuration wrote is
 * not used, nor what is said of a file that has changed.
 */
export function openSummaries(options: ContentOptions & { root: string }, { isEmpty = false } = {}) {
  const { root, markdown = defaultMarkdown } = options;
  const folder = path.join(root, ".cache/warta/volumes");
  const opened = readSettingsFile(root);
  const { settings } = readSettings(opened, options, process.env.WARTA_URL);
  const { language } = settings;
  const asRead = JSON.stringify({ ...settings, front: undefined, frontMatter: undefined });
  const head = `${fingerprint(root)} ${hashOf(asRead)}`;
  const cache = { ...createArticleCache(), isCompared: new Set<string>() };
  cache.settings = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  const knownOf = (file: string): Known | undefined => cache.results.get(file);
  const bytesOf = (file: string): Uint8Array => readFileSync(path.join(root, file));
  /** How many lines each summary on the disk has. */
  const counts = new Map<string, number>();

  for (const name of existsSync(folder) && !isEmpty ? readdirSync(folder) : []) {
    if (!name.endsWith(ending)) continue;
    counts.set(name, 0);
    for (const [line, mentions] of readSummary(path.join(folder, name), head)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const known = line as Known;
      const { article } = known.result;
      const file = article?.file ?? "";
      const stamp = fileStamp(path.join(root, file));
      const isSame = stamp === known.stamp;
      if (!article || stamp === undefined || !(isSame || hashOf(bytesOf(file)) === known.hash)) continue;
      const read = (): string => readBody(root, file, article.bodyLine);
      article.text = new ParsedText(markdown, read, article.values.lang ?? language, language, known.links);
      if (known.found) known.found.mentions = mentions;
      cache.results.set(file, Object.assign(known, { stamp, from: isSame ? name : undefined }));
      cache.isCompared.add(file);
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
    const lines = published.map((file): [line: unknown, beside: string] => {
      const known = knownOf(file);
      const { text, ...article } = known?.result.article ?? {};
      const [hash, links] = [hashOfFile(file), text?.links()];
      const result = { ...known?.result, article };
      const mentions = mentionsOf(known?.found);
      const found = mentions === undefined ? undefined : { ...known?.found, mentions: undefined };
      return [{ ...known, hash, links, result, found, from: undefined }, mentions ?? ""];
    });
    const places = writeSummary(path.join(folder, name), head, lines);
    counts.set(name, published.length);
    for (const [index, file] of published.entries()) {
      const [known, mentions] = [knownOf(file), places[index]];
      Object.assign(known ?? {}, { from: name });
      if (known?.found && mentions) known.found.mentions = mentions;
    }
  };

  return {
    /** A hash of what all articles are read and drawn with. */
    head,
    cache,
    /** A hash of an article's file. */
    hashOf: hashOfFile,

    /** A hash of what was found in a text last. */
    hashOfFound: (file: string): string | undefined => knownOf(file)?.found?.hash,

    /** The volumes of a site. @param built the one that this build writes */
    volumesOf({ articles, tags, settings: { volumes = "year" } }: Content, built?: string): Volumes {
      const namesFor = soughtNames(tags);
      let last: { article: Article; found: Found } | undefined;
      return createVolumes(articles, volumes, built, (article, read): Found => {
        if (last?.article === article) return last.found;
        const [known, names] = [knownOf(article.file), namesFor(article)];
        const said = (known?.names === names && known.found) || asText(read());
        const found = lazily<Found>({
          mentions: () => JSON.parse(mentionsOf(said) ?? JSON.stringify(read().mentions)),
          datedSentences: () => JSON.parse(said.datedSentences),
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
      const files = [...cache.results.keys()].filter(pathOf);
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

/** As it is kept until it is written: of 100,000 articles, mentions take half a gigabyte as they are. */
function asText(found: Found) {
  const [datedSentences, mentions] = [JSON.stringify(found.datedSentences), JSON.stringify(found.mentions)];
  // A copy: what is packed keeps 16 kB, and a small buffer shares its place with others.
  const packed = new Uint8Array(deflateRawSync(mentions, { level: 1 }));
  return { datedSentences, mentions: packed, hash: hashOf(datedSentences + mentions) };
}

/** The mentions that were found, as JSON; undefined if their summary was written anew since, by another build. */
function mentionsOf(found: Known["found"]): string | undefined {
  if (!found) return undefined;
  const { mentions, datedSentences, hash } = found;
  if (!("start" in mentions)) return inflateRawSync(mentions).toString();
  const read = readAt(mentions);
  return hashOf(datedSentences + read) === hash ? read : undefined;
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

/** @param file from the root @throws ContentError if the file cannot be read as text any more */
export function readBody(root: string, file: string, bodyLine: number): string {
  const text = decode(file, readFileSync(path.join(root, file)));
  if (isDiagnostic(text)) throw new ContentError([text], messageLanguage(root));
  const lines = text.split("\n").slice(bodyLine - 1);
  return lines.join("\n").trimEnd();
}
