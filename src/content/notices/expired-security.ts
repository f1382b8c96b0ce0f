import type { DateTime } from "luxon";
import { dateMessages } from "../../messages/dates.ts";
import { timeIn } from "../../news/dates/zone.ts";
import type { Mistake } from "../mistake.ts";
import { settingsFile } from "../read-settings.ts";
import type { Settings } from "../settings.ts";

/** A notice if `security.txt` has expired: nobody relies on it then (RFC 9116, section 2.5.5). The site is built all the same. */
export function expiredSecurity({ security, timeZone }: Settings, now: DateTime<true>): Mistake[] {
  if (!security || security.expires.at > now) return [];
  const message = dateMessages.securityExpired(timeIn(security.expires.at, timeZone));
  return [{ file: settingsFile, ...security.place, key: "security.expires", message }];
}
