import type { Article } from "../../content/content.ts";
import { mistake, notice } from "../../content/diagnostic.ts";
import type { ArticleIndex } from "../../content/resolve-names.ts";
import { quote } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { groupBy } from "../../news/group-by.ts";

/**
 * Resolves `replyTo`: finds the articles that others answer. Reports a mistake for each name that no other article has, and for the second of two articles that answer each other; and a notice if
 * the answered article is not published.
 *
 * @returns the answered article's file, by the file of the reply
 */
export function resolveReplies({ articles, find, unknown, diagnostics }: ArticleIndex) {
  const answered = new Map<string, string>();
  for (const article of articles) {
    const { file, replyTo } = article;
    if (!replyTo) continue;
    const { text, place } = replyTo;
    const other = find(text);
    const [at, written] = [{ file, ...place }, quote(text)];
    const wrong = !other
      ? unknown(text)
      : other === article
        ? articleMessages.isThisArticle({ written })
        : answered.get(other.file) === file && articleMessages.answersThis({ written });
    if (wrong) diagnostics.push(mistake(at, wrong, "replyTo"));
    else if (other) answered.set(file, other.file);
    if (article.status === "published" && other && other.status !== "published")
      diagnostics.push(notice(at, articleMessages.answersUnpublished({ written }), "replyTo"));
  }
  return answered;
}

/** Returns a function that gives a story's replies and the article it answers. Drafts, scheduled and withdrawn articles do not count. */
export function repliesAmong<One extends Pick<Article, "file" | "replyTo">>(stories: readonly One[]) {
  const byOriginal = groupBy(stories.toReversed(), ({ replyTo }) => (replyTo ? [replyTo] : []));
  const byFile = new Map(stories.map((story) => [story.file, story]));
  return ({ file, replyTo = "" }: One) => ({ answers: byFile.get(replyTo), replies: byOriginal.get(file) });
}
