import { readFile } from "node:fs/promises";
import path from "node:path";
import type { DateTime } from "luxon";
import { folders } from "../../content/content-files.ts";
import { dayIn } from "../../content/dates/zone.ts";
import { decode } from "../../content/decode.ts";
import { readFrontMatter } from "../../content/front-matter/front-matter.ts";
import { keyName, type Path, placeOf } from "../../content/front-matter/yaml-path.ts";
import { inParallel } from "../../content/in-parallel.ts";
import { type Mistake, quote } from "../../content/mistake.ts";
import { locatePicture } from "../../content/pictures/measure-pictures.ts";
import { type ArticleFile, readArticle } from "../../content/read-article.ts";
import { articleSchema } from "../../content/schema/article.ts";
import type { Message } from "../../messages/message.ts";
import { saySilentEdits } from "../../messages/silent-edits.ts";
import { articlePath } from "../../site/addresses.ts";
import { type Commit, changedSince, fileAt, findCommit } from "./git.ts";
import { type Report, silentEdits } from "./silent-edits.ts";

export interface Comparison {
  /** The project's folder. */
  root: string;
  /** A git revision. */
  revision: string;
  /** What is dated after it is not published. */
  now: DateTime<true>;
  /** The site's, whose days addresses have. */
  timeZone: string;
}

interface Version {
  article: ArticleFile;
  bytes: Uint8Array;
}

/**
 * Compares the published articles of a git revision with those of now. An article is the one at the same address, or with that
 * address among its `aliases`; else the one in the same file.
 *
 * @returns a mistake for each published text that changed without a word to readers, and for each article that is no longer
 *   where it was published
 * @throws LocalizedError if git knows no such revision
 */
export async function compareWith({ root, revision, now, timeZone }: Comparison): Promise<Mistake[]> {
  const commit = await findCommit(root, revision);
  const changed = await changedSince(root, commit, folders.articles);
  const before = await readVersions(changed.before, timeZone, (file) => fileAt(root, commit, file));
  const after = await readVersions(changed.after, timeZone, (file) =>
    readFile(path.join(root, file)).catch(() => undefined),
  );

  const addressOf = ({ values, slug }: ArticleFile): string =>
    values.date ? articlePath(dayIn(values.date.at, timeZone), slug) : "";
  const isOut = ({ values }: ArticleFile): boolean =>
    !values.draft && values.date !== undefined && values.date.at <= now;
  const byAddress = new Map([
    ...after.flatMap((version) => version.article.aliases.map(({ text }) => [text, version] as const)),
    ...after.map((version) => [addressOf(version.article), version] as const),
  ]);

  const found = before.map(async ({ article }): Promise<Mistake[]> => {
    if (!isOut(article)) return [];
    const address = addressOf(article);
    const version = byAddress.get(address) ?? after.find((other) => other.article.file === article.file);
    if (!version) return [gone(article, address)];
    const current = version.article;
    const report: Report = (key, message) => mistakeAt(version, key, message);
    if (!isOut(current)) return [hidden(current, address, report)];

    const isMoved = !byAddress.has(address);
    const lost = article.aliases.map(({ text }) => text).filter((old) => !byAddress.has(old));
    const isOther = await isOtherPicture(root, commit, article, current);
    const edit = { before: article, after: current, revision, committed: commit.time, timeZone, report };
    return [
      ...(isMoved ? [moved(current, address, addressOf(current), report)] : []),
      ...(lost.length > 0 ? [lostAliases(current, lost, report)] : []),
      ...silentEdits({ ...edit, isOtherPicture: isOther }),
    ];
  });
  return (await Promise.all(found)).flat();
}

/** As in the folder itself, names with `_` or `.` in front are no content. */
const isArticle = (file: string): boolean => /\.md$/i.test(file) && !/(?:^|\/)[_.]/.test(file);

/** The articles among files. @param bytesOf reads a file as a revision or the folder has it */
async function readVersions(
  files: string[],
  timeZone: string,
  bytesOf: (file: string) => Promise<Uint8Array | undefined>,
): Promise<Version[]> {
  const schema = articleSchema(timeZone);
  const versions = await inParallel(files.filter(isArticle), 8, async (file) => {
    const bytes = await bytesOf(file);
    const article = bytes && readArticle(file, bytes, schema, timeZone).article;
    return article ? [{ article, bytes }] : [];
  });
  return versions.flat();
}

/** A mistake at a key of an article's front matter; where the key is not written, at what it would stand in. */
function mistakeAt({ article: { file }, bytes }: Version, key: Path, message: Message): Mistake {
  const decoding = decode(file, bytes);
  const reading = decoding.ok ? readFrontMatter(file, decoding.text) : undefined;
  const place = reading?.ok ? placeOf(reading.frontMatter.source, key) : { line: 1, column: 1 };
  return { file, ...place, key: keyName(key), message };
}

/** An article that was published and is no more. A withdrawn one has a page too, which says why. */
function gone({ file, values }: ArticleFile, address: string): Mistake {
  const message = values.retracted ? saySilentEdits.withdrawnIsGone(address) : saySilentEdits.isGone(address);
  return { file, line: 1, column: 1, message };
}

/** An article that readers do not see any more. */
const hidden = ({ values }: ArticleFile, address: string, report: Report): Mistake =>
  values.draft
    ? report(["draft"], saySilentEdits.isDraftNow(address))
    : report(["date"], saySilentEdits.isInFutureNow(address));

/** An article that has another address, and the old one leads nowhere. */
const moved = (article: ArticleFile, from: string, to: string, report: Report): Mistake =>
  report(["aliases"], saySilentEdits.hasMoved(from, to, withAliases(article, [from]), article.file));

/** Old addresses of an article that led to it and lead nowhere now. */
const lostAliases = (article: ArticleFile, lost: string[], report: Report): Mistake =>
  report(["aliases"], saySilentEdits.lostAliases(lost.map(quote).join(", "), withAliases(article, lost)));

/** The line to write, with the old addresses that are there. */
const withAliases = ({ aliases }: ArticleFile, addresses: readonly string[]): string =>
  `aliases: [${[...aliases.map(({ text }) => text), ...addresses].join(", ")}]`;

/** Whether the lead picture is another. One that only got another name or folder has the same bytes. */
async function isOtherPicture(
  root: string,
  commit: Commit,
  before: ArticleFile,
  after: ArticleFile,
): Promise<boolean> {
  const was = pictureOf(before);
  const is = pictureOf(after);
  if (was === undefined || is === undefined || was === is) return false;
  const old = await fileAt(root, commit, was);
  const bytes = await readFile(path.join(root, is)).catch(() => undefined);
  return !old || !bytes || !old.equals(bytes);
}

function pictureOf({ file, imageSource }: ArticleFile): string | undefined {
  const located = imageSource && locatePicture(imageSource.text, file);
  return located?.ok ? located.file : imageSource?.text;
}
