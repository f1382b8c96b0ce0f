import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Article } from "../../content/article.ts";
import type { Content, Tag } from "../../content/content.ts";
import { stampOf } from "../../content/content-files.ts";
import { usualMarkdown } from "../../content/markdown/parser.ts";
import { type KeptArticles, keepArticles } from "../../content/read-content.ts";
import { openSettings, readSettings } from "../../content/read-settings.ts";
import type { ContentOptions } from "../../content/settings.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { groupBy } from "../../news/group-by.ts";
import { fingerprint } from "./fingerprint.ts";
import { LateText } from "./late-text.ts";
import { createVolumes, type Found, type Volumes } from "./model.ts";
import { fromLine, toLine } from "./stored.ts";

type Kept = KeptArticles["results"] extends Map<string, infer One> ? One : never;

/** A line of a summary: all that the site needs of an article but its text. */
interface Line extends Kept {
  file: string;
  /** Of the file's bytes: on another machine it has another time. */
  hash: string;
  links: ReturnType<LateText["links"]>;
  found?: SoughtAndFound | undefined;
}

/** With the names that the text was searched for. */
type SoughtAndFound = Found & { names: string };

/** What is known of all articles, from this build and earlier ones. */
export interface Summaries {
  kept: KeptArticles;
  /** The volumes of a site. @param built the one that this build writes */
  volumesOf(content: Content, built?: string): Volumes;
  /** Writes the summaries that are not as they were read. @throws WriteError */
  save(volumes: Volumes): void;
}

const hashOf = (bytes: string | Uint8Array): string => createHash("sha1").update(bytes).digest("base64url");

/**
 * Opens the summaries of a site with `volumes`. What another version or another configuration wrote is not used, nor what is
 * said of a file that has changed.
 *
 * @param folder for them alone
 */
export async function openSummaries(
  options: ContentOptions & { root: string },
  folder: string,
): Promise<Summaries> {
  const { root, markdown = usualMarkdown } = options;
  const opened = await openSettings(root);
  const { settings } = readSettings(opened, options, process.env.WARTA_URL);
  const { language } = settings;
  const asRead = JSON.stringify({ ...settings, front: undefined, frontMatter: undefined });
  const head = `${fingerprint(root)} ${hashOf(asRead)}`;
  const kept = keepArticles();
  kept.settings = opened instanceof Uint8Array ? Buffer.from(opened).toString() : "";
  /** What is known of each file besides, as long as what is kept of it is the same. */
  const known = new Map<string, Pick<Line, "hash" | "found"> & { one: Kept }>();
  /** The files of each summary as it is on the disk; of one that has to be written anew, none. */
  const onDisk = new Map<string, Set<string>>();

  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith(ending)) continue;
    const [first, ...lines] = readFileSync(path.join(folder, name), "utf8").split("\n");
    if (first !== head) continue;
    const files = new Set<string>();
    for (const line of lines) {
      const { file, stamp, hash, links, found, result } = fromLine(line) as Line;
      const now = stampOf(path.join(root, file));
      const isSame = now === stamp || (now && hashOf(readFileSync(path.join(root, file))) === hash);
      if (!now || !isSame) continue;
      if (now === stamp) files.add(file);
      const { article } = result;
      if (article) {
        const place = { root, file, bodyLine: article.bodyLine, links };
        article.text = new LateText(markdown, place, article.values.lang ?? language, language);
      }
      const one = { stamp: now, result };
      kept.results.set(file, one);
      known.set(file, { one, hash, found });
    }
    if (files.size === lines.length) onDisk.set(name, files);
  }

  const about = (file: string) => {
    const before = known.get(file);
    const one = kept.results.get(file);
    if (before && before.one === one) return before;
    const hash = hashOf(readFileSync(path.join(root, file)));
    const now = { hash, found: undefined, ...(one && { one }) } as typeof before & object;
    known.set(file, now);
    return now;
  };
  const changed = new Set<string>();

  return {
    kept,
    volumesOf({ articles, tags, settings: { volumes = "year" } }, built) {
      const namesFor = soughtNames(tags);
      return createVolumes(articles, volumes, built, (article, read) => {
        const one = about(article.file);
        const names = namesFor(article);
        if (one.found?.names === names) return one.found;
        const { mentions, datedSentences } = read();
        one.found = { names, mentions: [...mentions], datedSentences };
        changed.add(article.file);
        return one.found;
      });
    },
    save(volumes) {
      const files = [...kept.results].filter(([, { result }]) => result.article?.path);
      const byVolume = groupBy(files, ([, { result }]) => [volumes.of(result.article?.path)]);
      for (const [volume, own] of byVolume) {
        const name = `${volume}${ending}`;
        const before = onDisk.get(name);
        const isSame = own.every(
          ([file, one]) => before?.has(file) && known.get(file)?.one === one && !changed.has(file),
        );
        if (isSame && own.length === before?.size) continue;
        const lines = own.flatMap(([file, { stamp, result }]) => {
          const { text, ...article } = result.article ?? {};
          const { hash, found } = about(file);
          return (
            toLine({ file, stamp, hash, links: text?.links(), found, result: { ...result, article } }) ?? []
          );
        });
        writeWhole(path.join(folder, name), [head, ...lines].join("\n"));
        onDisk.set(name, new Set(own.map(([file]) => file)));
        for (const [file] of own) changed.delete(file);
      }
      // A month's, of a site that is built in years now.
      for (const name of onDisk.keys())
        if (!byVolume.has(name.slice(0, -ending.length))) rmSync(path.join(folder, name), { force: true });
    },
  };
}

const ending = ".ndjson";

/** What a text is searched for: the names of all topics with a file, and those of its own topics. */
function soughtNames(tags: readonly Tag[]): (article: Article) => string {
  const names = new Map(tags.map(({ text: _, pictures: __, ...tag }) => [tag.slug, { ...tag, bodyLine: 0 }]));
  const ofFiles = hashOf(JSON.stringify([...names.values()].filter(({ file }) => file !== undefined)));
  return ({ tags }) => {
    const own = tags.filter((slug) => names.get(slug)?.file === undefined);
    return [ofFiles, ...own.map((slug) => names.get(slug)?.name)].join(" ");
  };
}
