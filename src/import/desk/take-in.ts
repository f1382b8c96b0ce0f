import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { DateTime } from "luxon";
import { folders } from "../../content/content-files.ts";
import type { Project } from "../../content/read-settings.ts";
import { LocalizedError, type Message, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { beginSource, earlierImports, importSource, type Outcome, type Run } from "../files/import-source.ts";
import { hashOf } from "../files/notes.ts";
import { readArticleSource } from "../files/sources.ts";
import { deskMessages, outcomeMessages } from "../messages.ts";
import { keepSource } from "./kept-sources.ts";

/** A file that was dropped, or what was pasted. */
export interface Arrival {
  /** Of a dropped file. */
  name: string;
  /** Of what was pasted. */
  pasted?: "txt" | "html" | undefined;
  bytes: Uint8Array;
}

/** What became of it. */
export interface Taken {
  source: string;
  status: Outcome["status"];
  message: Message;
  /** The article. */
  file?: string | undefined;
}

/** How long the list of earlier imports is trusted: a folder of files comes one by one. In milliseconds. */
const trusted = 60_000;

/** Nothing is published that nobody has seen here. */
const options = { out: folders.articles, draft: true };

/**
 * Takes sources in: keeps each in the folder of the setting `sources`, and imports it as `warta import` does.
 *
 * @param now the time, for the name of what was pasted
 */
export function createTakeIn(
  terminal: Terminal,
  readProject: () => Promise<Project>,
  now: () => DateTime<true>,
) {
  let earlier: { at: number; imported: Promise<Map<string, string>> } | undefined;
  const seen = new Map<string, string>();

  return async ({ name, pasted, bytes }: Arrival): Promise<Taken> => {
    const { root } = terminal;
    const project = await readProject();
    if (!earlier || Date.now() - earlier.at > trusted)
      earlier = { at: Date.now(), imported: earlierImports(root, options) };
    const { settings, tags, ownNames } = project;
    const given = pasted ? `${now().toFormat("yyyy-MM-dd-HHmmss")}.${pasted}` : name;
    const source = keepSource(given, bytes, project);
    const imported = await earlier.imported;
    const before = imported.get(hashOf(bytes));
    // What an editor pastes is wanted, also if its article was deleted.
    if (pasted && before && !existsSync(path.join(root, before))) imported.delete(hashOf(bytes));
    const read: Run["reader"]["read"] = (opened) =>
      readArticleSource(opened, { timeZone: settings.timeZone, tags, ownNames });
    const run = { terminal, project, options, imported, seen, reader: { read } };
    const outcome = await importSource(source, run, beginSource(source, run)).catch((error): Outcome => {
      if (!(error instanceof LocalizedError)) throw error;
      return { source, status: "failed", message: error.localized };
    });
    const { status, file = "", of = file } = outcome;
    // What was pasted is nowhere else.
    if (status === "failed" && !pasted) rmSync(path.join(root, source), { force: true });
    const said =
      status === "exists" ? deskMessages.exists({ file }) : outcomeMessages[status]({ source, file: of });
    return { source, status, message: together(outcome.message ?? said, outcome.notice), file: outcome.file };
  };
}
