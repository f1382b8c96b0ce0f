import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { type ContentRequest, type ContentResult, readContent } from "../../src/content/read-content.ts";
import type { Language } from "../../src/messages/message.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { time } from "../support/time.ts";

/** Sound settings. @param more lines after them, or of `publisher`, where they are indented */
export const settings = (more = ""): string =>
  `name: Warta Kota\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\n${more}`;

/** A small project without a mistake; files given to `temporaryProject` come on top, `null` takes one away. */
const sound = {
  "_data/site.yaml": settings(),
  "content/tags/pasar-pagi.md": "---\nname: Pasar Pagi\naliases: [Pasar Subuh]\n---\n",
};

export type Files = Record<string, string | Uint8Array | null>;

/** Writes a project into a folder, by default one of its own. @returns the folder */
export async function temporaryProject(files: Files, folder?: string): Promise<string> {
  const root = folder ?? (await temporaryFolder());
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    if (text === null) continue;
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

export const now = time("2024-06-01T12:00:00+07:00");

export async function read(files: Files, request: Partial<ContentRequest> = {}): Promise<ContentResult> {
  return readContent({ root: await temporaryProject(files), now, preview: false, ...request });
}

/** The content of a project that has no mistake. */
export async function readSound(files: Files, request: Partial<ContentRequest> = {}) {
  const result = await read(files, request);
  if (!result.ok)
    throw new Error(result.mistakes.map((mistake) => formatDiagnostic(mistake, "en")).join("\n"));
  return result.content;
}

/** The lines an editor sees. */
export async function mistakesOf(files: Files, request: Partial<ContentRequest> = {}): Promise<string[]> {
  const result = await read(files, request);
  return result.ok ? [] : result.mistakes.map((mistake) => formatDiagnostic(mistake, "en"));
}

/** The lines an editor sees, of a build and also of a preview, which reads drafts too. */
export async function mistakesInBoth(files: Files): Promise<string[]> {
  const lines = await mistakesOf(files);
  expect(await mistakesOf(files, { preview: true })).toEqual(lines);
  return lines;
}

/** The notices that an editor sees of a project without a mistake. */
export const noticesOf = async (
  files: Files,
  request: Partial<ContentRequest> = {},
  language: Language = "en",
): Promise<string[]> =>
  (await readSound(files, request)).notices.map((notice) => formatDiagnostic(notice, language));

/** An article's file: four sound keys, with more or other ones, then a text. */
export function article(keys: Record<string, string> = {}, body = "Harga cabai turun."): string {
  const all = {
    title: "Harga Cabai Turun",
    date: "2024-05-01 08:00",
    section: "Ekonomi",
    tags: "[Pasar Pagi]",
    ...keys,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** Files of articles, by their names without folder and ending, as `article` writes them. */
export const articles = (keys: Record<string, Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(keys).map(([name, of]) => [`content/articles/${name}.md`, article(of)]));
