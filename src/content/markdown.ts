import MarkdownIt from "markdown-it";

/** Reads Markdown to check or import a text: HTML is none of it, as on pages; quotes and dashes stay as they are typed. */
export const markdown = new MarkdownIt({ html: false });
