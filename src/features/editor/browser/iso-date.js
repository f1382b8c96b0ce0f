// Runs in the editor's browser. The date formats of files, and the names in them, come with the screen's configuration from
// src/news/dates. The screen's date picker needs ISO 8601.

/**
 * The zone for dates without one; month numbers from 1, and offsets in minutes ahead of UTC, both by lower-case name; and the
 * sources of regular expressions, see `writtenForms`.
 *
 * @typedef {ReturnType<typeof import("../cms-config.ts").screenConfig>["calendar"]} Calendar
 */

/**
 * Converts `24 Januari 2020 10.49 WIB` to `2020-01-24T10:49:00+07:00`. A date without a time means midnight, one without a zone
 * the site's zone. Other texts are returned unchanged. @param {string} written @param {Calendar} calendar
 */
export function isoDate(written, { timeZone, months, zones, forms }) {
  const text = String(written).trim().replace(/\s+/g, " ");
  const parts = (form, from) => new RegExp(forms[form], "iu").exec(from)?.slice(1);
  const named = parts("words", text);
  const [year, month, day, rest] = named
    ? [named[4], months[named[2].toLowerCase()], named[1] ?? named[3], named[5]]
    : (parts("numbers", text) ?? []);
  const time = rest ? parts("time", rest.trim()) : ["00", "00"];
  if (!year || !month || !day || !time || (named?.[1] && named[3])) return written;
  if (time[3]) time[0] = (time[0] % 12) + (/p/i.test(time[3]) ? 12 : 0);
  const local = `${year}-${two(month)}-${two(day)}T${time.slice(0, 2).map(two).join(":")}:${two(time[2])}`;
  const zone = time[4] === undefined ? offsetAt(local, timeZone) : offsetOf(time[4], zones);
  return zone === undefined || Number.isNaN(Date.parse(local)) ? written : local + zone;
}

const two = (value = 0) => String(Math.trunc(Math.abs(value))).padStart(2, "0");

/** Converts `+7`, `+0700`, `+07:00` or an abbreviation to `+07:00`. */
function offsetOf(zone, zones) {
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign) return `${sign}${hours.padStart(2, "0")}:${minutes}`;
  const ahead = zones[zone.toLowerCase()];
  return ahead === undefined ? undefined : `${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** Returns the offset of a zone at a local time. */
function offsetAt(local, timeZone) {
  const clocks = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const at = (time) => {
    const name = clocks.formatToParts(time).find(({ type }) => type === "timeZoneName").value;
    return name === "GMT" ? "+00:00" : name.slice(3);
  };
  const time = Date.parse(`${local}Z`);
  if (Number.isNaN(time)) return undefined;
  // Repeated with the found offset, for days when clocks change.
  return at(Date.parse(local + at(time)));
}
