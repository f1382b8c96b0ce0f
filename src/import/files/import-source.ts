import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import { createWhole, writeError, writeWhole } from "../../content/files.ts";
import type { Project } from "../../content/read-settings.ts";
import { LocalizedError, type Message, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { slugify } from "../../news/slug.ts";
import type { ImportStatus } from "../messages.ts";
import { articleFile } from "./article-file.ts";
import { hashOf, head, importedFrom } from "./notes.ts";
import { type ReadArticle, readSource, type Source, standardInput } from "./sources.ts";

/** The options of `warta import`: its help says what they do. */
export interface ImportOptions {
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  /** From the working directory. */
  out: string;
  yes?: boolean;
  retag?: boolean;
  /** Write each as a draft, also without a doubt. */
  draft?: boolean;
  section?: string;
  tz?: string;
  date?: string;
  from?: string;
  /** From the web, and from this folder or that of the export. */
  pictures?: string | true;
}

/** What became of one source. */
export interface Outcome {
  source: string;
  status: ImportStatus;
  /** The article's file, from the project's root. */
  file?: string;
  /** Keys of its front matter that an editor has to check, and its section. */
  review?: string[];
  section?: string;
  /** Of a duplicate: the source with the same title and date. */
  of?: string;
  /** Why it failed. */
  message?: Message;
  /** How the source was read, where that is in doubt. */
  notice?: Message;
  read?: ReadArticle;
}

/** One call of `warta import`. */
export interface Run {
  terminal: Terminal;
  project: Project;
  options: ImportOptions;
  /** Hash of a source → the article it was imported as. */
  imported: Map<string, string>;
  /** Those that the site uses. */
  datelines: ReadonlySet<string>;
  /** Title and day of an article → its source, to find duplicates. */
  seen: Map<string, string>;
  reader: { read(source: Source): Promise<ReadArticle> };
}

/**
 * Which sources were imported before: hash of the source → the article's file. Read from the articles themselves, so it holds
 * after a file was renamed, moved or edited, and on another machine. What this computer has imported into the folder and an
 * editor has deleted is among them, unless it is to be imported again. Also gives the datelines of published articles.
 *
 * @param options `out`: the folder, from the root, with forward slashes
 */
export function earlierImports(root: string, { out, force }: Pick<ImportOptions, "out" | "force">) {
  const datelines = new Set<string>();
  const { results } = readEach(root, listMarkdown(root, out), (file, bytes) => {
    const text = new TextDecoder().decode(bytes.subarray(0, head));
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

/** A line for each import: what an article remembers of its source is gone when an editor deletes it. */
const ledger = ".cache/warta/imports";

/**
 * Notes what became of a source.
 *
 * @param source where it is; without one it cannot be shown again: standard input, the post of another system
 * @throws WriteError
 */
export function recordImport(root: string, hash: string, file: string, source = standardInput): void {
  const from = source === standardInput ? "" : path.relative(root, path.resolve(root, source));
  try {
    mkdirSync(path.join(root, path.dirname(ledger)), { recursive: true });
    appendFileSync(path.join(root, ledger), `${hash}\t${file}\t${from}\n`);
  } catch (error) {
    throw writeError(ledger, error);
  }
}

/**
 * What was imported on this computer, by the hash of the source: the article's file, as it was called then, and where the source
 * was, both from the project's root. Nothing if that is not known any more.
 */
export function recordedImports(root: string): Map<string, { file: string; source: string }> {
  const name = path.join(root, ledger);
  const lines = statSync(name, { throwIfNoEntry: false })?.isFile() ? readFileSync(name, "utf8") : "";
  const all = lines.matchAll(/^([0-9a-f]{64})\t([^\t\n]+)\t(.*)$/gm);
  return new Map(Array.from(all, ([, hash = "", file = "", source = ""]) => [hash, { file, source }]));
}

/** A source that is read, or will be: of many, some at a time. */
type Begun = Pick<Outcome, "notice"> &
  Pick<Source, "pictures"> & { hash: string; reading?: Promise<ReadArticle> };

/**
 * Begins to read a source, if it was not imported before.
 *
 * @param source a file, or `-` for standard input
 * @throws LocalizedError if it cannot be read
 */
export async function beginSource(source: string, run: Omit<Run, "seen">): Promise<Begun> {
  const opened = await readSource(source, run.terminal);
  const hash = hashOf(opened.bytes);
  const reading = run.imported.has(hash) && !run.options.force ? undefined : run.reader.read(opened);
  // Whoever waits for it is told.
  reading?.catch(() => {});
  return { hash, notice: opened.notice, pictures: opened.pictures, ...(reading && { reading }) };
}

/**
 * Imports one source.
 *
 * @param begun reading it
 * @returns what became of it, also if it cannot be imported for a reason that an editor can act on
 */
export const importSource = (source: string, run: Run, begun = beginSource(source, run)): Promise<Outcome> =>
  importBegun(source, run, begun).catch((error: unknown) => {
    if (!(error instanceof LocalizedError)) throw error;
    return { source, status: "failed", message: error.localized };
  });

/** @throws LocalizedError if it cannot be read as an article, or its file not be written */
async function importBegun(source: string, run: Run, begun: Promise<Begun>): Promise<Outcome> {
  const { terminal, options, project, imported, datelines, seen } = run;
  const { hash, notice, pictures, reading } = await begun;
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

  const year = project.settings.volumes ? made.date.slice(0, 4) : "";
  const file = path.posix.join(options.out, year, made.name);
  const key = `${made.date} ${slugify(made.title)}`;
  if (seen.has(key)) return { source, notice, status: "duplicate", file, of: seen.get(key) };
  seen.set(key, source);
  const outcome: Outcome = { source, notice, status: "exists", file, read };
  const target = path.join(project.root, file);
  if (existsSync(target) && !force) return outcome;
  const article = { ...outcome, review: made.review, section: made.section };
  if (options.dryRun) return { ...article, status: "would write" };
  if (pictures && read.markdown !== undefined) {
    // Loaded only for pictures: what writes Markdown takes a moment.
    const { withPictures } = await import("./pictures.ts");
    const placed = await withPictures(read, pictures, { file, title: made.title, project, force });
    if (placed.notices.length > 0) article.notice = together(notice, ...placed.notices);
    made = articleFile(placed.read, { ...fileOptions, more: { draft, image: placed.image } });
    if (!made.ok) return { source, status: "failed", message: made.message, read };
  }
  if (!createWhole(target, made.text)) {
    if (!force) return outcome;
    // Written only if it changes anything: a second run with --force touches nothing that is the same.
    if (readFileSync(target, "utf8") !== made.text) writeWhole(target, made.text);
  }
  imported.set(hash, file);
  recordImport(project.root, hash, file, source);
  return { ...article, status: "written" };
}

/** What has become of the article of an earlier import. */
export const statusOf = (file: string, { root }: Project): "imported before" | "deleted" =>
  existsSync(path.join(root, file)) ? "imported before" : "deleted";
