import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errorCode } from "../../content/error-code.ts";
import type { Message } from "../../messages/message.ts";
import { saySources } from "../../messages/sources.ts";
import { decodeSource } from "./decode-source.ts";

/** Standard input's name on the command line. */
export const standardInput = "-";

const extensions: ReadonlySet<string> = new Set([".txt", ".md", ".markdown", ".html", ".htm"]);
/** Longer files are no articles. */
const largest = 5 * 1024 * 1024;

/** A file that was named or found, or what is wrong with it. */
export interface Listed {
  file: string;
  message?: Message;
}

/**
 * The files that the arguments mean: files as they are, folders with all `.txt`, `.md` and `.html` in them and in their
 * folders, in the order of their names; `-` is standard input.
 */
export function listSources(args: readonly string[]): Listed[] {
  return args.flatMap((arg): Listed[] => {
    if (arg === standardInput) return [{ file: arg }];
    try {
      return statSync(arg).isDirectory() ? inFolder(arg) : [{ file: arg }];
    } catch (error) {
      return [{ file: arg, message: reasonOf(error) }];
    }
  });
}

/** What begins with a dot is passed over, and what npm installed. */
function inFolder(folder: string): Listed[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => extensions.has(path.extname(name).toLowerCase()))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith(".") || part === "node_modules"))
    .sort()
    .map((name) => ({ file: path.join(folder, name) }));
}

export type ReadSource =
  | { ok: true; text: string; bytes: Uint8Array; html: boolean; markdown: boolean; notice?: Message }
  | { ok: false; message: Message };

/** Reads one source. @returns its text, or for an editor why not: too large, binary, empty, not there */
export function readSource(file: string): ReadSource {
  let bytes: Uint8Array;
  try {
    if (file !== standardInput) {
      const { size } = statSync(file);
      if (size > largest) return { ok: false, message: saySources.isTooLarge(inMegabytes(size)) };
    }
    bytes = readFileSync(file === standardInput ? 0 : file);
  } catch (error) {
    return { ok: false, message: reasonOf(error) };
  }
  if (bytes.length > largest) return { ok: false, message: saySources.isTooLarge(inMegabytes(bytes.length)) };
  const source = decodeSource(bytes);
  if (!source.ok) return source;
  if (frontMatter.test(source.text)) return { ok: false, message: saySources.isNoRawText };
  const html = /\.html?$/i.test(file) || /^\s*(?:<!doctype html|<html[\s>])/i.test(source.text.slice(0, 500));
  return {
    ok: true,
    text: source.text,
    bytes,
    html,
    markdown: !html && /\.(?:md|markdown)$/i.test(file),
    ...(source.guessed && { notice: saySources.isNoUtf8(source.encoding) }),
  };
}

/** Keys between two lines of hyphens at the very top, a title among them. */
const frontMatter =
  /^\uFEFF?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t-].*\r?\n)*?title:.*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

const inMegabytes = (size: number): number => size / 1024 / 1024;

function reasonOf(error: unknown): Message {
  const code = errorCode(error);
  if (code === "ENOENT") return saySources.isNotThere;
  if (code === "EACCES" || code === "EPERM") return saySources.mayNotBeRead;
  return saySources.cannotBeRead(error instanceof Error ? error.message : String(error));
}
