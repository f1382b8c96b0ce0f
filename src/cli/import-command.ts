import path from "node:path";
import { listMarkdown } from "../content/content-files.ts";
import { followUp } from "../import/files/follow-up.ts";
import { earlierImports, importSource, type Outcome } from "../import/files/import-source.ts";
import { createReporter } from "../import/files/reporter.ts";
import { listSources, standardInput } from "../import/files/source-files.ts";
import { importMessages } from "../import/messages/import.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import type { Language } from "../messages/message.ts";
import { printable } from "../messages/printable.ts";
import { tagMessages } from "../messages/tags.ts";
import { readProject } from "./project.ts";
import { retag } from "./tags/retag.ts";

export interface ImportOptions {
  /** Write nothing. */
  dryRun?: boolean;
  /** Overwrite articles, and import again. */
  force?: boolean;
  /** Print JSON for programs. */
  json?: boolean;
  /** Print every line with its role. */
  explain?: boolean;
  /** Folder for the articles, from the working directory. */
  out: string;
  /** Take proposed tags and sections as they are. */
  yes?: boolean;
  /** Put the site's tags into drafts that nobody has edited. */
  retag?: boolean;
  /** Section of all articles. */
  section?: string;
  /** IANA time zone for times without one; by default the site's. */
  tz?: string;
  /** Date of publication for texts without one, in any form editors may use. */
  date?: string;
}

/**
 * `warta import`: reads raw texts into articles and prints what it found. A failing text does not stop the others.
 *
 * @param named files and folders, `-` for standard input
 * @returns the exit code: 1 if a text could not be read or written
 */
export async function runImport(
  named: string[],
  options: ImportOptions,
  language: Language,
): Promise<number> {
  const project = await readProject(process.cwd());
  const out = path.relative(project.root, options.out).replaceAll(path.sep, "/") || ".";
  if (options.retag) {
    const retagged = await retag(project, await listMarkdown(project.root, out), options.dryRun);
    const { published } = retagged;
    process.stdout.write(`${tagMessages.filled({ ...retagged, published: published.length })[language]}\n`);
    for (const file of published) process.stdout.write(`  ${printable(file)}\n`);
    if (named.length === 0) return 0;
  }
  const imported = await earlierImports(project.root, out);
  const run = { project, options: { ...options, out }, imported, seen: new Map<string, string>() };
  const sources = listSources(named);
  const toCheck = new Map<string, string[]>();
  const reporter = createReporter(options, language, sources.length);
  for (const { file, message } of sources) {
    const outcome: Outcome = message
      ? { source: file, status: "failed", message }
      : await importSource(file, run).catch((error) => failed(file, error));
    reporter.report(outcome);
    const { status, file: article, review = [] } = outcome;
    if (status === "written" && article && review.length > 0) toCheck.set(article, review);
  }
  if (sources.length === 0) process.stderr.write(`${importMessages.nothingToImport[language]}\n`);
  const code = reporter.end();
  if (toCheck.size > 0 && !options.json)
    await followUp(project, toCheck, { yes: options.yes, busy: named.includes(standardInput) }, language);
  return code;
}

/** What became of a source that cannot be imported, for a reason that an editor can act on. @throws any other error */
function failed(source: string, error: unknown): Outcome {
  if (!(error instanceof LocalizedError)) throw error;
  return { source, status: "failed", message: error.localized };
}
