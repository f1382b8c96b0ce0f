import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folders } from "../content/content-files.ts";
import { createAtomic } from "../content/files.ts";
import { editorsLanguage, type Language, LocalizedError, type Message } from "../messages/message.ts";
import { initMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { isTimeZone, suggestTimeZone } from "../news/dates/zone.ts";
import { checkSiteUrl } from "../news/settings/site.ts";
import { canAsk, createAsker } from "./ask.ts";
import { timeZone as zoneNamed } from "./commands.ts";
import { type Answers, firstCommit, type Host, hosts, originOf, siteFiles } from "./init-files.ts";

type AnswerOption = "name" | "url" | "language" | "tz" | "sections" | "host" | "user" | "repository";

/**
 * Options of `warta init`: the answers to its questions, as written; `from`: raw texts to import into the new site; `force`: allow a
 * folder with files, which are not changed; `yes`: use the defaults instead of asking; `volumes`: for a very large site.
 */
export interface InitOptions
  extends Partial<Record<AnswerOption, string>>,
    Partial<Record<"force" | "yes" | "volumes", boolean>> {
  from?: string[];
}

const configuration = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/;
/** Signs of another site's configuration: the news has a folder of its own, or the output is not where a new site has it. */
const otherSitePattern = /\bfolder["']?\s*:|\b(?:output["']?\s*:|setOutputDirectory\()\s*["'`](?!_site["'`])/;

/**
 * `warta init`: writes the files of a new site, creates a git repository, and prints what to type next to publish it. On a terminal,
 * asks for what the options do not specify.
 *
 * @param folder created if it does not exist
 * @returns the exit code: 1 if the folder has files
 * @throws LocalizedError for an invalid option or answer
 */
export async function runInit(folder: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const { root: workingFolder, env, language, stdout, stderr } = terminal;
  const root = path.resolve(workingFolder, folder);
  if (existsSync(root) && !statSync(root).isDirectory())
    throw new LocalizedError(initMessages.isFile({ folder }));
  const existing = existsSync(root) ? readdirSync(root) : [];
  const isEmpty = existing.every((name) => name === ".git");
  if (!isEmpty && !options.force) {
    print(stderr, `warta init: ${initMessages.hasFiles({ folder })[language]}`);
    return 1;
  }
  const missing = options.from?.find((file) => !existsSync(path.resolve(workingFolder, file)));
  if (missing !== undefined) throw new LocalizedError(initMessages.isNotThere({ text: missing }));
  const textOf = (name: string): string => readFileSync(path.join(root, name), "utf8");
  const hasPlugin = (name: string): boolean => textOf(name).includes("warta");
  const isOtherSite = (name: string): boolean => !hasPlugin(name) || otherSitePattern.test(textOf(name));
  const configured = existing.find((name) => configuration.test(name) && isOtherSite(name));
  // An existing site is already published in its own way.
  const git = configured ? {} : originOf(root, env);
  const answers = await ask({ host: configured && "server", ...git, ...options }, root, terminal);
  const spoken = editorsLanguage(answers.language, env);
  const newFiles = createFiles(answers);
  // Also if an earlier init was interrupted.
  const names = new Set(Object.keys(newFiles).map((file) => file.split("/", 1)[0]));
  const isOnlyOurs = isEmpty || existing.every((name) => names.has(name) || name.startsWith(".warta-"));
  if (configured) for (const file of ["eleventy.config.js", "README.md"]) delete newFiles[file];
  const files = Object.entries(newFiles).filter(([file, text]) => createAtomic(path.join(root, file), text));
  mkdirSync(root, { recursive: true });
  if (options.from?.length) {
    const { runImport } = await import("./import-command.ts");
    const sources = options.from.map((file) => path.resolve(workingFolder, file));
    const importOptions = { out: folders.articles, yes: options.yes };
    const code = await runImport(sources, importOptions, { ...terminal, root, language: spoken });
    if (code !== 0) return code;
  }
  const commit = isOnlyOurs ? firstCommit(root, initMessages.firstCommit()[spoken], env) : undefined;
  const { dependencies } = JSON.parse(newFiles["package.json"] ?? "{}");
  // A package.json that was there is not changed, nor how an existing site is started.
  const isWithin = configured !== undefined || existing.includes("package.json");
  const steps = isWithin
    ? [`npm install ${Object.keys(dependencies).join(" ")}`]
    : ["npm install", "npm start"];
  if (isWithin && !configured) steps.push("npx eleventy --serve");
  if (root !== workingFolder) steps.unshift(`cd ${folder}`);
  const zone = `${initMessages.timeZone()[spoken]}: ${answers.timeZone}`;
  const written = initMessages.written({ files: files.length, folder: root })[spoken];
  print(stdout, zone, written, ...steps.map((step) => `  ${step}`));
  if (configured && !hasPlugin(configured))
    print(stdout, ...initMessages.addPlugin({ file: configured })[spoken].split("\n"));
  if (commit !== undefined && answers.host !== "server") {
    const signing = commit === "unsigned" ? initMessages.signing()[spoken] : "";
    const { repository, user: known } = answers;
    const user = known || initMessages.someone()[spoken];
    print(stdout, ...initMessages.toPublish({ repository, user, signing })[spoken].split("\n"));
  }
  if (!configured) print(stdout, initMessages.seeReadme()[spoken]);
  return 0;
}

