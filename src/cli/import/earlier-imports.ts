import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listMarkdown } from "../../content/content-files.ts";

/** The hash that an import leaves in an article's front matter, as a comment. */
const note = /^# impor: sha256:([0-9a-f]{64})$/m;

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Which sources were imported already: hash of the source → the article's file. Read from the articles themselves, so
 * it holds after a file was renamed, moved or edited, and on another machine.
 *
 * @param folder from the root, with forward slashes
 */
export async function earlierImports(root: string, folder: string): Promise<Map<string, string>> {
  const imports = new Map<string, string>();
  for (const file of await listMarkdown(root, folder)) {
    const hash = note.exec(textOf(join(root, file)))?.[1];
    if (hash) imports.set(hash, file);
  }
  return imports;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // What cannot be read, the build tells of.
    return "";
  }
}
