import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DateTime } from "luxon";
import { folders, inParallel } from "../../../content/content-files.ts";
import { type Diagnostic, isDiagnostic, mistake } from "../../../content/diagnostic.ts";
import { readRegularFile } from "../../../content/files.ts";
import { readFrontMatter } from "../../../content/front-matter/front-matter.ts";
import { keyName, type Path } from "../../../content/front-matter/yaml.ts";
import { type ArticleContext, type ArticleFile, readArticle } from "../../../content/read-article.ts";
import { readSettings, readSettingsFile } from "../../../content/read-settings.ts";
import { LocalizedError, type Message, quote } from "../../../messages/message.ts";
import { checkMessages } from "../../../messages/messages.ts";
import { articleSchema } from "../../../news/article.ts";
import { valid } from "../../../news/dates/zone.ts";
import { type Report, silentEditMessages, silentEdits } from "./silent-edits.ts";

type Comparison = { root: string; revision: string } & Required<Pick<ArticleContext, "now" | "markdown">>;

type Version = Awaited<ReturnType<typeof readVersions>>[number];

/**
 * Compares the published articles of a git revision with the current ones. Articles are matched by address, including `aliases`, or
 * else by file.
 *
 * @returns a mistake for each published text that changed without a note to readers, and for each article that is no longer at its
 *   address
 * @throws LocalizedError if git does not know the revision
 */
export async function compareWith({ root, revision, now, markdown }: Comparison): Promise<Diagnostic[]> {
  const commit = await findCommit(root, revision);
  // Accepts pages in any language, since the configuration is not loaded.
  const { settings } = readSettings(readSettingsFile(root), { languages: undefined });
  const { timeZone, language } = settings;
  const context = { schema: articleSchema(timeZone), timeZone, language, now, markdown };
  const changed = await changedSince(root, commit, folders.articles);
  const before = await readVersions(changed.before, context, (file) => fileAt(root, commit, file));
  const after = await readVersions(changed.after, context, (file) => readRegularFile(root, file));

  const addressOf = ({ path = "" }: ArticleFile): string => path;
  const isPublic = ({ status, path }: ArticleFile): boolean => status === "published" && path !== undefined;
  const byAddress = new Map([
    ...after.flatMap((version) => version.article.aliases.map(({ text }) => [text, version] as const)),
    ...after.map((version) => [addressOf(version.article), version] as const),
  ]);

  return before.flatMap(({ article }): Diagnostic[] => {
    if (!isPublic(article)) return [];
    const address = addressOf(article);
    const how = silentEditMessages.withdrawIt();
    const version = byAddress.get(address) ?? after.find((other) => other.article.file === article.file);
    if (!version) {
      // The page of a withdrawn article gives the reason.
      const at = { file: article.file };
      if (article.values.retracted) return [mistake(at, silentEditMessages.withdrawnIsGone({ address }))];
      return [mistake(at, silentEditMessages.isGone({ address, how }))];
    }
    const current = version.article;
    const report: Report = (key, message) => mistakeAt(version, key, message);
    if (!isPublic(current) && current.values.draft)
      return [report(["draft"], silentEditMessages.isDraftNow({ address, how }))];
    if (!isPublic(current)) return [report(["date"], silentEditMessages.isInFutureNow({ address, how }))];

    const mistakes: Diagnostic[] = [];
    if (!byAddress.has(address)) {
      const [to, line, { file }] = [addressOf(current), withAliases(current, [address]), current];
      mistakes.push(report(["aliases"], silentEditMessages.hasMoved({ from: address, to, line, file })));
    }
    const gone = article.aliases.map(({ text }) => text).filter((old) => !byAddress.has(old));
    if (gone.length > 0) {
      const [lost, line] = [gone.map(quote).join(", "), withAliases(current, gone)];
      mistakes.push(report(["aliases"], silentEditMessages.lostAliases({ lost, line })));
    }
    const compared = { before: article, after: current, revision, committed: commit.time, report };
    return [...mistakes, ...silentEdits({ ...compared, timeZone })];
  });
}

