import type { DateTime } from "luxon";
import { articleMessages } from "../../messages/articles.ts";
import { timeIn } from "../../news/dates/zone.ts";
import { statusOf } from "../finish-article.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/**
 * Notices about an article: it is scheduled, has no text, or is published with values an import was unsure of. None for drafts,
 * which are unfinished.
 *
 * @param timeZone the site's, for times in messages
 */
export function articleNotices(article: ArticleFile, now: DateTime<true>, timeZone: string): Mistake[] {
  const status = statusOf(article, now);
  if (status === "draft") return [];
  const notices = article.values.retracted ? [] : withoutText(article);
  return status === "scheduled"
    ? [...notices, ...waiting(article, timeZone)]
    : [...notices, ...unsure(article)];
}

function waiting({ file, values: { date }, datePlace }: ArticleFile, timeZone: string): Mistake[] {
  if (!date || !datePlace) return [];
  const message = articleMessages.waits(timeIn(date.at, timeZone), timeZone);
  return [{ file, ...datePlace, key: "date", message }];
}

function withoutText({ file, body, bodyLine }: ArticleFile): Mistake[] {
  if (body !== "") return [];
  return [{ file, line: bodyLine, column: 1, message: articleMessages.hasNoText }];
}

function unsure({ file, values, reviewPlace }: ArticleFile): Mistake[] {
  if (!values.review?.length || !reviewPlace) return [];
  const message = articleMessages.importWasUnsure(values.review.join(", "));
  return [{ file, ...reviewPlace, key: "review", message }];
}
