import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { turndown } from "./main-text.ts";
import { markTables } from "./tables.ts";
import { parsePage, wordsIn } from "./visible-lines.ts";

/** Stands where the headline does until the rest is Markdown. */
const placeholder = "\uE000headline\uE001";

/** The HTML of a document that is all text as Markdown: its first heading of the first order is the headline. No pictures. */
export function documentMarkdown(html: string): string {
  const document = parsePage(html);
  for (const picture of Array.from(document.querySelectorAll("img"))) picture.remove();
  markTables(document);
  const first = document.querySelector("h1");
  const headline = first ? wordsIn(first) : "";
  if (first) first.outerHTML = `<p>${placeholder}</p>`;
  return turndown.turndown(document.body).replace(placeholder, headline && `# ${escapeMarkdown(headline)}`);
}
