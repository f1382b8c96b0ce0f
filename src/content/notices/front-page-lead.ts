import type { DateTime } from "luxon";
import { sayArticles } from "../../messages/articles.ts";
import type { Moment } from "../dates/moment.ts";
import { statusOf } from "../finish-article.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/** More days than an editor is likely to mean. */
const manyDays = 14;

/** When an article no longer leads the front page: a day that is named alone counts to its end. */
export const leadEnds = ({ at, precision }: Moment): DateTime<true> =>
  precision === "day" ? at.plus({ days: 1 }) : at;

/**
 * What an editor ought to know of articles that are kept at the top of the front page: that a newer one is so too, and that it
 * is for long.
 */
export function leadNotices(articles: ArticleFile[], now: DateTime<true>): Mistake[] {
  const leading = articles
    .filter((article) => statusOf(article, now) === "published" && !article.values.retracted)
    .flatMap(({ file, values: { leadUntil, date }, leadPlace }) =>
      leadUntil && date && leadPlace && leadEnds(leadUntil) > now
        ? [{ file, place: leadPlace, ends: leadEnds(leadUntil), published: date.at }]
        : [],
    )
    .sort((one, other) => other.published.toMillis() - one.published.toMillis());
  return leading.flatMap(({ file, place, ends }, index) => {
    const days = Math.ceil(ends.diff(now).as("days"));
    const [first] = leading;
    const messages = [
      ...(first && index > 0 ? [sayArticles.leadHasNoEffect(first.file)] : []),
      ...(days > manyDays ? [sayArticles.leadsForLong(days)] : []),
    ];
    return messages.map((message) => ({ file, ...place, key: "leadUntil", message }));
  });
}
