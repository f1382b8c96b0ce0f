import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { missingPackages } from "../assets/assets.ts";
import { damagedPictures, picturesCache } from "../assets/pictures/make-pictures.ts";
import { compareDiagnostics, type Diagnostic, diagnosticLines, isMistake } from "../content/diagnostic.ts";
import { readContent } from "../content/read-content.ts";
import { compareWith } from "../features/corrections/silent-edits/compare.ts";
import type { Language } from "../messages/message.ts";
import { checkMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { buildTime } from "../news/dates/moment.ts";
import { createContext } from "../options.ts";
import { deadLinks } from "../site/dead-links.ts";
import { buildModel } from "../site/read-site.ts";
import { fileCountNotices, writtenAddresses } from "../templates/written-addresses.ts";
import { loadOptions } from "./load-options.ts";

export interface CheckOptions {
  /** `github` prints annotations for a pull request. */
  format: "plain" | "github";
  /** A git revision to compare published texts with. */
  against?: string;
}

/**
 * `warta check`: prints all mistakes and notices, and with `--against` also silent edits of published articles. Writes nothing.
 *
 * @returns the exit code: 1 if there is a mistake
 * @throws LocalizedError if there is nothing to compare with, or the site's configuration throws
 */
export async function runCheck(
  { format, against }: CheckOptions,
  { root, env, language, stdout, stderr }: Terminal,
): Promise<number> {
  const printAll = async (diagnostics: readonly Diagnostic[]): Promise<void> => {
    const lines =
      format === "plain"
        ? diagnosticLines(diagnostics, language).flat()
        : annotations(diagnostics, await folderInRepository(root), language);
    for (const line of lines) print(stdout, line);
  };

  const now = buildTime(env, Date.now);
  const loaded = await loadOptions();
  if (!loaded) print(stderr, checkMessages.hasNoConfiguration()[language]);
  const options = loaded ?? createContext(root);
  const volumes = await import("../features/volumes/during-build.ts");
  const { cache } = (await volumes.knownArticles(options, true)) ?? {};
  const result = await readContent({ root, options, now, preview: true, urlOverride: env.WARTA_URL, cache });
  if (!result.ok) {
    await printAll([...result.notices, ...result.mistakes]);
    // Links cannot be checked while there are mistakes, because the address of a file with a mistake may be unknown.
    print(stderr, checkMessages.linksNotLookedAt()[language]);
    if (against) print(stderr, checkMessages.notCompared({ revision: against })[language]);
    return 1;
  }

  const { content } = result;
  const { articles, tags, notices } = content;
  // The pages of withdrawn articles show no pictures.
  const shown = { ...content, articles: articles.filter(({ retracted }) => !retracted) };
  const pictures = await damagedPictures(shown, { root, cache: picturesCache });
  const model = buildModel(content, { context: options, now, preview: true, prefix: "/" });
  // Only a build knows the output of a newsroom's own templates.
  const links = deadLinks(content, model, now, { isWritten: writtenAddresses(model), mayHaveMore: true });
  const diagnostics = [notices, links, pictures, missingPackages(model), fileCountNotices(model)].flat();
  if (against)
    diagnostics.push(...(await compareWith({ root, revision: against, now, markdown: options.markdown })));
  await printAll(diagnostics.sort(compareDiagnostics));
  if (diagnostics.some(isMistake)) return 1;
  if (format === "plain") {
    const drafts = articles.filter(({ status }) => status === "draft").length;
    const sound = checkMessages.isSound({
      articles: articles.length,
      ofThem: drafts > 0 ? checkMessages.areDrafts({ drafts }) : "",
      topics: tags.length,
      notices: diagnostics.length,
    });
    print(stdout, sound[language]);
  }
  return 0;
}

/**
 * Formats notices and mistakes as GitHub Actions workflow commands, which show them next to their lines in a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 *
 * @param folder of the project in its repository, with a trailing slash; empty if it is the root
 */
export const annotations = (list: readonly Diagnostic[], folder: string, language: Language): string[] =>
  list
    .toSorted((a, b) => Number(isMistake(a)) - Number(isMistake(b)))
    .map((one) => {
      const { file, line, column, key, message } = one;
      const level = isMistake(one) ? "error" : "notice";
      const text = key ? `${key}: ${message[language]}` : message[language];
      return `::${level} file=${property(folder + file)},line=${line},col=${column}::${data(text)}`;
    });

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Returns the path of the project's folder in its repository, with a trailing slash; empty if it is the root, or there is no repository. */
const folderInRepository = (root: string): Promise<string> =>
  promisify(execFile)("git", ["rev-parse", "--show-prefix"], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
