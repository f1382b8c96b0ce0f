import { statSync } from "node:fs";
import path from "node:path";
import { listMarkdown } from "../content/content-files.ts";
import { entriesBelow, relativePath } from "../content/files.ts";
import { readProject } from "../content/read-settings.ts";
import {
  earlierImports,
  type ImportOptions,
  importSource,
  type Outcome,
  openSource,
  type Run,
} from "../import/files/import-source.ts";
import { isUntouched } from "../import/files/notes.ts";
import { report } from "../import/files/report.ts";
import { extensions, openReader, standardInput } from "../import/files/sources.ts";
import { importMessages, statusMessages } from "../import/messages.ts";
import { textOf } from "../import/review/answer.ts";
import { isMessage, LocalizedError } from "../messages/message.ts";
import { tagMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { followUp } from "./review-command.ts";
import { retag } from "./tags-command.ts";

/**
 * `warta import`: converts raw texts to articles and prints what it found. A text that fails does not stop the others.
 *
 * @param paths files and folders, or `-` for standard input
 * @returns the exit code: 1 if a text could not be read or written
 */
export async function runImport(paths: string[], options: ImportOptions, terminal: Terminal) {
  const { root, language, stdout, stderr } = terminal;
  if (options.from !== undefined) {
    const { importSite } = await import("./import-site.ts");
    return importSite(options.from, options, terminal);
  }
  const project = readProject(terminal);
  const out = relativePath(root, path.resolve(root, options.out)) || ".";
  if (options.retag) {
    const { filled, published, edited } = retag(project, listMarkdown(root, out), options.dryRun);
    const message = tagMessages.filled({
      filled,
      published: published.length > 0 ? tagMessages.arePublished({ count: published.length }) : "",
      edited: edited > 0 ? tagMessages.areEdited({ count: edited }) : "",
    });
    print(stdout, message[language], ...published.map((file) => `  ${file}`));
    if (paths.length === 0) return 0;
  }
  const earlier = earlierImports(root, { ...options, out });
  const sources = listSources(paths, terminal);
  const { tags, ownNames, settings } = project;
  const timeZone = options.tz ?? settings.timeZone;
  const date = options.date === undefined ? undefined : readMoment(options.date, timeZone);
  if (isMessage(date)) throw new LocalizedError(importMessages.isWrongDate({ why: date }));
  const reader = await openReader(sources, { timeZone, tags, ownNames });
  const run: Run = { terminal, project, options: { ...options, out }, ...earlier, seen: new Map(), reader };
  const toCheck = new Map<string, string[]>();
  const counts = new Map<Outcome["status"], number>();
  const opened: ReturnType<typeof openSource>[] = [];
  try {
    for (const [index, source] of sources.entries()) {
      for (const next of sources.slice(opened.length, index + reader.atOnce)) {
        opened.push(openSource(next, run));
        opened.at(-1)?.catch(() => {});
      }
      const outcome = await importSource(source, run, opened[index]);
      delete opened[index];
      report(outcome, options, terminal, sources.length);
      const { status, file: article, review = [] } = outcome;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      // With `yes`, also articles that an interrupted run left unfinished, if nobody has edited them since.
      const needsCheck =
        status === "written"
          ? review.length > 0
          : options.yes && article && status === "imported before" && isUntouched(textOf(article, project));
      if (article && needsCheck) toCheck.set(article, review);
    }
  } finally {
    await reader.close();
  }
  if (sources.length === 0) print(stderr, importMessages.nothingToImport()[language]);
  if (sources.length > 1 && !options.json) {
    const each = [...counts].map(([status, count]) => statusMessages[status]({ sources: count })[language]);
    const summary = importMessages.summary({ sources: sources.length, counts: each.join(", ") });
    print(stdout, summary[language]);
  }
  if (toCheck.size > 0 && !options.json)
    await followUp(project, toCheck, { yes: options.yes, busy: paths.includes(standardInput) }, terminal);
  return counts.has("failed") ? 1 : 0;
}

/**
 * Lists the files that the arguments refer to: files as they are; for folders, all texts and documents in them and below,
 * sorted by name; `-` is standard input. A missing file is included, and reading it reports the error. So is an empty
 * name, from an unset shell variable: it does not stand for the site's folder.
 */
const listSources = (args: readonly string[], { root }: Terminal): string[] =>
  args.flatMap((arg) =>
    arg && statSync(path.resolve(root, arg), { throwIfNoEntry: false })?.isDirectory()
      ? inFolder(root, arg)
      : arg,
  );

/** Skips hidden files and node_modules, and does not follow symlinks to folders: they may be circular, or contain a whole disk. */
const inFolder = (root: string, folder: string): string[] =>
  entriesBelow(path.resolve(root, folder))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(path.resolve(root, folder), path.join(entry.parentPath, entry.name)))
    .filter((name) => extensions.has(path.extname(name).toLowerCase()))
    .filter((name) => !name.split(path.sep).some((part) => part.startsWith(".") || part === "node_modules"))
    .sort()
    .map((name) => path.join(folder, name));
