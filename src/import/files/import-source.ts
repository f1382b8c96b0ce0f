import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import type { Project } from "../../content/project.ts";
import { createWhole, writeWhole } from "../../content/write-whole.ts";
import type { Message } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/build-time.ts";
import { slugify } from "../../news/slug.ts";
import type { ImportStatus } from "../messages.ts";
import { articleFile } from "./article-file.ts";
import { head, importedFrom } from "./notes.ts";
import type { Reader } from "./open-reader.ts";
import { type ReadArticle, readSource, standardInput } from "./sources.ts";

/** The options of `warta import`. */
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
  /** An export or a folder of another system's site. */
  from?: string;
  /** Copy the pictures of that site: from this folder, or that of the export, and from the web. */
  pictures?: string | true;
}

/** What became of one source. */
export interface Outcome {
  source: string;
  status: ImportStatus;
  /** The article's file, from the project's root. */
  file?: string;
  /** Keys of the front matter that an editor has to check. */
  review?: string[];
  /** Of a duplicate: the source with the same title and date. */
  of?: string;
  /** Why it failed. */
  message?: Message;
  /** How the source was read, where that is in doubt. */
  notice?: Message;
  read?: ReadArticle;
  /** What names the article for want of a headline. */
  standIn?: string;
}

/** One call of `warta import`. */
export interface Run {
  terminal: Terminal;
  project: Project;
  options: ImportOptions;
  /** Hash of a source → the article it was imported as. */
  imported: Map<string, string>;
  /** Title and day of an article → its source, to find duplicates. */
  seen: Map<string, string>;
  reader: Reader;
}

/**
 * Which sources were imported before: hash of the source → the article's file. Read from the articles themselves, so it holds
 * after a file was renamed, moved or edited, and on another machine.
 *
 * @param folder from the root, with forward slashes
 */
export async function earlierImports(root: string, folder: string): Promise<Map<string, string>> {
  const { results } = await readEach(root, await listMarkdown(root, folder), (file, bytes) => {
    const hash = importedFrom(new TextDecoder().decode(bytes.subarray(0, head)));
    return hash === undefined ? [] : [[hash, file] as const];
  });
  return new Map(results.flat());
}

/** A source that is read, or will be: of many, some at a time. */
type Begun = Pick<Outcome, "notice"> & { hash: string; reading?: Promise<ReadArticle> };

/**
 * Begins to read a source, if it was not imported before.
 *
 * @param source a file, or `-` for standard input
 * @throws LocalizedError if it cannot be read
 */
export async function beginSource(source: string, run: Omit<Run, "seen">): Promise<Begun> {
  const opened = await readSource(source, run.terminal);
  const hash = createHash("sha256").update(opened.bytes).digest("hex");
  const isKnown = run.imported.has(hash) && !run.options.force;
  const reading = isKnown ? undefined : run.reader.read(opened);
  // Whoever waits for it is told.
  reading?.catch(() => {});
  return { hash, notice: opened.notice, ...(reading && { reading }) };
}

/**
 * Imports one source.
 *
 * @param begun reading it
 * @throws LocalizedError if it cannot be read as an article, or its file not be written
 */
export async function importSource(source: string, run: Run, begun: Promise<Begun>): Promise<Outcome> {
  const { terminal, options, project, imported, seen } = run;
  const { hash, notice, reading } = await begun;
  const earlier = imported.get(hash);
  if (earlier !== undefined && (!options.force || !reading))
    return { source, notice, status: "imported before", file: earlier };

  const { settings } = project;
  const read = await (reading as Promise<ReadArticle>);
  const sourceName = source === standardInput ? "tanpa-judul" : path.basename(source, path.extname(source));
  const { section, date } = options;
  const now = buildTime(terminal.env, Date.now);
  const made = articleFile(read, { ...settings, section, date, hash, sourceName, now });
  if (!made.ok) return { source, notice, status: "failed", message: made.message, read };

  const file = path.posix.join(options.out, made.name);
  const key = `${made.date} ${slugify(made.title)}`;
  const earlierSource = seen.get(key);
  if (earlierSource !== undefined) return { source, notice, status: "duplicate", file, of: earlierSource };
  seen.set(key, source);
  const outcome: Outcome = { source, notice, status: "exists", file, read };
  const target = path.join(project.root, file);
  if (existsSync(target) && !options.force) return outcome;
  const standIn = read.article.title === null ? made.title : undefined;
  const article = { ...outcome, review: made.review, standIn };
  if (options.dryRun) return { ...article, status: "would write" };
  if (!createWhole(target, made.text)) {
    if (!options.force) return outcome;
    // Written only if it changes anything: a second run with --force touches nothing that is the same.
    if (readFileSync(target, "utf8") !== made.text) writeWhole(target, made.text);
  }
  imported.set(hash, file);
  return { ...article, status: "written" };
}
