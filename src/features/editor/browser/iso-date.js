// Runs in the editor's browser. Files have dates in many forms (src/news/dates/date.ts); the screen's date picker needs ISO 8601.

const zones = { wib: "+07:00", wita: "+08:00", wit: "+09:00", z: "+00:00", utc: "+00:00", gmt: "+00:00" };
const numbers = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ](.*))?$/;
const names = /^(?:\p{L}+\.?,? )?(\d{1,2}) (\p{L}+)\.? (\d{4})(?:[ ,|–-]+(.*))?$/u;
const clock =
  /^(?:(?:pukul|jam|at) )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?([A-Za-z]+|[+-][\d:]+)?$/i;

/**
 * `24 Januari 2020 10.49 WIB` → `2020-01-24T10:49:00+07:00`. A date without a time of day means midnight, one without a zone
 * the site's zone. Other texts are returned unchanged.
 */
export function isoDate(written, { timeZone, months }) {
  const text = String(written).trim().replace(/\s+/g, " ");
  const [, day, month, year, rest] = names.exec(text) ?? [];
  const date = day
    ? [year, months[month.toLowerCase()], day, rest ?? ""]
    : numbers
        .exec(text)
        ?.slice(1)
        .map((part) => part ?? "");
  if (!date?.[1]) return written;
  const time = date[3] === "" ? ["", "00", "00"] : clock.exec(date[3]);
  if (!time) return written;
  const two = (value) => String(value ?? 0).padStart(2, "0");
  const local = `${date[0]}-${two(date[1])}-${two(date[2])}T${two(time[1])}:${two(time[2])}:${two(time[3])}`;
  const zone = time[4] === undefined ? offsetAt(local, timeZone) : offsetOf(time[4]);
  return zone === undefined || Number.isNaN(Date.parse(local)) ? written : local + zone;
}

/** Converts `+7`, `+0700`, `+07:00` or an abbreviation to `+07:00`. */
function offsetOf(zone) {
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign ? `${sign}${hours.padStart(2, "0")}:${minutes}` : zones[zone.toLowerCase()];
}

/** The offset of a zone at a local time. */
function offsetAt(local, timeZone) {
  const clocks = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const at = (time) => {
    const name = clocks.formatToParts(time).find(({ type }) => type === "timeZoneName").value;
    return name === "GMT" ? "+00:00" : name.slice(3);
  };
  const time = Date.parse(`${local}Z`);
  if (Number.isNaN(time)) return undefined;
  // Repeat with the found offset, for days when clocks change.
  return at(Date.parse(local + at(time)));
}
