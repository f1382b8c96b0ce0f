import type { DateTime } from "luxon";
import { articleMessages } from "../../messages/articles.ts";
import type { Moment } from "../../news/dates/moment.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

/** More days than an editor probably means. */
const manyDays = 14;

/** When an article stops leading the front page; a date without time of day includes the whole day. */
export const leadEnds = ({ at, precision }: Moment): DateTime<true> =>
  precision === "day" ? at.plus({ days: 1 }) : at;

/**
 * Notices about articles that are pinned to the front page: a newer one is pinned too, or it is pinned for long.
 */
export function leadNotices(articles: ArticleFile[], now: DateTime<true>): Mistake[] {
  const leading = articles
    .filter(({ status, values }) => status === "published" && !values.retracted)
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
      ...(first && index > 0 ? [articleMessages.leadHasNoEffect(first.file)] : []),
      ...(days > manyDays ? [articleMessages.leadsForLong(days)] : []),
    ];
    return messages.map((message) => ({ file, ...place, key: "leadUntil", message }));
  });
}
