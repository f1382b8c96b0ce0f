import articles from "./articles.json" with { type: "json" };
import { byLanguage, catalog } from "./catalog.ts";
import commands from "./commands.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import files from "./files.json" with { type: "json" };

// In all of them `written` and names are what the editor wrote, in quotation marks, and `file` is a path from the project's root.

export const articleMessages = catalog(articles.article);
/** `owner`: a file, or one of the places among them. */
export const addressMessages = catalog(articles.address);
/** Of keys and values in front matter and settings. `keys` are names with commas between them. */
export const fieldMessages = catalog(fields.field);
export const dateMessages = catalog(fields.date);
/** What is dated before the article, or after now: an update, a correction, a withdrawal. */
export const beforeDateMessages = catalog(fields.beforeDate);
export const inFutureMessages = catalog(fields.inFuture);
/** A value is below or above its limit, by what the limit is counted in. */
export const tooSmallMessages = catalog(fields.tooSmall);
export const tooBigMessages = catalog(fields.tooBig);
export const lookMessages = catalog(fields.look);
export const frontPageMessages = catalog(fields.frontPage);
/** Of a file as a whole, its front matter, and its YAML. */
export const fileMessages = catalog(files.file);
export const pictureMessages = catalog(files.picture);
/** Of Markdown texts and their links. */
export const textMessages = catalog(files.text);
/** Of a build and the preview. */
export const buildMessages = catalog(commands.build);
/** Of `warta check` besides mistakes and notices. `revision` is a git revision, as the editor named it. */
export const checkMessages = catalog(commands.check);
/** What is wrong with a call of `warta`, by commander's error codes, and what else there is to say. */
export const wrongCallMessages = catalog(commands.wrongCall);
export const commandLineMessages = catalog(commands.commandLine);
export const initMessages = catalog(commands.init);
/** What `warta new` writes into files is in `src/cli/new-files.json`. */
export const newMessages = catalog(commands.new);
/** Of `warta tags`, and of an import about tags. */
export const tagMessages = catalog(commands.tag);
export const changeMessages = catalog(commands.change);

/**
 * By the site's language, what an import writes into front matter as comments, before a hash of the source, a hash of the file,
 * proposals and numbers of lines; and the section where neither text nor editor says one.
 */
export const noteWords = byLanguage(articles.note);

/** A pattern of the words for a note in any language, as a site may have changed its own since: `(?:impor|import)`. */
export const inAnyLanguage = (note: keyof typeof articles.note): string =>
  `(?:${articles.note[note].id}|${articles.note[note].en})`;
