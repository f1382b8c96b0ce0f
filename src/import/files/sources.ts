import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { mostLines } from "../../content/content-files.ts";
import { entriesBelow, errorCode } from "../../content/files.ts";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { openThreads } from "../../content/threads.ts";
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

/** Standard input's name on the command line. */
export const standardInput = "-";

const extensions = new Set<string>([".txt", ".md", ".markdown", ".html", ".htm", ...documentEndings]);
/** Longer files are no articles; pages have scripts in them, documents pictures. In megabytes. */
const [largest, largestPage, largestDocument] = [1, 5, 50];

/** Where sources are: names of files start at `root`. */
type At = Pick<Terminal, "root" | "stdin">;

/**
 * The files that the arguments mean: files as they are, folders with all texts and documents in them and in their
 * folders, in the order of their names; `-` is standard input. One that is not there is among them: reading it says so. So is
 * an empty one, of a variable of a shell that has no value: it is not the folder of the site.
 */
export const listSources = (args: readonly string[], { root }: At): string[] =>
  args.flatMap((arg) =>
    arg && statSync(path.resolve(root, arg), { throwIfNoEntry: false })?.isDirectory()
      ? inFolder(root, arg)
      : arg,
  );

/** Not what begins with a dot or npm installed, nor what links to folders lead to: that may be a circle, or all of a disk. */
const inFolder = (root: string, folder: string): string[] =>
  entriesBelow(path.resolve(root, folder))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(path.resolve(root, folder), path.join(entry.parentPath, entry.name)))
    .filter((name) => extensions.has(path.extname(name).toLowerCase()))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith(".") || part === "node_modules"))
    .sort()
    .map((name) => path.join(folder, name));

/** A source as it was read. */
export interface Source extends DocumentText {
  bytes: Uint8Array;
  html: boolean;
}

/**
 * Reads one source. Its size is limited, and with it the time that reading an article out of it takes.
 *
 * @throws LocalizedError that says why not: too large, binary, empty, not there, damaged
 */
export async function readSource(file: string, { root, stdin }: At): Promise<Source> {
  const isDocument = documentEndings.some((ending) => file.toLowerCase().endsWith(ending));
  const isText = /\.(?:txt|md|markdown)$/i.test(file);
  const most = isDocument ? largestDocument : isText ? largest : largestPage;
  const bytes =
    file === standardInput
      ? Buffer.concat(await stdin.toArray())
      : readWithin(path.resolve(root, file), most);
  if (bytes.length > most * megabyte) throw tooLarge(bytes.length, most);
  const document = await readDocument(file, bytes);
  if (document) return { ...document, text: checkLength(document.text), bytes, html: false };
  const { text, encoding } = decode(bytes);
  if (text === undefined)
    throw new LocalizedError(isDocument ? sourceMessages.isDamaged() : sourceMessages.isNoText());
  if (hasFrontMatter(text)) throw new LocalizedError(sourceMessages.isNoRawText());
  const markdown = /\.(?:md|markdown)$/i.test(file);
  const html = /\.html?$/i.test(file) || (!markdown && isPage(text));
  const notice = encoding === undefined ? {} : { notice: sourceMessages.isNoUtf8({ encoding }) };
  const find = file === standardInput ? undefined : html ? picturesBeside : markdown && picturesIn;
  const pictures = find ? find(text, path.resolve(root, file)) : undefined;
  const checked = html && text.trim() !== "" ? text : checkLength(text);
  return { text: checked, bytes, html, markdown, ...notice, ...(pictures && { pictures }) };
}

const tagged = /^[ \t]*<\/?(?:p|h[1-6]|div|ul|ol|li|article|figure|section)(?:\s[^<>]*)?>/gim;

/** Whether a text is HTML: it says so, or most of its lines begin with a tag, as a piece of a page does that was pasted. */
const isPage = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500)) ||
  (text.match(tagged)?.length ?? 0) * 2 > (text.match(/^.*\S/gm)?.length ?? 0);

/** The pictures of a page that a browser saved: `Page.html` has them in `Page_files`. */
function picturesBeside(_: string, page: string): Map<string, string> | undefined {
  const folder = page.replace(/\.\w+$/, "_files");
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [`${path.basename(folder)}/${name}`, path.join(folder, name)]));
}

/** The pictures that a text in Markdown names, and that lie in its folder or below. */
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

/** The bytes of a file. @param most how many megabytes it may have */
function readWithin(file: string, most: number): Uint8Array {
  try {
    const stats = statSync(file);
    // A pipe or a device may never end.
    if (!stats.isFile()) throw new LocalizedError(sourceMessages.isNoFile());
    if (stats.size > most * megabyte) throw tooLarge(stats.size, most);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof LocalizedError ? error : new LocalizedError(reasonOf(error));
  }
}

const megabyte = 1024 * 1024;