/** As in the folder, names that start with `_` or `.` do not count. */
const isArticle = (file: string): boolean => /\.md$/i.test(file) && !/(?:^|\/)[_.]/.test(file);

/** Reads the articles among files. @param open reads a file from a revision or the folder */
async function readVersions(
  files: string[],
  context: ArticleContext,
  open: (file: string) => Promise<Uint8Array | undefined>,
) {
  const versions = await inParallel(files.filter(isArticle), 8, async (file) => {
    const bytes = await open(file);
    const article = bytes && readArticle(file, bytes, context).article;
    return article ? [{ article, bytes }] : [];
  });
  return versions.flat();
}

/** Returns a mistake at a key of an article's front matter; if the key is missing, at its parent. */
function mistakeAt({ article: { file }, bytes }: Version, key: Path, message: Message): Diagnostic {
  const reading = readFrontMatter(file, bytes);
  if (isDiagnostic(reading)) return mistake({ file }, message, keyName(key));
  return reading.source.mistake(key, message);
}

/** Returns the line to write, including the existing old addresses. */
const withAliases = ({ aliases }: ArticleFile, addresses: readonly string[]): string =>
  `aliases: [${[...aliases.map(({ text }) => text), ...addresses].join(", ")}]`;

const execute = promisify(execFile);

type Commit = Awaited<ReturnType<typeof findCommit>>;

/**
 * Finds the commit of a revision: a branch, a tag, `HEAD~1`, a hash.
 *
 * @param root the project's folder, anywhere in its repository
 * @returns its hash and time
 * @throws LocalizedError if there is no such commit, no repository or no git
 */
async function findCommit(root: string, revision: string) {
  const found = await git(root, "rev-parse --revs-only --end-of-options", `${revision}^{commit}`);
  // Exactly one commit: with two, `main..HEAD`, git would take the second and find nothing.
  const [hash] = /^[0-9a-f]{40,}$/.exec(found.toString().trim()) ?? [];
  if (hash === undefined) throw new LocalizedError(checkMessages.isNoRevision({ revision }));
  const seconds = Number(await git(root, `-c log.showSignature=false show -s --format=%ct ${hash}`));
  return { hash, time: valid(DateTime.fromSeconds(seconds, { zone: "utc" })) };
}

/**
 * Finds the files in a folder that were changed, added or removed since a commit.
 *
 * @returns those in the commit, and those in the folder now, relative to the project's root
 */
async function changedSince(root: string, { hash }: Commit, within: string) {
  const list = async (command: string): Promise<string[]> =>
    (await git(root, `${command} -z -- ${within}`)).toString().split("\0").slice(0, -1);
  const diff = (filter: string) =>
    list(`diff --name-only --no-renames --relative --diff-filter=${filter} ${hash}`);
  // A file that was removed from the index but still exists counts as removed, and as untracked.
  const [before, known, unknown] = await Promise.all([diff("a"), diff("d"), list("ls-files --others")]);
  return { before, after: [...known, ...unknown].sort() };
}

/** Reads a file in a commit. @returns undefined if the commit does not have it */
const fileAt = (root: string, { hash }: Commit, file: string): Promise<Buffer | undefined> =>
  git(root, "cat-file blob", `${hash}:./${file}`).catch(() => undefined);

/**
 * Runs git and returns its output.
 *
 * @param command with options, separated by spaces; args may contain spaces
 * @throws LocalizedError with the reason if git fails
 */
async function git(root: string, command: string, ...args: string[]): Promise<Buffer> {
  const env = { ...process.env, LC_ALL: "C" };
  const options = { cwd: root, env, maxBuffer: 256 << 20, encoding: "buffer" } as const;
  const ran = execute("git", [...command.split(" "), ...args], options);
  const { stdout } = await ran.catch(({ code, stderr }: { code?: unknown; stderr?: Buffer }) => {
    const [reason = ""] = String(stderr).split("\n");
    if (code === "ENOENT") throw new LocalizedError(checkMessages.gitIsMissing());
    if (reason.includes("not a git")) throw new LocalizedError(checkMessages.isNoRepository());
    throw new LocalizedError(checkMessages.gitFails({ reason }));
  });
  return stdout;
}
