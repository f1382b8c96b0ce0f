import { DateTime } from "luxon";
import { LocalizedError, quote } from "../../messages/message.ts";
import { buildMessages } from "../../messages/messages.ts";
import { valid } from "./zone.ts";

/**
 * The build's "now": `SOURCE_DATE_EPOCH` (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/)
 * if it is set, otherwise the clock.
 *
 * @param clock gives milliseconds since 1970
 * @throws LocalizedError if `SOURCE_DATE_EPOCH` is not a whole number
 */
export function buildTime(environment: NodeJS.ProcessEnv, clock: () => number): DateTime<true> {
  const written = environment.SOURCE_DATE_EPOCH;
  if (written === undefined || written === "") return valid(DateTime.fromMillis(clock(), { zone: "utc" }));
  if (!/^\d{1,12}$/.test(written))
    throw new LocalizedError(buildMessages.isNoEpoch({ written: quote(written) }));
  return valid(DateTime.fromSeconds(Number(written), { zone: "utc" }));
}
