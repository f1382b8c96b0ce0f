import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { folders } from "../../content/content-files.ts";
import { isInside, WriteError, writeAtomic } from "../../content/files.ts";
import type { Project } from "../../content/read-settings.ts";
import { together } from "../../messages/message.ts";
import { fileMessages } from "../../messages/messages.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { earlierImports, importSource } from "../files/import-source.ts";
import { hashOf } from "../files/notes.ts";
import { openReader } from "../files/sources.ts";
import { deskMessages, outcomeMessages } from "../messages.ts";

/** Keeps a source in the folder of the setting `sources`. Adds its hash to its name if another source has that. @throws WriteError */
function keepSource(name: string, bytes: Uint8Array, { root, settings: { sources } }: Project): string {
  // A folder that leads elsewhere does not belong to the site.
  if (existsSync(path.join(root, sources)) && !isInside(root, sources))
    throw new WriteError(fileMessages.leadsOut());
  // Without folders, and without characters that a disk or a terminal would trip over.
  const plain = (name.split(/[\\/]/).at(-1) ?? "").normalize("NFC").replace(/[\p{C}\s<>:"|?*]+/gu, " ");
  const { name: stem, ext } = path.parse(plain.replace(/^[.\s]+|[.\s]+$/g, "").slice(-120) || "naskah.txt");
  const [own = "", other = ""] = ["", `-${hashOf(bytes).slice(0, 8)}`].map(
    (end) => `${sources}/${stem}${end}${ext}`,
  );
  const place = path.join(root, own);
  const file = existsSync(place) && !readFileSync(place).equals(bytes) ? other : own;
  writeAtomic(path.join(root, file), bytes);
  return file;
}

/** Imports everything as a draft: nothing is published that nobody has seen here. */
const options = { out: folders.articles, draft: true };

/**
 * Takes in sources, which are dropped files or pasted text. Keeps each one, and imports it as `warta import` does.
 *
 * @returns a function that takes in one source and returns what became of it
 */
export function createTakeIn(terminal: Terminal, load: () => Project) {
  /** Read once, because the files of a folder come in one by one. */
  let earlier: ReturnType<typeof earlierImports> | undefined;

  return async (name: string, bytes: Uint8Array, pasted?: "txt" | "html") => {
    const { root, env } = terminal;
    const project = load();
    earlier ??= earlierImports(root, options);
    const { settings, tags, ownNames } = project;
    const given = pasted ? `${buildTime(env, Date.now).toFormat("yyyy-MM-dd-HHmmss")}.${pasted}` : name;
    const source = keepSource(given, bytes, project);
    const before = earlier.imported.get(hashOf(bytes));
    // An editor who hands in a source wants it, even if its article was deleted.
    if (before && !existsSync(path.join(root, before))) earlier.imported.delete(hashOf(bytes));
    const reader = await openReader([], { timeZone: settings.timeZone, tags, ownNames });
    const run = { terminal, project, options, ...earlier, seen: new Map(), reader };
    const { status, file = "", message, notice } = await importSource(source, run);
    // Keeps pasted text, because it is stored nowhere else.
    if (status === "failed" && !pasted) rmSync(path.join(root, source), { force: true });
    const outcome =
      status === "exists" ? deskMessages.exists({ file }) : outcomeMessages[status]({ source, file });
    const told = together(message ?? outcome, notice && "·", notice);
    return { source, status, message: told, file: file || undefined };
  };
}
