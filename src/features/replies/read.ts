import { type Diagnostic, mistake } from "../../content/diagnostic.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { ArticleNames } from "../../content/resolve/named-files.ts";
import { quote } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";

/**
 * Finds the articles that others answer.
 *
 * @param names of all articles
 * @returns `answeredBy`, which gives the file of the article that one answers, by its own file; and a mistake for each name that
 *   no other article has
 */
export function resolveReplies(articles: readonly ArticleFile[], names: ArticleNames) {
  const answered = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const article of articles) {
    const { file, replyTo } = article;
    if (!replyTo) continue;
    const { text, place } = replyTo;
    const other = names.find(text);
    if (other && other !== article) answered.set(file, other.file);
    else {
      const message = other ? articleMessages.isThisArticle({ written: quote(text) }) : names.unknown(text);
      diagnostics.push(mistake({ file, ...place }, message, "replyTo"));
    }
  }
  return { answeredBy: (file: string) => answered.get(file), diagnostics };
}
