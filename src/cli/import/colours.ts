/** Ways to set off words on a terminal; each gives the text back as it is where colour is not wanted. */
export interface Colours {
  strong(text: string): string;
  good(text: string): string;
  doubtful(text: string): string;
  bad(text: string): string;
  quiet(text: string): string;
}

/** @param on whether the output is a terminal that shows colour */
export function colours(on: boolean): Colours {
  const code = (open: number, close: number) => (text: string) =>
    on ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    strong: code(1, 22),
    good: code(32, 39),
    doubtful: code(33, 39),
    bad: code(31, 39),
    quiet: code(2, 22),
  };
}

/** Colour belongs on a terminal, unless NO_COLOR is set to anything (no-color.org). */
export const wantsColour = (stream: { isTTY?: boolean }): boolean =>
  stream.isTTY === true && !process.env.NO_COLOR;