/** A text that an article may have. @throws LocalizedError if it is empty or too long */
function checkLength(text: string): string {
  if (text.trim() === "") throw new LocalizedError(sourceMessages.isEmpty());
  if (text.length > largest * megabyte) throw tooLarge(text.length, largest);
  if (text.split(/\r\n?|\n/, mostLines + 1).length > mostLines)
    throw new LocalizedError(fileMessages.hasTooManyLines({ most: decimal(mostLines) }));
  return text;
}

/** Whether keys stand between two lines of hyphens at the very top, a title among them. */
function hasFrontMatter(text: string): boolean {
  const [, keys = ""] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const lines = keys.split("\n");
  const title = lines.findIndex((line) => line.startsWith("title:"));
  return title >= 0 && lines.slice(0, title).every((line) => /^(?:[\w-]+:|[ \t-])/.test(line));
}

function reasonOf(error: unknown): Message {
  const code = errorCode(error);
  if (code === "ENOENT") return sourceMessages.isNotThere();
  if (code === "EACCES" || code === "EPERM") return sourceMessages.mayNotBeRead();
  return sourceMessages.cannotBeRead({ why: error instanceof Error ? error.message : String(error) });
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text in bytes, UTF-16 by its mark, else UTF-8, else Windows-1252, and the encoding where it was guessed; none where there is none. */
function decode(bytes: Uint8Array): { text?: string; encoding?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  // A zero byte, or one in ten of the first bytes a control character: pictures, archives, programs.
  const head = bytes.subarray(0, 8192);
  const controls = head.filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  if (head.includes(0) || controls > head.length / 10) return {};
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    // By hand: TextDecoder of several releases of Node reads Windows-1252 as ISO 8859-1.
    const text = asWindows1252(Buffer.from(bytes).toString("latin1"));
    return { text, encoding: "Windows-1252" };
  }
}

/** What a source says, and where its two halves disagree. */
export interface ReadArticle {
  article: ExtractedArticle;
  /** The paragraphs as Markdown, where the source says more of them than their words. */
  markdown?: string;
  /** HTML only: fields that two places of the page say differently, both as they are. */
  disputes: Dispute[];
}

/**
 * Reads an article out of a source: plain text by the rules, Markdown by its words and then with its signs again, HTML by its meta data and then by the rules.
 *
 * @throws LocalizedError if it is HTML that cannot be read
 */
export async function readArticleSource(source: Source, options: ExtractOptions): Promise<ReadArticle> {
  if (source.markdown) return readMarkdownSource(source.text, options);
  if (!source.html) return { article: extractArticle(source.text, options), disputes: [] };
  // Loaded only for HTML: a parser and defuddle take a moment.
  const { extractHtml } = await import("../html/extract-html.ts");
  const { article, lines, disputes } = await extractHtml(source.text, options, source.pictures?.keys());
  return { article, markdown: bodyMarkdown(article, lines), disputes };
}

function readMarkdownSource(text: string, options: ExtractOptions): ReadArticle {
  const lines = readMarkdown(text);
  const article = extractArticle(lines, options);
  const markdown = bodyMarkdown(article, lines);
  for (const line of article.lines) {
    const { block = "", inline = line.text } = lines[line.n - 1]?.markup ?? {};
    line.text = block + inline;
  }
  return { article, markdown, disputes: [] };
}

/** Threads take longer to start than fewer pages take to be read. */
const fewest = 40;

/** What reads the sources of these names, `atOnce` so many: pages on all cores if they are many. What is read is the same. */
export async function openReader(names: readonly string[], { tags = [], ...others }: ExtractOptions) {
  const options = { ...others, tags: tags.map(({ name, aliases, kind }) => ({ name, aliases, kind })) };
  const read = (source: Source): Promise<ReadArticle> => readArticleSource(source, options);
  const pages = names.filter((name) => /\.html?$/i.test(name)).length;
  const pool = pages < fewest ? undefined : await openThreads(options);
  if (!pool) return { read, atOnce: 1, close: async () => {} };
  const readThere = async (source: Source): Promise<ReadArticle> => {
    const result: PageResult = await pool.run({ ...source, bytes: new Uint8Array() }, { name: "readPage" });
    if ("message" in result) throw new LocalizedError(result.message);
    return result.read;
  };
  return {
    read: (source: Source) => (source.html ? readThere(source) : read(source)),
    atOnce: pool.options.maxThreads * 2,
    close: () => pool.destroy(),
  };
}

/** What a thread gives back: an error would come without its message in each language. */
export type PageResult = { read: ReadArticle } | { message: Message };

/** What each of the threads does with a page. */
export const readPage = (source: Source, options: ExtractOptions): Promise<PageResult> =>
  readArticleSource(source, options).then(
    (read) => ({ read }),
    (error: unknown) => {
      if (!(error instanceof LocalizedError)) throw error;
      return { message: error.localized };
    },
  );
