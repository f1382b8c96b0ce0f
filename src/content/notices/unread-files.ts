import { basename, dirname, extname } from "node:path";
import { type Message, together } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";
import { folders, type ListedFiles } from "../content-files.ts";
import { type Diagnostic, notice } from "../diagnostic.ts";

/** Files that may be articles: Markdown with another extension; raw text; formats that import does not read, but that can be saved as .docx. */
const endings =
  /(\.md\.te?xt|\.mark?down|\.mdown|\.mkdn?)$|(\.(?:te?xt|html?|docx?|eml|msg))$|(\.(?:odt|rtf|pages))$/i;

/**
 * Finds files that were probably meant as articles, topics, authors or pages but are not read, judging by extension and folder. The site
 * works without them, so these are notices: one per folder and extension, because there may be hundreds. Ignores pictures and other
 * files that may belong to a text.
 */
export function findUnreadFiles(listed: ListedFiles): Diagnostic[] {
  const others = Object.values(listed).flatMap((files) => files.others);
  const groups = groupBy(others, (file) => [dirname(file) + extname(file)]);
  return [...groups.values()].flatMap(([file = "", ...like]) => {
    const message = explainUnread(file);
    const more = like.length > 0 ? fileMessages.likeOthers({ count: like.length }) : undefined;
    return message ? [notice({ file }, together(more, message))] : [];
  });
}

function explainUnread(file: string): Message | undefined {
  const name = basename(file);
  const [ending, likeMarkdown, rawText] = endings.exec(name) ?? [];
  if (ending === undefined) return undefined;
  const stem = name.slice(0, -ending.length);
  if (likeMarkdown || !file.startsWith(`${folders.articles}/`))
    return fileMessages.needsItsEnding({ better: `${stem}.md` });
  if (rawText) return fileMessages.isRawText({ file: quoteArgument(name) });
  return fileMessages.isDocument({ file: quoteArgument(`${stem}.docx`) });
}

/** Quotes a file name as a shell argument if necessary. */
const quoteArgument = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);
