/** Letters that are written from the right, and signs that turn the direction: https://www.unicode.org/reports/tr9/ */
const turns =
  /[\u0590-\u08FF\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A name or headline among words of the interface. One that is written from the right would turn around the date or comma
 * behind it, so it stands by itself.
 */
export const Name = ({ text }: { text: string }) => (turns.test(text) ? <bdi>{text}</bdi> : text);
