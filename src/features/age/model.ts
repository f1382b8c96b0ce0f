import type { DateTime } from "luxon";
import type { Settings } from "../../content/settings.ts";

/**
 * Before when an article must have changed last to be called old; undefined on a site that does not say so. It is the start of a
 * month: a page changes once in its life for this, with those of the same month.
 */
export const oldBefore = ({ oldAfter, timeZone }: Settings, now: DateTime<true>): DateTime | undefined =>
  oldAfter ? now.setZone(timeZone).startOf("month").minus({ months: oldAfter }) : undefined;
