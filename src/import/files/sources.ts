import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { maxLines, megabyte } from "../../content/content-files.ts";
import { errorCode } from "../../content/files.ts";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { startWorkers } from "../../content/threads.ts";
import { decimal, LocalizedError, type Message } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { type DocumentText, documentEndings, readDocument } from "../documents/read-document.ts";
import { type ExtractOptions, extractArticle } from "../extract.ts";
import type { Dispute } from "../html/extract-html.ts";
import { asWindows1252 } from "../lines.ts";
import { bodyMarkdown } from "../markdown/body-markdown.ts";
import { readMarkdown } from "../markdown/markup.ts";
import { sourceMessages } from "../messages.ts";
import type { ExtractedArticle } from "../result.ts";

/** The name of standard input on the command line. */
export const standardInput = "-";

/** Extensions of files that can be read, or for which a message says what to do. */
export const extensions = new Set<string>([".txt", ".md", ".markdown", ".html", ".htm", ...documentEndings]);
/** Longer files are not articles; pages also contain scripts, and documents pictures. In megabytes. */
const [maxText, maxPage, maxDocument] = [1, 5, 50];

/** Where sources are. File names are relative to `root`. */
type Place = Pick<Terminal, "root" | "stdin">;

/** A source after reading it. */
export interface Source extends DocumentText {
  bytes: Uint8Array;
  html: boolean;
  /** Whether its Markdown was made from a document, which has no such marks. */
  converted?: boolean;
}

/** Reads one source, whose size is limited and with it the time it takes. @throws LocalizedError with the reason: too large, binary, empty, missing, damaged */
export async function readSource(file: string, { root, stdin }: Place): Promise<Source> {
  const isDocument = documentEndings.some((ending) => file.toLowerCase().endsWith(ending));
  const most = isDocument ? maxDocument : /\.(?:txt|md|markdown)$/i.test(file) ? maxText : maxPage;
  const bytes =
    file === standardInput
      ? Buffer.concat(await stdin.toArray())
      : readWithin(path.resolve(root, file), most);
  if (bytes.length > most * megabyte) throw tooLarge(bytes.length, most);
  const document = await readDocument(file, bytes);
  if (document) return { ...document, text: checkLength(document.text), bytes, html: false, converted: true };
  const { text, encoding } = decode(bytes);
  if (text === undefined)
    throw new LocalizedError(isDocument ? sourceMessages.isDamaged() : sourceMessages.isNoText());
  if (hasFrontMatter(text)) throw new LocalizedError(sourceMessages.isNoRawText());
  const markdown = /\.(?:md|markdown)$/i.test(file);
  const html = /\.html?$/i.test(file) || (!markdown && isPage(text));
  const notice = encoding === undefined ? {} : { notice: sourceMessages.isNoUtf8({ encoding }) };
  const find = file === standardInput ? undefined : html ? savedPictures : markdown && picturesIn;
  const pictures = find ? find(text, path.resolve(root, file)) : undefined;
  const checked = html && text.trim() !== "" ? text : checkLength(text);
  return { text: checked, bytes, html, markdown, ...notice, ...(pictures && { pictures }) };
}

const tagAtStart = /^[ \t]*<\/?(?:p|h[1-6]|div|ul|ol|li|article|figure|section)(?:\s[^<>]*)?>/gim;

/** Checks whether a text is HTML: it declares itself so, or most of its lines start with a tag, like a pasted part of a page. */
const isPage = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ||
  (text.match(tagAtStart)?.length ?? 0) * 2 > (text.match(/^.*\S/gm)?.length ?? 0);

/** Finds the pictures of a page saved by a browser: those of `Page.html` are in `Page_files`. */
function savedPictures(_: string, page: string): Map<string, string> | undefined {
  const folder = page.replace(/\.\w+$/, "_files");
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [`${path.basename(folder)}/${name}`, path.join(folder, name)]));
}

/** Finds the pictures that a Markdown text refers to, in its folder or below. */
function picturesIn(text: string, file: string): Map<string, string> | undefined {
  const folder = `${path.dirname(file)}${path.sep}`;
  const named = Array.from(text.matchAll(/!\[[^\]]*\]\(\s*<?([^\s<>()]+)/g), ([, src = ""]) => {
    const name = decodeSource(src);
    return [name, path.resolve(folder, name)] as const;
  });
  const isBelow = (picture: string): boolean =>
    picture.startsWith(folder) && lstatSync(picture, { throwIfNoEntry: false })?.isFile() === true;
  return named.length === 0 ? undefined : new Map(named.filter(([, picture]) => isBelow(picture)));
}

const tooLarge = (size: number, most: number): LocalizedError =>
  new LocalizedError(fileMessages.isTooLarge({ megabytes: decimal(size / megabyte, 1), most }));

/** Reads the bytes of a file. @param most maximum size in megabytes */
function readWithin(file: string, most: number): Uint8Array {
  try {
    const stats = statSync(file);
    // A pipe or a device may never end.
    if (!stats.isFile()) throw new LocalizedError(sourceMessages.isNoFile());
    if (stats.size > most * megabyte) throw tooLarge(stats.size, most);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof LocalizedError) throw error;
    const code = errorCode(error);
    if (code === "ENOENT") throw new LocalizedError(sourceMessages.isNotThere());
    if (code === "EACCES" || code === "EPERM") throw new LocalizedError(sourceMessages.mayNotBeRead());
    const why = error instanceof Error ? error.message : String(error);
    throw new LocalizedError(sourceMessages.cannotBeRead({ why }));
  }
}

