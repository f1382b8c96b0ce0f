import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import { createAtomic, writeAtomic, writeError } from "../../content/files.ts";
import type { Project } from "../../content/read-settings.ts";
import { LocalizedError, type Message, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { folderOfYear, slugify } from "../../news/slug.ts";
import type { ImportStatus } from "../messages.ts";
import { articleFile } from "./article-file.ts";
import { hashOf, importedFrom, maxHead } from "./notes.ts";
import { type ReadArticle, readArticleSource, readSource, type Source, standardInput } from "./sources.ts";

/** The options of `warta import`. Its help explains them. */
export interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  /** Relative to the working directory. */
  out: string;
  yes?: boolean;
  retag?: boolean;
  /** Whether to write every article as a draft, even if nothing is in doubt. */
  draft?: boolean;
  section?: string;
  tz?: string;
  date?: string;
  from?: string;
  /** `true` to load pictures from the web; a folder to look there too. */
  pictures?: string | true;
}

/** What became of a source. */
export interface Outcome {
  source: string;
  status: ImportStatus;
  /** The article's file, relative to the project's root. */
  file?: string;
  /** Its front matter keys that an editor has to check, and its section. */
  review?: string[];
  section?: string;
  /** For a duplicate: the source with the same title and date. */
  of?: string;
  /** Why it failed. */
  message?: Message;
  /** How the source was read, if that is in doubt. */
  notice?: Message;
  read?: ReadArticle;
}

/** One run of `warta import`. */
export interface Run {
  terminal: Terminal;
  project: Project;
  options: ImportOptions;
  /** Maps the hash of a source to the article it was imported as. */
  imported: Map<string, string>;
  /** The datelines that the site uses. */
  datelines: ReadonlySet<string>;
  /** Maps an article's day and title to its source, to find duplicates. */
  seen: Map<string, string>;
  reader: { read(source: Source): Promise<ReadArticle> };
}

/**
 * Finds sources that were imported before: maps the hash of a source to the article's file. The hashes are read from the articles
 * themselves, so this works after a file was renamed, moved or edited, and on another computer. Articles that an editor has deleted
 * since are included, except with `force`. Also returns the datelines of published articles.
 *
 * @param options `out`: the folder relative to the root, with forward slashes
 */
export function earlierImports(root: string, { out, force }: Pick<ImportOptions, "out" | "force">) {
  const datelines = new Set<string>();
  const { results } = readEach(root, listMarkdown(root, out), (file, bytes) => {
    const text = new TextDecoder().decode(bytes.subarray(0, maxHead));
    const [, dateline] = /^dateline: (.*)/m.exec(text) ?? [];
    if (dateline && !/^(?:draft: true|review:)/m.test(text)) datelines.add(dateline);
    const hash = importedFrom(text);
    return hash === undefined ? [] : [[hash, file] as const];
  });
  const deleted = Array.from(recordedImports(root), ([hash, { file }]) => [hash, file] as const).filter(
    ([, file]) => !force && file.startsWith(`${out}/`) && !existsSync(path.join(root, file)),
  );
  return { imported: new Map([...deleted, ...results.flat()]), datelines };
}

/** Has a line for each import, since deleting an article deletes the hash in it. */
const importLog = ".cache/warta/imports";

/** Records the import of a source. @param source its path; standard input and posts of another system have none to be shown again @throws WriteError */
export function recordImport(root: string, hash: string, file: string, source = standardInput): void {
  const from = source === standardInput ? "" : path.relative(root, path.resolve(root, source));
  try {
    mkdirSync(path.join(root, path.dirname(importLog)), { recursive: true });
    appendFileSync(path.join(root, importLog), `${hash}\t${file}\t${from}\n`);
  } catch (error) {
    throw writeError(importLog, error);
  }
}

/** Returns the imports on this computer by the source's hash: the article's file then, and the source's path, relative to the root. Empty without the log. */
function recordedImports(root: string): Map<string, { file: string; source: string }> {
  const name = path.join(root, importLog);
  const lines = statSync(name, { throwIfNoEntry: false })?.isFile() ? readFileSync(name, "utf8") : "";
  const all = lines.matchAll(/^([0-9a-f]{64})\t([^\t\n]+)\t(.*)$/gm);
  return new Map(Array.from(all, ([, hash = "", file = "", source = ""]) => [hash, { file, source }]));
}

/** A source that was read, and its name. */
export type KeptSource = ReadArticle & { name: string };

