import MarkdownIt from "markdown-it";

/** The Markdown parser for checks and imports: without HTML, as on pages; quotes and dashes are left as typed. */
export const markdown = new MarkdownIt({ html: false });
