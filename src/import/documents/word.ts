import { ensureAlt, turndown } from "../html/page-markdown.ts";
import { markTables, parsePage, wordsIn } from "../html/visible-lines.ts";
import { escapeMarkdown } from "../markdown/markup.ts";
import { readyFigures } from "../sites/post.ts";

/** Stands where the headline does until the rest is Markdown. */
const placeholder = "\uE000headline\uE001";

/** The HTML of a document of Word, all of it text, as Markdown: its first heading of the first order is the headline. A caption stands beside its picture. */
export function documentMarkdown(html: string): string {
  const document = parsePage(html);
  for (const picture of Array.from(document.querySelectorAll("img"))) {
    const { nextElementSibling: below, previousElementSibling: above } = picture.closest("p") ?? picture;
    const caption = [below, above].find((one) => one?.nodeName === "FIGCAPTION");
    if (caption) picture.setAttribute("caption", wordsIn(caption));
    caption?.remove();
  }
  readyFigures(document, "");
  for (const picture of Array.from(document.querySelectorAll("img"))) ensureAlt(picture);
  markTables(document);
  const first = document.querySelector("h1");
  const headline = first ? wordsIn(first) : "";
  if (first) first.outerHTML = `<p>${placeholder}</p>`;
  return turndown.turndown(document.body).replace(placeholder, headline && `# ${escapeMarkdown(headline)}`);
}
