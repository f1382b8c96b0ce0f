import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sayFiles } from "../../messages/files.ts";
import { type Message, together } from "../../messages/message.ts";
import { slugify } from "../addresses/slug.ts";
import { entriesOf, type FolderFiles, folders, listMarkdown } from "../content-files.ts";
import type { Mistake } from "../mistake.ts";

type Kind = keyof typeof folders;
const kinds: readonly Kind[] = ["articles", "tags", "pages"];

/** What editors call them too. */
const otherNames: Record<Kind, RegExp> = {
  articles: /^(?:articles?|artikel|berita|news|posts?|stories)$/i,
  tags: /^(?:tags?|topik|topics?)$/i,
  pages: /^(?:pages?|halaman|laman)$/i,
};

/** What is in each of the folders that are read. */
type Listed = Readonly<Record<Kind, FolderFiles>>;

/** Longer endings of Markdown than the one that is read, and none at all, as of a file that was saved without. */
const likeMarkdown = /(?:\.md\.te?xt|\.mark?down|\.mdown|\.mkdn?)$/i;
const withoutEnding = /^[^.\p{Cc}]*\p{Ll}[^.\p{Cc}]*$/u;
const rawText = /\.(?:te?xt|html?)$/i;
const document = /\.(?:docx?|odt|rtf|pages)$/i;
const twoEndings = /\.(?:md|mark?down|te?xt|html?|docx?|odt|rtf)(?=\.md$)/i;

/**
 * Files that somebody took for articles, topics or pages and nobody reads, by what they are called and where they lie. Pictures
 * and all else that may belong to a text are passed over. Of many that are alike in one folder the first is told, with their number.
 *
 * @param root the project's folder
 * @returns notices: the site is as it was without them
 */
export async function unreadFiles(root: string, listed: Listed): Promise<Mistake[]> {
  const inPlace = kinds.flatMap((kind) => [
    ...tellAlike(listed[kind].others, (file) => unreadBecause(file, kind)),
    ...listed[kind].markdown.flatMap((file) =>
      twoEndings.test(file) ? [notice(file, endsTwice(file))] : [],
    ),
  ]);
  return [...inPlace, ...(await elsewhere(root, listed))];
}

type Reason = (file: string) => Message;

function unreadBecause(file: string, kind: Kind): Reason | undefined {
  const name = basename(file);
  if (likeMarkdown.test(name) || withoutEnding.test(name)) return withOtherEnding;
  if (rawText.test(name)) return kind === "articles" ? toBeImported : withOtherEnding;
  if (document.test(name)) return kind === "articles" ? toBeSavedAsText : withOtherEnding;
  return undefined;
}

const withOtherEnding: Reason = (file) =>
  sayFiles.needsItsEnding(
    `${basename(file)
      .replace(likeMarkdown, "")
      .replace(/\.\w+$/, "")}.md`,
  );
const toBeImported: Reason = (file) => sayFiles.isRawText(argument(basename(file)));
const toBeSavedAsText: Reason = (file) =>
  sayFiles.isDocument(argument(basename(file).replace(document, ".txt")));

const toBeMoved: Record<Kind, Reason> = {
  articles: () => sayFiles.liesElsewhere(folders.articles),
  tags: () => sayFiles.liesElsewhere(folders.tags),
  pages: () => sayFiles.liesElsewhere(folders.pages),
};

/** As a shell takes it. */
const argument = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

function endsTwice(file: string): Message {
  const name = basename(file);
  return sayFiles.endsTwice(slugify(name.replace(/\.md$/i, "")), name.replace(twoEndings, ""));
}

/** Markdown at the top of `content/`, or in a folder there that is called nearly as one that is read. */
async function elsewhere(root: string, listed: Listed): Promise<Mistake[]> {
  const entries = (await entriesOf(join(root, "content"))).filter(({ name }) => !/^[_.]/.test(name));
  const atTop = entries.filter((entry) => entry.isFile() && /(?<!^readme)\.md$/i.test(entry.name));
  const astray = entries.flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const meant = kinds.find((kind) => otherNames[kind].test(entry.name));
    return meant === undefined || isRead(entry.name, meant, listed) ? [] : [{ name: entry.name, meant }];
  });
  const inFolders = await Promise.all(
    astray.map(async ({ name, meant }) => {
      const files = await listMarkdown(root, `content/${name}`);
      return tellAlike(await withoutLayout(root, files), () => toBeMoved[meant]);
    }),
  );
  const files = atTop.map(({ name }) => `content/${name}`);
  return [...tellAlike(await withoutLayout(root, files), () => toBeMoved.articles), ...inFolders.flat()];
}

/** Of Markdown beside the folders that are read, what is no page of the site's own: that names its layout, or its address. */
async function withoutLayout(root: string, files: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8").catch(() => "")));
  return files.filter((_, index) => !/^---\n(?:(?!---).*\n)*?(?:layout|permalink):/.test(texts[index] ?? ""));
}

/** Where capitals make no difference to the system, they make none to a folder. */
const isRead = (name: string, kind: Kind, listed: Listed): boolean =>
  name === kind || (name.toLowerCase() === kind && listed[kind].markdown.length > 0);

/** One notice for all in a folder of which the same is to be told. */
function tellAlike(files: readonly string[], because: (file: string) => Reason | undefined): Mistake[] {
  const alike: { folder: string; reason: Reason; first: string; more: number }[] = [];
  for (const file of files) {
    const reason = because(file);
    if (!reason) continue;
    const folder = dirname(file);
    const known = alike.find((one) => one.reason === reason && one.folder === folder);
    if (known) known.more++;
    else alike.push({ folder, reason, first: file, more: 0 });
  }
  return alike.map(({ first, reason, more }) =>
    notice(first, more > 0 ? together(sayFiles.likeOthers(more), reason(first)) : reason(first)),
  );
}

const notice = (file: string, message: Message): Mistake => ({ file, line: 1, column: 1, message });
