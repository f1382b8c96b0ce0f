import { basename, dirname, extname } from "node:path";
import { type Message, together } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { folders, type ListedFiles, listFolder, pictureFolders } from "../content-files.ts";
import { type Diagnostic, notice } from "../diagnostic.ts";

type Kind = keyof typeof folders;

/** Files that may be articles: Markdown with another extension; raw text; formats that import does not read, but that can be saved as .docx. */
const endings =
  /(\.md\.te?xt|\.mark?down|\.mdown|\.mkdn?)$|(\.(?:te?xt|html?|docx?|eml|msg))$|(\.(?:odt|rtf|pages))$/i;
/** Templates, and code that is to run beside them. */
const template = /\.(?:njk|liquid|hbs|mustache|ejs|haml|pug|webc|mdx|[cm]?[jt]sx?)$/i;

/**
 * Finds files that were probably meant as articles, topics, authors, pages or templates but are not read, judging by extension and folder.
 * The site works without them, so these are notices. Ignores pictures and other files that may belong to a text.
 */
export function findUnreadFiles(root: string, listed: ListedFiles): Diagnostic[] {
  const inFolders = (Object.keys(folders) as Kind[]).flatMap((kind) =>
    onePerFolder(listed[kind].others, (name) => explainUnread(name, kind)),
  );
  const withPictures = pictureFolders.map((folder) => listFolder(root, folder));
  const templates = withPictures.flatMap(({ others }) => onePerFolder(others, explainTemplate));
  return [...inFolders, ...templates, ...findMisplaced(withPictures.flatMap(({ markdown }) => markdown))];
}

/** Reports Markdown that is in none of the folders, and no page of the site's own, except readmes and editors' notes. */
export const findMisplaced = (files: readonly string[]): Diagnostic[] =>
  onePerFolder(files.filter((file) => !/\/(?:[_.]|readme\.md$)/i.test(file)).sort(), () =>
    fileMessages.liesElsewhere(),
  );

const explainTemplate = (name: string) => (template.test(name) ? fileMessages.isTemplate() : undefined);

function explainUnread(name: string, kind: Kind): Message | undefined {
  const [ending, likeMarkdown, rawText] = endings.exec(name) ?? [];
  if (ending === undefined) return explainTemplate(name);
  const stem = name.slice(0, -ending.length);
  if (likeMarkdown || kind !== "articles") return fileMessages.needsItsEnding({ better: `${stem}.md` });
  if (rawText) return fileMessages.isRawText({ file: quoteArgument(name) });
  return fileMessages.isDocument({ file: quoteArgument(`${stem}.docx`) });
}

/** Quotes a file name as a shell argument if necessary. */
const quoteArgument = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/** Reports one file per folder and extension, with the number of others, because there may be hundreds. */
function onePerFolder(files: readonly string[], explain: (name: string) => Message | undefined) {
  const groups = groupBy(files, (file) => (explain(basename(file)) ? [dirname(file) + extname(file)] : []));
  return [...groups.values()].flatMap(([file = "", ...others]) => {
    const more = others.length > 0 ? fileMessages.likeOthers({ count: others.length }) : undefined;
    return [notice({ file }, together(more, explain(basename(file))))];
  });
}
