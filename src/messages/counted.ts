/** A number and what it counts, in English: `1 mistake`, `3 mistakes`. Indonesian words have one form. */
export const counted = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;
