import path from "node:path";
import { listMarkdown } from "../content/content-files.ts";
import { relativePath } from "../content/paths.ts";
import { readProject } from "../content/project.ts";
import {
  earlierImports,
  type ImportOptions,
  importSource,
  type Outcome,
} from "../import/files/import-source.ts";
import { report } from "../import/files/report.ts";
import { listSources, standardInput } from "../import/files/sources.ts";
import { importMessages, statusMessages } from "../import/messages.ts";
import { LocalizedError } from "../messages/message.ts";
import { tagMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { retag } from "./retag.ts";
import { followUp } from "./review-command.ts";

/**
 * `warta import`: reads raw texts into articles and prints what it found. A failing text does not stop the others.
 *
 * @param named files and folders, `-` for standard input
 * @returns the exit code: 1 if a text could not be read or written
 */
export async function runImport(
  named: string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, language, stdout, stderr } = terminal;
  const project = await readProject(terminal);
  const out = relativePath(root, path.resolve(root, options.out)) || ".";
  if (options.retag) {
    const { filled, published, edited } = await retag(project, await listMarkdown(root, out), options.dryRun);
    const message = tagMessages.filled({
      filled,
      published: published.length > 0 ? tagMessages.arePublished({ count: published.length }) : "",
      edited: edited > 0 ? tagMessages.areEdited({ count: edited }) : "",
    });
    print(stdout, message[language], ...published.map((file) => `  ${file}`));
    if (named.length === 0) return 0;
  }
  const imported = await earlierImports(root, out);
  const run = { terminal, project, options: { ...options, out }, imported, seen: new Map<string, string>() };
  const sources = listSources(named, terminal);
  const toCheck = new Map<string, string[]>();
  const counts = new Map<Outcome["status"], number>();
  for (const source of sources) {
    const outcome = await importSource(source, run).catch((error) => failed(source, error));
    report(outcome, options, terminal, sources.length);
    const { status, file: article, review = [] } = outcome;
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (status === "written" && article && review.length > 0) toCheck.set(article, review);
  }
  if (sources.length === 0) print(stderr, importMessages.nothingToImport()[language]);
  if (sources.length > 1 && !options.json) {
    const each = [...counts].map(([status, count]) => statusMessages[status]({ sources: count })[language]);
    const summary = importMessages.summary({ sources: sources.length, counts: each.join(", ") });
    print(stdout, summary[language]);
  }
  if (toCheck.size > 0 && !options.json)
    await followUp(project, toCheck, { yes: options.yes, busy: named.includes(standardInput) }, terminal);
  return counts.has("failed") ? 1 : 0;
}

/** What became of a source that cannot be imported, for a reason that an editor can act on. @throws any other error */
function failed(source: string, error: unknown): Outcome {
  if (!(error instanceof LocalizedError)) throw error;
  return { source, status: "failed", message: error.localized };
}
