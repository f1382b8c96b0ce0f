import { basename, dirname, extname, join } from "node:path";
import { type Message, together } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { folders, type ListedFiles, listEntries, listMarkdown, readEach } from "../content-files.ts";
import { type Diagnostic, notice } from "../diagnostic.ts";

type Kind = keyof typeof folders;

/** Files that may be articles: Markdown with another extension; raw text; formats that import does not read, but that can be saved as .docx. */
const endings =
  /(\.md\.te?xt|\.mark?down|\.mdown|\.mkdn?)$|(\.(?:te?xt|html?|docx?|eml|msg))$|(\.(?:odt|rtf|pages))$/i;

/**
 * Finds files that were probably meant as articles, topics, authors or pages but are not read, judging by extension and folder. The site
 * works without them, so these are notices. Ignores pictures and other files that may belong to a text.
 */
export function findUnreadFiles(root: string, listed: ListedFiles): Diagnostic[] {
  const inFolders = (Object.keys(folders) as Kind[]).flatMap((kind) =>
    onePerFolder(
      listed[kind].others.flatMap((file) => {
        const message = explainUnread(basename(file), kind);
        return message ? [{ file, message }] : [];
      }),
    ),
  );
  const misplaced = findMisplacedFiles(root).map((file) => ({ file, message: fileMessages.liesElsewhere() }));
  return [...inFolders, ...onePerFolder(misplaced)];
}

function explainUnread(name: string, kind: Kind): Message | undefined {
  const [ending, likeMarkdown, rawText] = endings.exec(name) ?? [];
  if (ending === undefined) return undefined;
  const stem = name.slice(0, -ending.length);
  if (likeMarkdown || kind !== "articles") return fileMessages.needsItsEnding({ better: `${stem}.md` });
  if (rawText) return fileMessages.isRawText({ file: quoteArgument(name) });
  return fileMessages.isDocument({ file: quoteArgument(`${stem}.docx`) });
}

/** Quotes a file name as a shell argument if necessary. */
const quoteArgument = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/**
 * Finds Markdown elsewhere in `content/`, except the site's own pages: those have a layout or permalink, or are in a folder with a
 * data file, which may set them.
 */
function findMisplacedFiles(root: string): string[] {
  const hasData = (place: string): boolean =>
    listEntries(join(root, place)).some(({ name }) => /\.js(?:on)?$/.test(name));
  const files = listEntries(join(root, "content")).flatMap((entry) => {
    const place = `content/${entry.name}`;
    if (/^[_.]|^readme\.md$/i.test(entry.name) || Object.hasOwn(folders, entry.name.toLowerCase())) return [];
    if (entry.isFile()) return /\.md$/i.test(place) && !hasData("content") ? [place] : [];
    return hasData(place) ? [] : listMarkdown(root, place);
  });
  const { results } = readEach(root, files, (file, bytes) => {
    const isOwnPage = /^---\r?\n(?:(?!---).*\n)*?(?:layout|permalink):/.test(Buffer.from(bytes).toString());
    return isOwnPage ? [] : [file];
  });
  return results.flat();
}

/** Reports one file per folder and extension, with the number of others, because there may be hundreds. */
function onePerFolder(found: readonly { file: string; message: Message }[]): Diagnostic[] {
  const groups = groupBy(found, ({ file }) => [dirname(file) + extname(file)]);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 ? fileMessages.likeOthers({ count: others.length }) : undefined;
    return [notice({ file: first.file }, together(more, first.message))];
  });
}
