import path from "node:path";
import { sayImport } from "../messages/import.ts";
import type { Language } from "../messages/message.ts";
import { earlierImports, importSource, type Outcome } from "./import/import-source.ts";
import { createReporter } from "./import/reporter.ts";
import { listSources } from "./import/source-files.ts";
import { readProject } from "./project.ts";

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
  /** Section of all articles. */
  section?: string;
  /** Time zone of times that are printed without one, IANA name; the site's if it is left out. */
  tz?: string;
  /** Date of publication for texts that print none, as an editor writes dates. */
  date?: string;
}

/**
 * `warta import`: reads raw texts into articles, one after the other, and prints what it found. One that fails does not stop the
 * others.
 *
 * @param named files and folders, `-` for standard input
 * @returns the exit code: 1 if one could not be read or written
 */
export async function runImport(
  named: string[],
  options: ImportOptions,
  language: Language,
): Promise<number> {
  const project = await readProject(process.cwd());
  const out = path.relative(project.root, options.out).replaceAll(path.sep, "/") || ".";
  const imported = await earlierImports(project.root, out);
  const run = { project, options: { ...options, out }, imported, seen: new Map<string, string>() };
  const sources = listSources(named);
  const reporter = createReporter(options, language, sources.length);
  for (const { file, message } of sources) {
    const outcome: Outcome = message
      ? { source: file, status: "failed", message }
      : await importSource(file, run);
    reporter.report(outcome);
  }
  if (sources.length === 0) process.stderr.write(`${sayImport.nothingToImport[language]}\n`);
  return reporter.end();
}
