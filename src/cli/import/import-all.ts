import { existsSync, readFileSync } from "node:fs";
import { basename, extname, isAbsolute, join } from "node:path";
import { slugify } from "../../content/addresses/slug.ts";
import { sayImport } from "../../messages/import.ts";
import type { Message } from "../../messages/message.ts";
import { articleFile } from "./article-file.ts";
import { earlierImports, hashOf } from "./earlier-imports.ts";
import type { ImportOptions } from "./options.ts";
import type { Project } from "./project.ts";
import { type ReadArticle, readArticleSource } from "./read-article-source.ts";
import type { Reporter } from "./reporter.ts";
import { listSources, readSource, standardInput } from "./source-files.ts";
import { sweep, writeWhole } from "./write-whole.ts";

/** What became of one source. */
export type Outcome = {
  source: string;
  notice?: Message;
} /** `standIn`: what names the article for want of a headline. */ & (
  | { status: "written" | "would write"; file: string; review: string[]; read: ReadArticle; standIn?: string }
  | { status: "imported before"; file: string }
  | { status: "exists"; file: string; read: ReadArticle }
  | { status: "duplicate"; file: string; of: string }
  | { status: "failed"; message: Message; read?: ReadArticle }
);

/**
 * Imports sources one after the other and reports each. One that fails does not stop the others.
 *
 * @returns the exit code: 1 if any failed or the disk refused, else 0
 */
export async function importAll(
  args: readonly string[],
  options: ImportOptions,
  project: Project,
  reporter: Reporter,
): Promise<number> {
  const sources = listSources(args);
  const folder = isAbsolute(options.out) ? options.out : join(project.root, options.out);
  const before = await earlierImports(
    isAbsolute(options.out) ? "/" : project.root,
    options.out.replace(/^\//, ""),
  );
  if (!options.dryRun) sweep(folder);
  /** Title and day → the source that has them, to tell duplicates. */
  const seen = new Map<string, string>();
  reporter.begin(sources.length);
  let failed = false;
  for (const listed of sources) {
    const outcome: Outcome =
      "message" in listed
        ? { source: listed.file, status: "failed", message: listed.message }
        : await importOne(listed.file, { options, project, folder, before, seen });
    if (outcome.status === "failed") failed = true;
    await reporter.tell(outcome);
  }
  reporter.end();
  return failed ? 1 : 0;
}

interface Run {
  options: ImportOptions;
  project: Project;
  /** Where articles are written: a path that can be opened. */
  folder: string;
  /** Hash of a source → the file it was imported to. */
  before: Map<string, string>;
  seen: Map<string, string>;
}

async function importOne(sourceFile: string, run: Run): Promise<Outcome> {
  const { options, project, before, seen } = run;
  const source = readSource(sourceFile);
  if (!source.ok) return { source: sourceFile, status: "failed", message: source.message };
  const notice = source.notice === undefined ? {} : { notice: source.notice };
  const told = { source: sourceFile, ...notice };
  const hash = hashOf(source.bytes);
  const earlier = before.get(hash);
  if (earlier !== undefined && !options.force) return { ...told, status: "imported before", file: earlier };

  const timeZone = options.timeZone ?? project.timeZone;
  const read = await readArticleSource(source, { timeZone, tags: project.tags });
  const made = articleFile(read.article, {
    timeZone: project.timeZone,
    sections: project.sections,
    hash,
    sourceName: sourceFile === standardInput ? "tanpa-judul" : basename(sourceFile, extname(sourceFile)),
    ...(read.markdown !== undefined && { markdown: read.markdown }),
    disputed: read.disputes.map(({ field }) => field),
    ...(options.section !== undefined && { section: options.section }),
    ...(options.date !== undefined && { date: options.date }),
  });
  if (!made.ok) return { ...told, status: "failed", message: made.message, read };

  const file = `${options.out}/${made.name}`;
  const key = `${made.date} ${slugify(made.title)}`;
  const twin = seen.get(key);
  if (twin !== undefined) return { ...told, status: "duplicate", file, of: twin };
  seen.set(key, sourceFile);
  const placed = place(made, file, hash, read, run);
  return {
    ...told,
    ...placed,
    ...(read.article.title === null && "review" in placed && { standIn: made.title }),
  };
}

function place(
  made: { name: string; text: string; review: string[] },
  file: string,
  hash: string,
  read: ReadArticle,
  { options, folder, before }: Run,
): Outcome extends infer One ? (One extends unknown ? Omit<One, "source" | "notice"> : never) : never {
  const path = join(folder, made.name);
  const taken = existsSync(path);
  if (taken && !options.force) return { status: "exists", file, read };
  if (options.dryRun) return { status: "would write", file, review: made.review, read };
  try {
    // Written only if it changes anything: a second run with --force touches nothing that is the same.
    const same = taken && readFileSync(path, "utf8") === made.text;
    if (!same && !writeWhole(path, made.text, options.force)) return { status: "exists", file, read };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { status: "failed", message: sayImport.cannotBeWritten(file, reason), read };
  }
  before.set(hash, file);
  return { status: "written", file, review: made.review, read };
}
