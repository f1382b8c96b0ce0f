import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { createAtomic, readCached } from "../content/files.ts";
import { canAsk, createAsker } from "../import/review/ask.ts";
import { editorsLanguage, type Language, LocalizedError, type Message } from "../messages/message.ts";
import { initMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { isTimeZone, suggestTimeZone } from "../news/dates/zone.ts";
import { checkSiteUrl } from "../news/settings/site.ts";
import { timeZone as zoneNamed } from "./commands.ts";
import { type Answers, firstCommit, type Host, hosts, originOf, siteFiles } from "./init-files.ts";

type Written = "name" | "url" | "language" | "tz" | "sections" | "host" | "user" | "repository";

/**
 * Options of `warta init`: each question's answer, as written; `from`: raw texts to import into the new site; `force`: write into
 * a folder that has files, which stay as they are; `yes`: ask nothing, and take what is usual; `volumes`: a very large site.
 */
export interface InitOptions
  extends Partial<Record<Written, string>>,
    Partial<Record<"force" | "yes" | "volumes", boolean>> {
  from?: string[];
}

const configuration = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/;
/** Of a configuration: the news has a folder of its own, or the site is not written where a new one is. */
const ofOtherSite = /\bfolder["']?\s*:|\b(?:output["']?\s*:|setOutputDirectory\()\s*["'`](?!_site["'`])/;
const packageFile = z.object({ type: z.string(), scripts: z.record(z.string(), z.string()) }).partial();

/**
 * `warta init`: writes the files of a new site, makes a git repository of it, and says what to type next, until it is public. On
 * a terminal, asks what the options do not say.
 *
 * @param folder is created if it does not exist
 * @returns the exit code: 1 if the folder has files
 * @throws LocalizedError for a wrong option or answer
 */
