import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errorCode } from "../../content/error-code.ts";
import { fileMessages } from "../../messages/files.ts";
import type { Message } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { documentEndings, readDocument } from "../documents/read-document.ts";
import { asWindows1252 } from "../lines.ts";
import { sourceMessages } from "../messages/sources.ts";

/** Standard input's name on the command line. */
export const standardInput = "-";

const extensions: ReadonlySet<string> = new Set([
  ...[".txt", ".md", ".markdown", ".html", ".htm"],
  ...documentEndings,
]);
/** Longer files are no articles; pages have scripts in them, documents pictures. In megabytes. */
const [largest, largestPage, largestDocument] = [1, 5, 50];
/** Reading takes as long as there are lines: some seconds for these. */
const mostLines = 20_000;

/** A file that was named or found, or what is wrong with it. */
export interface Listed {
  file: string;
  message?: Message;
}

/** Where sources are: names of files start at `root`. */
type At = Pick<Terminal, "root" | "stdin">;

/**
 * The files that the arguments mean: files as they are, folders with all texts and documents in them and in their
 * folders, in the order of their names; `-` is standard input.
 */
export function listSources(args: readonly string[], { root }: At): Listed[] {
  return args.flatMap((arg): Listed[] => {
    if (arg === standardInput) return [{ file: arg }];
    try {
      return statSync(path.resolve(root, arg)).isDirectory() ? inFolder(root, arg) : [{ file: arg }];
    } catch (error) {
      return [{ file: arg, message: reasonOf(error) }];
    }
  });
}

/** What begins with a dot is passed over, and what npm installed. */
function inFolder(root: string, folder: string): Listed[] {
  return readdirSync(path.resolve(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => extensions.has(path.extname(name).toLowerCase()))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith(".") || part === "node_modules"))
    .sort()
    .map((name) => ({ file: path.join(folder, name) }));
}

export type ReadSource =
  | { ok: true; text: string; bytes: Uint8Array; html: boolean; markdown: boolean; notice?: Message }
  | { ok: false; message: Message };

/**
 * Reads one source. Its size is limited, and with it the time that reading an article out of it takes.
 *
 * @returns its text, or for an editor why not: too large, binary, empty, not there, damaged
 */
export async function readSource(file: string, { root, stdin }: At): Promise<ReadSource> {
  const refused = (message: Message): ReadSource => ({ ok: false, message });
  const isDocument = documentEndings.some((ending) => file.toLowerCase().endsWith(ending));
  const isText = /\.(?:txt|md|markdown)$/i.test(file);
  const most = isDocument ? largestDocument : isText ? largest : largestPage;
  let bytes: Uint8Array;
  try {
    if (file === standardInput) bytes = Buffer.concat(await stdin.toArray());
    else {
      const stats = statSync(path.resolve(root, file));
      // A pipe or a device may never end.
      if (!stats.isFile()) return refused(sourceMessages.isNoFile);
      if (stats.size > most * megabyte) return refused(fileMessages.isTooLarge(stats.size / megabyte, most));
      bytes = readFileSync(path.resolve(root, file));
    }
  } catch (error) {
    return refused(reasonOf(error));
  }
  if (bytes.length > most * megabyte) return refused(fileMessages.isTooLarge(bytes.length / megabyte, most));
  const document = await readDocument(file, bytes);
  if (document && !document.ok) return document;
  if (document) {
    const unfit = document.text.trim() === "" ? sourceMessages.isEmpty : tooLong(document.text);
    return unfit ? refused(unfit) : { ...document, bytes, html: false };
  }
  const { text, encoding } = decode(bytes);
  if (text === undefined) return refused(isDocument ? sourceMessages.isDamaged : sourceMessages.isNoText);
  if (text.trim() === "") return refused(sourceMessages.isEmpty);
  if (frontMatter.test(text)) return refused(sourceMessages.isNoRawText);
  const html = /\.html?$/i.test(file) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
  const unfit = html ? undefined : tooLong(text);
  if (unfit) return refused(unfit);
  const markdown = !html && /\.(?:md|markdown)$/i.test(file);
  const notice = encoding === undefined ? {} : { notice: sourceMessages.isNoUtf8(encoding) };
  return { ok: true, text, bytes, html, markdown, ...notice };
}

const megabyte = 1024 * 1024;

function tooLong(text: string): Message | undefined {
  const size = text.length / megabyte;
  if (size > largest) return fileMessages.isTooLarge(size, largest);
  return text.split("\n").length > mostLines ? sourceMessages.hasTooManyLines(mostLines) : undefined;
}

/** Keys between two lines of hyphens at the very top, a title among them. */
const frontMatter =
  /^\uFEFF?---[ \t]*\r?\n(?:(?=[\w-]+:|[ \t-]).*\r?\n)*?title:.*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

function reasonOf(error: unknown): Message {
  const code = errorCode(error);
  if (code === "ENOENT") return sourceMessages.isNotThere;
  if (code === "EACCES" || code === "EPERM") return sourceMessages.mayNotBeRead;
  return sourceMessages.cannotBeRead(error instanceof Error ? error.message : String(error));
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads bytes as text: UTF-16 by its mark, else UTF-8, else Windows-1252, which old sites and word processors wrote.
 *
 * @returns no text where the bytes are none; the encoding where it was guessed
 */
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
