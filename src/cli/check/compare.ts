import type { DateTime } from "luxon";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import { dayIn } from "../../content/dates/zone.ts";
import type { Mistake } from "../../content/mistake.ts";
import { type ArticleFile, readArticle } from "../../content/read-article.ts";
import { articleSchema } from "../../content/schema/article.ts";
import { articlePath } from "../../site/addresses.ts";
import { gone, hidden, lostAliases, moved } from "./addresses-kept.ts";
import { commitTime, findCommit, listRevision, objectId, readObjects } from "./git.ts";
import { createMoveFinder } from "./moved.ts";
import { placesIn } from "./places.ts";
import { silentEdits } from "./silent-edit.ts";
import { createLexicon } from "./spelling.ts";
import { swappedPictures } from "./swapped-pictures.ts";

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

const folder = "content/articles";

/**
 * Compares the articles as they are now with those of a git revision, each with the one at its address: a renamed file, or
 * an article that has its old address among its `aliases`, is the same article. Where nothing is at the address, it is the
 * one in the same file, or in a new file that says nearly the same.
 *
 * @returns a mistake for each article whose published text changed without readers being told, and for each that is no
 *   longer there where it was published
 * @throws LocalizedError if git knows no such revision
 */
export async function compareWith({ root, revision, now, timeZone }: Comparison): Promise<Mistake[]> {
  const commit = await findCommit(root, revision);
  const [committed, old, { results: current }] = await Promise.all([
    commitTime(root, commit),
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
  const oldFiles = new Set(old.map(({ file }) => file));
  const find = finder(after, timeZone);
  const movedTo = createMoveFinder(after.filter(({ file }) => !oldFiles.has(file)));

  const utf8 = new TextDecoder();
  const lexicon = createLexicon(() => current.map(({ bytes }) => utf8.decode(bytes)));
  const isOut = ({ values }: ArticleFile): boolean =>
    !values.draft && values.date !== undefined && values.date.at <= now;

  const bytesOf = new Map(current.map(({ file, bytes }) => [file, bytes]));
  const edits = before.filter(isOut).map((article) => {
    const address = addressOf(article, timeZone);
    const there = find.at(address);
    const found = there ?? find.inFile(article.file) ?? movedTo(article);
    const file = found?.file ?? "";
    const place = placesIn(file, bytesOf.get(file) ?? new Uint8Array());
    return { before: article, after: found, isMoved: !there, address, place };
  });
  const pairs = edits.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  const swapped = await swappedPictures(root, commit, pairs);

  return edits.flatMap(({ before, after, isMoved, address, place }): Mistake[] => {
    if (!after) return [gone(before.file, address, before.values.retracted !== undefined)];
    if (!isOut(after)) return [hidden(after, address, place)];
    const edit = { before, after, revision, committed, timeZone, place, isOtherPicture: swapped.has(after) };
    return [
      ...(isMoved ? [moved(after, address, addressOf(after, timeZone), place)] : []),
      ...lostAliases(before, after, (old) => find.at(old) !== undefined, place),
      ...silentEdits(edit, lexicon),
    ];
  });
}

/** Finds an article by its address, which may be one of its aliases, or by its file. */
function finder(articles: ArticleFile[], timeZone: string) {
  const byAddress = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) byAddress.set(text, article);
  for (const article of articles) byAddress.set(addressOf(article, timeZone), article);
  const byFile = new Map(articles.map((article) => [article.file, article]));
  return {
    at: (address: string): ArticleFile | undefined => byAddress.get(address),
    inFile: (file: string): ArticleFile | undefined => byFile.get(file),
  };
}

function addressOf({ values, slug }: ArticleFile, timeZone: string): string {
  return values.date ? articlePath(dayIn(values.date.at, timeZone), slug) : "";
}
