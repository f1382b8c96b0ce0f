import type { Article } from "../../content/content.ts";
import { type Diagnostic, mistake, notice } from "../../content/diagnostic.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { ArticleNames } from "../../content/resolve/named-files.ts";
import { quote } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";

/**
 * Finds the articles that others answer.
 *
 * @param found gets a mistake for each name that no other article has, and for the second of two that answer each other; a
 *   notice where the other is not published
 * @returns the file of the article that one answers, by its own file
 */
export function resolveReplies(articles: readonly ArticleFile[], names: ArticleNames, found: Diagnostic[]) {
  const answered = new Map<string, string>();
  for (const article of articles) {
    const { file, replyTo } = article;
    if (!replyTo) continue;
    const { text, place } = replyTo;
    const other = names.find(text);
    const [at, written] = [{ file, ...place }, quote(text)];
    const wrong = !other
      ? names.unknown(text)
      : other === article
        ? articleMessages.isThisArticle({ written })
        : answered.get(other.file) === file && articleMessages.answersThis({ written });
    if (wrong) found.push(mistake(at, wrong, "replyTo"));
    else if (other) answered.set(file, other.file);
    if (article.status === "published" && other && other.status !== "published")
      found.push(notice(at, articleMessages.answersUnpublished({ written }), "replyTo"));
  }
  return answered;
}

/** Gives the replies of a story. Drafts, scheduled and withdrawn articles are none. */
export function repliesAmong<One extends Pick<Article, "file" | "replyTo">>(stories: readonly One[]) {
  const byOriginal = groupBy(stories.toReversed(), ({ replyTo }) => (replyTo ? [replyTo] : []));
  const byFile = new Map(stories.map((story) => [story.file, story]));
  return ({ file, replyTo = "" }: One) => ({ answers: byFile.get(replyTo), replies: byOriginal.get(file) });
}
