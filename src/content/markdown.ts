import MarkdownIt from "markdown-it";

/** Markdown as texts are checked by: HTML is none of it, as on pages. */
export const markdown = new MarkdownIt({ html: false });
