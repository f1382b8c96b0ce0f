import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { listMarkdown } from "../../content/content-files.ts";

/** The hash that an import leaves in an article's front matter, as a comment. */
const note = /^# impor: sha256:([0-9a-f]{64})$/m;
/** Front matter is short; what lies behind this is text. */
const head = 16 * 1024;

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Which sources were imported already: hash of the source → the article's file. Read from the articles themselves, so
 * it holds after a file was renamed, moved or edited, and on another machine.
 *
 * @param folder from the root, with forward slashes
 */
export async function earlierImports(root: string, folder: string): Promise<Map<string, string>> {
  const imports = new Map<string, string>();
  const buffer = Buffer.alloc(head);
  for (const file of await listMarkdown(root, folder)) {
    const hash = note.exec(beginning(join(root, file), buffer))?.[1];
    if (hash) imports.set(hash, file);
  }
  return imports;
}

function beginning(path: string, buffer: Buffer): string {
  try {
    const handle = openSync(path, "r");
    try {
      return buffer.toString("utf8", 0, readSync(handle, buffer, 0, head, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return "";
  }
}