async function ask(options: InitOptions, root: string, terminal: Terminal): Promise<Answers> {
  let { language } = terminal;
  const asker = !options.yes && canAsk(terminal) ? createAsker(terminal) : undefined;
  /** Returns the option, or else the answer, which is asked for until it is valid, or else the default. */
  async function answer<Answer>(
    option: string | undefined,
    question: Message,
    fallback: string,
    check: (written: string) => Answer,
  ): Promise<Answer> {
    if (option !== undefined) return check(option.trim());
    const shown = fallback || initMessages.none()[language];
    for (;;) {
      const written = await asker?.ask(`${question[language]} [${shown}]: `);
      try {
        return check(written || fallback);
      } catch (error) {
        if (written === undefined || !(error instanceof LocalizedError)) throw error;
        print(terminal.stdout, error.localized[language]);
      }
    }
  }
  try {
    const siteLanguage = await answer(options.language, initMessages.language(), language, checkLanguage);
    language = editorsLanguage(siteLanguage, terminal.env);
    const { base } = path.parse(root);
    const words = base.split(/[-_\s]+/).filter(Boolean);
    const defaultName = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ") || "Warta";
    const name = await answer(options.name, initMessages.name(), defaultName, String);
    const short = words.join("-").toLowerCase() || "warta";
    const host = await answer(options.host, initMessages.host(), "github", checkHost);
    const user = host === "server" ? "" : await answer(options.user, initMessages.user(), "", checkName);
    const repository = user
      ? await answer(options.repository, initMessages.repository(), short, checkName)
      : (options.repository ?? short);
    const defaultUrl =
      host === "github" && user ? pagesAddress(user.toLowerCase(), repository) : `https://${short}.example/`;
    const url = await answer(options.url, initMessages.url(), defaultUrl, checkUrl);
    const systemZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const defaultZone = siteLanguage === "id" ? "Asia/Jakarta" : isTimeZone(systemZone) ? systemZone : "UTC";
    const timeZone = await answer(options.tz, initMessages.timeZone(), defaultZone, checkTimeZone);
    const sections = await answer(options.sections, initMessages.sections(), "", splitNames);
    const { volumes: inVolumes } = options;
    return { name, url, language: siteLanguage, timeZone, sections, host, user, repository, inVolumes };
  } finally {
    asker?.close();
  }
}

/** Splits names at commas, without duplicates. */
const splitNames = (written: string) => [...new Set(written.split(",").flatMap((name) => name.trim() || []))];

function checkUrl(written: string): string {
  const url = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(written) ? `https://${written}` : written;
  if (checkSiteUrl(url) === undefined) return url;
  throw new LocalizedError(initMessages.isNoUrl({ written }));
}

/** Returns the GitHub Pages address of a repository. */
const pagesAddress = (user: string, repository: string): string =>
  `https://${user}.github.io/${repository.toLowerCase() === `${user}.github.io` ? "" : `${repository}/`}`;

/** Reads the name of a GitHub user or repository, also from a copied address. */
function checkName(written: string): string {
  const name = written.replace(/^https?:\/\/github\.com\//, "").replace(/(?:\.git)?\/?$/, "");
  if (/^[\w.-]*$/.test(name)) return name;
  throw new LocalizedError(initMessages.isNoName({ written }));
}

function checkLanguage(written: string): Language {
  if (written === "id" || written === "en") return written;
  throw new LocalizedError(initMessages.isNoLanguage({ written }));
}

/** Reads a time zone, tolerating typos, because it may have been typed as an answer. */
const checkTimeZone = (written: string): string =>
  isTimeZone(written) ? written : (suggestTimeZone(written) ?? zoneNamed(written));

function checkHost(written: string): Host {
  const host = hosts.find((name) => written.toLowerCase().startsWith(name));
  if (host) return host;
  throw new LocalizedError(initMessages.isNoHost({ written }));
}

/** Makes the files of a new site, which depends on this version of Warta, on Eleventy, and on the packages of all features. */
function createFiles(answers: Answers): Record<string, string> {
  const manifest = createRequire(import.meta.url).resolve("warta/package.json");
  const { version, peerDependencies } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string;
    peerDependencies: Record<string, string>;
  };
  const starter = path.join(path.dirname(manifest), "starter");
  // Of the supported ranges, use the first, to avoid alpha versions.
  const packages = Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/ .*/, "")]);
  return siteFiles(starter, answers, { ...Object.fromEntries(packages), warta: `^${version}` });
}
