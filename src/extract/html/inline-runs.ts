import { type HtmlElement, nameOf } from "./dom.ts";

/** How a piece of a line is set. */
export interface Style {
  bold?: true;
  italic?: true;
  /** Where a link leads: an absolute address of the web, or one to write a mail to. */
  href?: string;
}

/** A piece of a line that is set alike, with the blanks around it as the source has them. */
export interface Run extends Style {
  text: string;
}

const bold: ReadonlySet<string> = new Set(["B", "STRONG"]);
const italic: ReadonlySet<string> = new Set(["I", "EM"]);

/** How the words of an element are set that stands among words set so. */
export function styleIn(element: HtmlElement, around: Style): Style {
  const name = nameOf(element);
  if (bold.has(name)) return { ...around, bold: true };
  if (italic.has(name)) return { ...around, italic: true };
  const href = name === "A" ? webAddress(element.getAttribute("href")) : undefined;
  return href === undefined ? around : { ...around, href };
}

/** Whoever reads the article elsewhere follows only whole addresses: `/berita/2` leads nowhere on another site. */
function webAddress(href: string | null): string | undefined {
  if (href === null || !/^\s*(?:https?:\/\/|mailto:)/i.test(href)) return undefined;
  try {
    const address = new URL(href.trim()).href;
    return /[\s<>\\]/.test(address) ? undefined : address;
  } catch {
    return undefined;
  }
}

/** Adds a text to the runs of a line: to the last of them, if that is set the same way. */
export function addRun(runs: Run[], text: string, { bold, italic, href }: Style): void {
  const last = runs.at(-1);
  if (last && last.bold === bold && last.italic === italic && last.href === href) last.text += text;
  else
    runs.push({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(href !== undefined && { href }),
    });
}

/** Whether any piece of a line is set in another way than its paragraph. */
export const isStyled = (runs: readonly Run[]): boolean =>
  runs.some((run) => (run.bold || run.italic || run.href !== undefined) && run.text.trim() !== "");