export async function runInit(folder: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const { root: here, env, language, stdout, stderr } = terminal;
  const root = path.resolve(here, folder);
  if (existsSync(root) && !statSync(root).isDirectory())
    throw new LocalizedError(initMessages.isFile({ folder }));
  const there = existsSync(root) ? readdirSync(root) : [];
  const isEmpty = there.every((name) => name === ".git");
  if (!isEmpty && !options.force) {
    print(stderr, `warta init: ${initMessages.hasFiles({ folder })[language]}`);
    return 1;
  }
  const missing = options.from?.find((file) => !existsSync(path.resolve(here, file)));
  if (missing !== undefined) throw new LocalizedError(initMessages.isNotThere({ text: missing }));
  const textOf = (name: string): string => readFileSync(path.join(root, name), "utf8");
  const hasPlugin = (name: string): boolean => textOf(name).includes("warta");
  const isOther = (name: string): boolean => !hasPlugin(name) || ofOtherSite.test(textOf(name));
  const configured = there.find((name) => configuration.test(name) && isOther(name));
  // A site that is there is published already, in its own way.
  const git = configured ? {} : originOf(root, env);
  const answers = await ask({ host: configured && "server", ...git, ...options }, root, terminal);
  const spoken = editorsLanguage(answers.language, env);
  const own = filesOf({ ...git, ...answers });
  // After an init that was stopped, too.
  const places = new Set(Object.keys(own).map((file) => file.split("/", 1)[0]));
  const isOwn = isEmpty || there.every((name) => places.has(name) || name.startsWith(".warta-"));
  if (configured) for (const file of ["eleventy.config.js", "README.md"]) delete own[file];
  const files = Object.entries(own).filter(([file, text]) => createAtomic(path.join(root, file), text));
  mkdirSync(root, { recursive: true });
  if (options.from?.length) {
    const { runImport } = await import("./import-command.ts");
    const sources = options.from.map((file) => path.resolve(here, file));
    const importOptions = { out: "content/articles", yes: options.yes };
    const code = await runImport(sources, importOptions, { ...terminal, root, language: spoken });
    if (code !== 0) return code;
  }
  const commit = isOwn ? firstCommit(root, initMessages.firstCommit()[spoken], env) : undefined;
  const { scripts, dependencies = {} } = JSON.parse(own["package.json"] ?? "{}");
  // A package.json that was there stays as it is, and keeps its scripts.
  const { type, scripts: kept = {} } = readCached(path.join(root, "package.json"), packageFile) ?? {};
  const added = Object.keys(scripts).filter((name) => kept[name] === undefined);
  const toSet = added.map((name) => `scripts.${name}=${JSON.stringify(scripts[name])}`);
  if (type !== "module") toSet.unshift("type=module");
  const isOurs = (kept.start ?? scripts.start) === scripts.start;
  const steps = ["npm install", isOurs ? "npm start" : `npx ${scripts.start}`];
  if (toSet.length > 0) steps.unshift(`npm pkg set ${toSet.join(" ")}`);
  // A site that is there gets the news in a folder of its own.
  if (configured) steps.splice(0, steps.length, `npm install ${Object.keys(dependencies).join(" ")}`);
  if (root !== here) steps.unshift(`cd ${folder}`);
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
  /** The option; or else the answer, asked for again while it is wrong; or else what is usual. */
  async function answer<Answer>(
    given: string | undefined,
    question: Message,
    usual: string,
    check: (written: string) => Answer,
  ): Promise<Answer> {
    if (given !== undefined) return check(given.trim());
    const shown = usual || initMessages.none()[language];
    for (;;) {
      const written = await asker?.ask(`${question[language]} [${shown}]: `);
      try {
        return check(written || usual);
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
    const usualName = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ") || "Warta";
    const name = await answer(options.name, initMessages.name(), usualName, String);
    const short = words.join("-").toLowerCase() || "warta";
    const host = await answer(options.host, initMessages.host(), "github", checkHost);
    const user = host === "server" ? "" : await answer(options.user, initMessages.user(), "", checkName);
    const repository = user
      ? await answer(options.repository, initMessages.repository(), short, checkName)
      : (options.repository ?? short);
    const usualUrl =
      host === "github" && user ? pagesAddress(user.toLowerCase(), repository) : `https://${short}.example/`;
    const url = await answer(options.url, initMessages.url(), usualUrl, checkUrl);
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const usualZone = siteLanguage === "id" ? "Asia/Jakarta" : isTimeZone(here) ? here : "UTC";
    const timeZone = await answer(options.tz, initMessages.timeZone(), usualZone, checkTimeZone);
    const sections = await answer(options.sections, initMessages.sections(), "", namesIn);
    const { volumes: inVolumes } = options;
    return { name, url, language: siteLanguage, timeZone, sections, host, user, repository, inVolumes };
  } finally {
    asker?.close();
  }
}

/** The names between commas, each once. */
const namesIn = (written: string) => [...new Set(written.split(",").flatMap((name) => name.trim() || []))];

function checkUrl(written: string): string {
  const url = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(written) ? `https://${written}` : written;
  if (checkSiteUrl(url) === undefined) return url;
  throw new LocalizedError(initMessages.isNoUrl({ written }));
}

/** The address of a repository at GitHub Pages. */
const pagesAddress = (user: string, repository: string): string =>
  `https://${user}.github.io/${repository.toLowerCase() === `${user}.github.io` ? "" : `${repository}/`}`;

/** A user or repository at GitHub, also from an address that was copied. */
function checkName(written: string): string {
  const name = written.replace(/^https?:\/\/github\.com\//, "").replace(/(?:\.git)?\/?$/, "");
  if (/^[\w.-]*$/.test(name)) return name;
  throw new LocalizedError(initMessages.isNoName({ written }));
}

function checkLanguage(written: string): Language {
  if (written === "id" || written === "en") return written;
  throw new LocalizedError(initMessages.isNoLanguage({ written }));
}

/** What was typed at a question may be misspelled. */
const checkTimeZone = (written: string): string =>
  isTimeZone(written) ? written : (suggestTimeZone(written) ?? zoneNamed(written));

function checkHost(written: string): Host {
  const host = hosts.find((name) => written.toLowerCase().startsWith(name));
  if (host) return host;
  throw new LocalizedError(initMessages.isNoHost({ written }));
}

/** The site depends on this version of Warta, on Eleventy, and on the packages of all features. */
function filesOf(answers: Answers): Record<string, string> {
  const manifest = createRequire(import.meta.url).resolve("warta/package.json");
  const { version, peerDependencies } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string;
    peerDependencies: Record<string, string>;
  };
  const starter = path.join(path.dirname(manifest), "starter");
  // Of what it works with, a new site gets the first: no alpha.
  const packages = Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/ .*/, "")]);
  return siteFiles(starter, answers, { ...Object.fromEntries(packages), warta: `^${version}` });
}
