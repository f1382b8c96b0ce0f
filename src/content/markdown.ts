import MarkdownIt from "markdown-it";
import { blocks } from "../features/blocks/blocks.ts";

/** The Markdown parser for checks and imports: without HTML, as on pages; quotes and dashes are left as typed. */
export const markdown = new MarkdownIt({ html: false }).use(blocks);
