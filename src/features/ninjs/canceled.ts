import { isoTime } from "../../../_includes/dates.ts";
import { entryId } from "../../site/lists/feed-facts.ts";
import type { RetractedPage, SiteContext } from "../../site/model.ts";
import type { CanceledNinjs } from "./types.ts";
import { standard } from "./types.ts";

/**
 * A withdrawn article as IPTC ninjs 3.0, at its old address. `canceled` asks newsrooms that republished it to take it
 * down: "Neither the NewsItem nor its content may be used under any circumstances. If the NewsItem or its content has
 * been published the publisher must take immediate action to withdraw or retract it"
 * (http://cv.iptc.org/newscodes/status1/Canceled). Only headline and reason are left, as on its page.
 *
 * @returns an object for `JSON.stringify`
 */
export function canceledNinjs(page: RetractedPage, model: SiteContext): CanceledNinjs {
  const { url, title, date, retracted, reason, language } = page;
  return {
    uri: url,
    type: "text",
    representationType: "partial",
    firstCreated: isoTime(date.at),
    versionCreated: isoTime(retracted.at),
    pubStatus: "canceled",
    language,
    headlines: [{ role: "main", contentType: "text/plain", value: title }],
    descriptions: [{ role: "retraction", contentType: "text/plain", value: reason }],
    renditions: [{ name: "web", href: url, contentType: "text/html" }],
    altIds: [{ role: "feeds", value: entryId(page, model) }],
    copyrightHolder: model.settings.publisher.name,
    standard,
  };
}
