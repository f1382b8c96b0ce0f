import { createHash } from "node:crypto";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import type { Mistake } from "../../content/mistake.ts";
import { type ArticleFile, readArticle } from "../../content/read-article.ts";
import { articleSchema } from "../../content/schema/article.ts";
import { dayIn } from "../../content/zone.ts";
import { articlePath } from "../../site/addresses.ts";
import { findCommit, listRevision, readObjects } from "./git.ts";
import { silentEdits } from "./silent-edit.ts";
import { createLexicon } from "./spelling.ts";

export interface Comparison {
  /** The project's folder. */
  root: string;
  /** A git revision. */
  revision: string;
  /** Milliseconds since 1970: what is dated after it is not published. */
  now: number;
  /** The site's, whose days addresses have. */
  timeZone: string;
}

const folder = "content/articles";

/**
 * Compares the articles as they are now with those of a git revision, each with the one at its address: a renamed file, or
 * an article that has its old address among its `aliases`, is the same article.
 *
 * @returns a mistake for each article whose published text changed without readers being told, and for each that is no
 *   longer there where it was published
 * @throws Error if git knows no such revision
 */
export async function compareWith({ root, revision, now, timeZone }: Comparison): Promise<Mistake[]> {
  const commit = await findCommit(root, revision);
  const [old, { results: current }] = await Promise.all([
    listRevision(root, commit, folder),
    readEach(root, await listMarkdown(root, folder), (file, bytes) => ({ file, bytes })),
  ]);
  const idLength = old[0]?.id.length ?? 40;
  const ids = new Map(current.map(({ file, bytes }) => [file, objectId(bytes, idLength)]));
  const changed = old.filter(({ file, id }) => ids.get(file) !== id);
  const objects = await readObjects(
    root,
    changed.map(({ id }) => id),
  );

  // Files that are byte for byte what they were still have the addresses they had.
  const unchanged = new Set(old.filter(({ file, id }) => ids.get(file) === id).map(({ file }) => file));
  const schema = articleSchema(timeZone);
  const read = (file: string, bytes: Uint8Array): ArticleFile[] => {
    const { article } = readArticle(file, bytes, schema, timeZone);
    return article ? [article] : [];
  };
  const before = changed.flatMap(({ file, id }) => read(file, objects.get(id) ?? new Uint8Array()));
  const after = current.flatMap(({ file, bytes }) => (unchanged.has(file) ? [] : read(file, bytes)));
  const find = finder(after, timeZone);

  const utf8 = new TextDecoder();
  const lexicon = createLexicon(() => current.map(({ bytes }) => utf8.decode(bytes)));
  const isOut = ({ values }: ArticleFile): boolean =>
    !values.draft && values.date !== undefined && values.date.epoch <= now;

  return before.flatMap((article): Mistake[] => {
    if (!isOut(article) || article.values.retracted) return [];
    const address = addressOf(article, timeZone);
    const found = find(article, address);
    if (!found) return [gone(article.file, address)];
    if (!isOut(found.article)) return [hidden(found.article, address, found.article.values.draft === true)];
    const moved = found.isMoved ? [unreachable(found.article, address)] : [];
    if (found.article.values.retracted) return moved;
    return [...moved, ...silentEdits({ before: article, after: found.article, revision }, lexicon)];
  });
}

/** Finds what has become of an article: by its address, by that address among aliases, by its file. */
function finder(articles: ArticleFile[], timeZone: string) {
  const byAddress = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) byAddress.set(text, article);
  for (const article of articles) byAddress.set(addressOf(article, timeZone), article);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return ({ file }: ArticleFile, address: string): { article: ArticleFile; isMoved: boolean } | undefined => {
    const there = byAddress.get(address);
    const article = there ?? byFile.get(file);
    return article && { article, isMoved: there === undefined };
  };
}

function addressOf({ values, slug }: ArticleFile, timeZone: string): string {
  return values.date ? articlePath(dayIn(values.date.epoch, timeZone), slug) : "";
}

const withdraw =
  'withdraw it with "retracted:" (a date and a reason), so that readers who come back learn why';

function gone(file: string, address: string): Mistake {
  const message = `was published at ${address} and is gone. Put it back and ${withdraw}.`;
  return { file, line: 1, column: 1, message };
}

function hidden({ file }: ArticleFile, address: string, isDraft: boolean): Mistake {
  const message = `was published at ${address} and is ${isDraft ? "a draft" : "dated in the future"} now. Publish it again, or ${withdraw}.`;
  return { file, line: 1, column: 1, key: isDraft ? "draft" : "date", message };
}

function unreachable({ file }: ArticleFile, address: string): Mistake {
  const message = `was published at ${address}, which leads nowhere now. Add it: aliases: [${address}]`;
  return { file, line: 1, column: 1, key: "aliases", message };
}

/** The id git would give to these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function objectId(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
