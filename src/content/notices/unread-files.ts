import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { sayFiles } from "../../messages/files.ts";
import { type Message, together } from "../../messages/message.ts";
import { entriesOf, type FolderFiles, folders, listMarkdown } from "../content-files.ts";
import type { Mistake } from "../mistake.ts";

type Kind = keyof typeof folders;
const kinds: readonly Kind[] = ["articles", "tags", "pages"];

const likeMarkdown = /(?:\.md\.te?xt|\.mark?down|\.mdown|\.mkdn?)$/i;
const rawText = /\.(?:te?xt|html?)$/i;
const document = /\.(?:docx?|odt|rtf|pages)$/i;

/**
 * Files that somebody took for articles, topics or pages and nobody reads, by how their names end and where they lie. Pictures
 * and all else that may belong to a text are passed over.
 *
 * @param root the project's folder
 * @param listed what is in each of the folders that are read
 * @returns notices: the site is as it was without them
 */
export async function unreadFiles(root: string, listed: Record<Kind, FolderFiles>): Promise<Mistake[]> {
  const inFolders = kinds.flatMap((kind) =>
    oneForEachFolder(
      listed[kind].others.flatMap((file) => {
        const message = unreadBecause(basename(file), kind);
        return message ? [{ file, message }] : [];
      }),
    ),
  );
  const beside = (await besideFolders(root)).map((file) => ({ file, message: sayFiles.liesElsewhere }));
  return [...inFolders, ...oneForEachFolder(beside)];
}

function unreadBecause(name: string, kind: Kind): Message | undefined {
  if (kind === "articles" && !likeMarkdown.test(name)) {
    if (rawText.test(name)) return sayFiles.isRawText(argument(name));
    return document.test(name) ? sayFiles.isDocument(argument(name.replace(document, ".txt"))) : undefined;
  }
  const [ending] = likeMarkdown.exec(name) ?? rawText.exec(name) ?? document.exec(name) ?? [];
  return ending === undefined ? undefined : sayFiles.needsItsEnding(`${name.slice(0, -ending.length)}.md`);
}

/** As a shell takes it. */
const argument = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/**
 * Markdown elsewhere in `content/` that is no page of the site's own: such a page names its layout or its address, or stands in a
 * folder with a data file, which may name them.
 */
async function besideFolders(root: string): Promise<string[]> {
  const entries = (await entriesOf(join(root, "content"))).filter(({ name }) => !/^[_.]/.test(name));
  const atTop = entries.filter((entry) => entry.isFile() && /(?<!^readme)\.md$/i.test(entry.name));
  const inOthers = entries
    .filter((entry) => entry.isDirectory() && !Object.hasOwn(folders, entry.name.toLowerCase()))
    .map(async ({ name }) => {
      const folder = `content/${name}`;
      const inside = await entriesOf(join(root, folder));
      return inside.some((entry) => /\.js(?:on)?$/.test(entry.name)) ? [] : listMarkdown(root, folder);
    });
  const files = [...atTop.map(({ name }) => `content/${name}`), ...(await Promise.all(inOthers)).flat()];
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8").catch(() => "")));
  return files.filter(
    (_, index) => !/^---\r?\n(?:(?!---).*\n)*?(?:layout|permalink):/.test(texts[index] ?? ""),
  );
}

/** Of several in one folder, with one ending, the first, with the number of the others: there may be hundreds. */
function oneForEachFolder(found: readonly { file: string; message: Message }[]): Mistake[] {
  const alike = new Map<string, { file: string; message: Message; more: number }>();
  for (const { file, message } of found) {
    const key = dirname(file) + extname(file);
    const first = alike.get(key);
    if (first) first.more++;
    else alike.set(key, { file, message, more: 0 });
  }
  return [...alike.values()].map(({ file, message, more }) => ({
    file,
    line: 1,
    column: 1,
    message: more > 0 ? together(sayFiles.likeOthers(more), message) : message,
  }));
}