/** Reads an article's source again, from where it was imported. @param text the article's file @returns undefined if it is gone, changed, or unreadable */
export async function sourceOf(
  text: string,
  { root, settings: { timeZone }, tags, ownNames }: Project,
  { stdin }: Pick<Terminal, "stdin">,
): Promise<KeptSource | undefined> {
  const hash = importedFrom(text) ?? "";
  const { source: name = "" } = recordedImports(root).get(hash) ?? {};
  try {
    if (hashOf(readFileSync(path.join(root, name))) !== hash) return undefined;
    const opened = await readSource(name, { root, stdin });
    return { name, ...(await readArticleSource(opened, { timeZone, tags, ownNames })) };
  } catch {
    // Counts as a missing source, because the article itself is still there.
    return undefined;
  }
}

/** Starts to read a source, unless it was imported before. @param source a file, or `-` for standard input @throws LocalizedError if it cannot be read */
export async function openSource(source: string, run: Omit<Run, "seen">) {
  const opened = await readSource(source, run.terminal);
  const hash = hashOf(opened.bytes);
  const reading = run.imported.has(hash) && !run.options.force ? undefined : run.reader.read(opened);
  // The error is reported to whoever awaits the promise.
  reading?.catch(() => {});
  return { hash, notice: opened.notice, pictures: opened.pictures, reading };
}

/** Imports one source. @param opened if it is being read already @returns what became of it, also if it failed for a reason that an editor can act on */
export const importSource = (source: string, run: Run, opened = openSource(source, run)): Promise<Outcome> =>
  importOne(source, run, opened).catch((error: unknown) => {
    if (!(error instanceof LocalizedError)) throw error;
    return { source, status: "failed", message: error.localized };
  });

/** @throws LocalizedError if it cannot be read as an article, or if its file cannot be written */
async function importOne(source: string, run: Run, opened: ReturnType<typeof openSource>): Promise<Outcome> {
  const { terminal, options, project, imported, datelines, seen } = run;
  const { hash, notice, pictures, reading } = await opened;
  const earlier = imported.get(hash);
  if (earlier !== undefined && (!options.force || !reading))
    return { source, notice, status: statusOf(earlier, project), file: earlier };

  const read = await (reading as Promise<ReadArticle>);
  if (datelines.has(read.article.dateline ?? "")) read.article.confidence.dateline = "high";
  const sourceName = source === standardInput ? "tanpa-judul" : path.basename(source, path.extname(source));
  const { section, date, draft = false, force = false } = options;
  const now = buildTime(terminal.env, Date.now);
  const fileOptions = { ...project.settings, section, date, hash, sourceName, now, more: { draft } };
  let made = articleFile(read, fileOptions);
  if (!made.ok) return { source, notice, status: "failed", message: made.message, read };

  const file = path.posix.join(folderOfYear(options.out, made.date, project.settings), made.name);
  const key = `${made.date} ${slugify(made.title)}`;
  if (seen.has(key)) return { source, notice, status: "duplicate", file, of: seen.get(key) };
  seen.set(key, source);
  const outcome: Outcome = { source, notice, status: "exists", file, read };
  const target = path.join(project.root, file);
  if (existsSync(target) && !force) return outcome;
  const article = { ...outcome, review: made.review, section: made.section };
  if (options.dryRun) return { ...article, status: "would write" };
  if (pictures && read.markdown !== undefined) {
    // Loaded only if there are pictures, since the Markdown writer takes a moment to load.
    const { withPictures } = await import("./pictures.ts");
    const placed = await withPictures(read, pictures, { file, title: made.title, project, force });
    if (placed.notices.length > 0) article.notice = together(notice, ...placed.notices);
    made = articleFile(placed.read, { ...fileOptions, more: { draft, image: placed.image } });
    if (!made.ok) return { source, status: "failed", message: made.message, read };
  }
  if (!createAtomic(target, made.text)) {
    if (!force) return outcome;
    // Written only if it differs, so that a second run with --force does not touch unchanged files.
    if (readFileSync(target, "utf8") !== made.text) writeAtomic(target, made.text);
  }
  imported.set(hash, file);
  recordImport(project.root, hash, file, source);
  return { ...article, status: "written" };
}

/** Returns what became of the article of an earlier import. */
export const statusOf = (file: string, { root }: Project): "imported before" | "deleted" =>
  existsSync(path.join(root, file)) ? "imported before" : "deleted";