/** Returns the text if it is within the limits. @throws LocalizedError if it is empty or too long */
function checkLength(text: string): string {
  if (text.trim() === "") throw new LocalizedError(sourceMessages.isEmpty());
  if (text.length > maxText * megabyte) throw tooLarge(text.length, maxText);
  if (text.split(/\r\n?|\n/, maxLines + 1).length > maxLines)
    throw new LocalizedError(fileMessages.hasTooManyLines({ most: decimal(maxLines) }));
  return text;
}

/** Checks for keys, including a title, between two lines of hyphens at the very top. */
function hasFrontMatter(text: string): boolean {
  const [, keys = ""] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const lines = keys.split("\n");
  const title = lines.findIndex((line) => line.startsWith("title:"));
  return title >= 0 && lines.slice(0, title).every((line) => /^(?:[\w-]+:|[ \t-])/.test(line));
}

/** Decodes bytes: UTF-16 by its byte order mark, else UTF-8, else what a page declares, else Windows-1252. Names an encoding that was guessed; no text if binary. */
function decode(bytes: Uint8Array): { text?: string; encoding?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  // Pictures, archives and programs have a zero byte, or one control character in ten bytes.
  const head = bytes.subarray(0, 8192);
  const controls = head.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  if (head.includes(0) || controls > head.length / 10) return {};
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const latin1 = Buffer.from(bytes).toString("latin1");
    const [, declared] = declaration.exec(latin1.slice(0, 1024)) ?? [];
    if (declared) return { text: new TextDecoder(declared).decode(bytes) };
    // By hand: TextDecoder in several Node releases decodes Windows-1252 as ISO 8859-1.
    return { text: asWindows1252(latin1), encoding: "Windows-1252" };
  }
}

/** How a page declares an encoding that is neither UTF-8 nor like Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels */
const declaration =
  /<meta\b[^>]{1,200}?charset ?= ?["']?(iso-8859-(?:[2-8]|1[03-6])|windows-125[013-8]|shift_jis|gb(?:k|2312|18030)|big5|euc-(?:jp|kr)|koi8-[ru])\b/i;

/** An article read from a source, and where text and metadata differ. */
export interface ReadArticle {
  article: ExtractedArticle;
  /** The paragraphs as Markdown, if the source has markup. */
  markdown?: string;
  /** HTML only: fields that two places of the page give differently, with both values. */
  disputes: Dispute[];
}

/**
 * Reads an article from a source: plain text by the rules, Markdown by its words with the markup restored, HTML by its metadata and then the rules.
 *
 * @throws LocalizedError if it is HTML that cannot be read
 */
export async function readArticleSource(source: Source, options: ExtractOptions): Promise<ReadArticle> {
  if (source.markdown) return readMarkdownSource(source, options);
  if (!source.html) return { article: extractArticle(source.text, options), disputes: [] };
  // Loaded only for HTML, since a parser and defuddle take a moment to load.
  const { extractHtml } = await import("../html/extract-html.ts");
  const { article, lines, disputes } = await extractHtml(source.text, options, source.pictures?.keys());
  return { article, markdown: bodyMarkdown(article, lines), disputes };
}

function readMarkdownSource({ text, converted }: Source, options: ExtractOptions): ReadArticle {
  const lines = readMarkdown(text);
  const article = extractArticle(lines, options);
  for (const line of converted ? [] : article.lines) {
    const { block = "", inline = line.text } = lines[line.n - 1]?.markup ?? {};
    line.text = block + inline;
  }
  return { article, markdown: bodyMarkdown(article, lines), disputes: [] };
}

/** Starting threads takes longer than reading fewer pages than this. */
const minPages = 40;

/** Opens a reader for the sources of these names, which reads `atOnce` in parallel. Many pages are read on all cores, with the same results. */
export async function openReader(names: readonly string[], { tags = [], ...others }: ExtractOptions) {
  const options = { ...others, tags: tags.map(({ name, aliases, kind }) => ({ name, aliases, kind })) };
  const read = (source: Source): Promise<ReadArticle> => readArticleSource(source, options);
  const pages = names.filter((name) => /\.html?$/i.test(name)).length;
  const pool = pages < minPages ? undefined : await startWorkers(options);
  if (!pool) return { read, atOnce: 1, close: async () => {} };
  const readInThread = async (source: Source): Promise<ReadArticle> => {
    const result: PageResult = await pool.run({ ...source, bytes: new Uint8Array() }, { name: "readPage" });
    if ("message" in result) throw new LocalizedError(result.message);
    return result.read;
  };
  return {
    read: (source: Source) => (source.html ? readInThread(source) : read(source)),
    atOnce: pool.options.maxThreads * 2,
    close: () => pool.destroy(),
  };
}

/** What a thread returns. A thrown error would lose its message in each language. */
export type PageResult = { read: ReadArticle } | { message: Message };

export const readPage = (source: Source, options: ExtractOptions): Promise<PageResult> =>
  readArticleSource(source, options).then(
    (read) => ({ read }),
    (error: unknown) => {
      if (!(error instanceof LocalizedError)) throw error;
      return { message: error.localized };
    },
  );
