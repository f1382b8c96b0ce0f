import articles from "./articles.json" with { type: "json" };
import { byLanguage, catalog } from "./catalog.ts";
import commands from "./commands.json" with { type: "json" };
import fields from "./fields.json" with { type: "json" };
import files from "./files.json" with { type: "json" };

// In all messages, `written` and names are what the editor wrote, in quotation marks, and `file` is a path from the project's root.

export const articleMessages = catalog(articles.article);
/** `owner` is a file, or one of the messages about places in the same catalog. */
export const addressMessages = catalog(articles.address);
/** About keys and values in front matter and settings. `keys` are names separated by commas. */
export const fieldMessages = catalog(fields.field);
export const dateMessages = catalog(fields.date);
/** About dates before the article's, or in the future: of an update, a correction, a withdrawal. */
export const beforeDateMessages = catalog(fields.beforeDate);
export const inFutureMessages = catalog(fields.inFuture);
/** About values below or above their limit, by the unit of the limit. */
export const tooSmallMessages = catalog(fields.tooSmall);
export const tooBigMessages = catalog(fields.tooBig);
export const lookMessages = catalog(fields.look);
export const frontPageMessages = catalog(fields.frontPage);
/** About a file as a whole, its front matter, and its YAML. */
export const fileMessages = catalog(files.file);
export const pictureMessages = catalog(files.picture);
/** About Markdown texts and their links. */
export const textMessages = catalog(files.text);
/** Messages of builds and the preview. */
export const buildMessages = catalog(commands.build);
/** Messages of `warta check` other than mistakes and notices. `revision` is a git revision, as written by the editor. */
export const checkMessages = catalog(commands.check);
/** About invalid calls of `warta`, by commander's error codes; and other messages of the command line. */
export const wrongCallMessages = catalog(commands.wrongCall);
export const commandLineMessages = catalog(commands.commandLine);
export const initMessages = catalog(commands.init);
/** What `warta new` writes into files is in `src/cli/new-files.json`. */
export const newMessages = catalog(commands.new);
/** Messages of `warta tags`, and of imports about tags. */
export const tagMessages = catalog(commands.tag);
export const changeMessages = catalog(commands.change);

/**
 * The words, in the site's language, that an import writes into comments in front matter: before a hash of the source, a hash of the
 * file, proposals and line numbers; and the section to use if neither the text nor the editor names one.
 */
export const noteWords = byLanguage(articles.note);

/** A pattern for the word of a note in any language, because a site may have changed its language: `(?:impor|import)`. */
export const inAnyLanguage = (note: keyof typeof articles.note): string =>
  `(?:${articles.note[note].id}|${articles.note[note].en})`;
