/** Why a day is not in the calendar: `Februari 31`; undefined if it is. The sentence is for an editor. */
export function wrongDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000) return `there is no news from the year ${year}.`;
  if (month < 1 || month > 12) return `there is no month ${month}, months run from 1 to 12.`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return `${months[month - 1]} ${year} has ${days} days.`;
  return undefined;
}

/** The day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
