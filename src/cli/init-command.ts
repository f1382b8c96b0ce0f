import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isTimeZone } from "../content/dates/zone.ts";
import { wrongSiteUrl } from "../content/schema/site.ts";
import { writeWhole } from "../content/write-whole.ts";
import { initMessages } from "../messages/init.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import type { Language, Message } from "../messages/message.ts";
import { sourceMessages } from "../messages/sources.ts";
import { canAsk, createAsker } from "./ask.ts";
import { type Answers, type Host, hosts, type Packages, siteFiles } from "./init/site-files.ts";

/** Options of `warta init`: each question's answer, as written. */
export interface InitOptions {
  name?: string;
  url?: string;
  language?: string;
  tz?: string;
  sections?: string;
  host?: string;
  /** Raw texts to import into the new site. */
  from?: string[];
  /** Write into a folder that has files; those stay as they are. */
  force?: boolean;
  /** Ask nothing: take what is not given as it is usual. */
  yes?: boolean;
}

/**
 * `warta init`: writes the files of a new site. On a terminal, asks what the options do not say.
 *
 * @param folder is created if it does not exist
 * @returns the exit code: 1 if the folder has files
 * @throws LocalizedError for a wrong option or answer
 */
export async function runInit(folder: string, options: InitOptions, language: Language): Promise<number> {
  const here = process.cwd();
  const root = path.resolve(folder);
  const isEmpty = !existsSync(root) || readdirSync(root).every((name) => name === ".git");
  if (!isEmpty && !options.force) {
    process.stderr.write(`warta init: ${initMessages.hasFiles(folder)[language]}\n`);
    return 1;
  }
  const from = (options.from ?? []).map((file) => path.resolve(file));
  const missing = (options.from ?? []).find((file) => !existsSync(file));
  if (missing !== undefined) throw new LocalizedError(initMessages.isNotThere(missing));
  const answers = await ask(options, path.basename(root), language);
  const files = Object.entries(siteFiles(answers, packages())).filter(
    ([file]) => !existsSync(path.join(root, file)),
  );
  for (const [file, text] of files) writeWhole(path.join(root, file), text);

  mkdirSync(root, { recursive: true });
  process.chdir(root);
  if (from.length > 0) {
    const { runImport } = await import("./import-command.ts");
    const code = await runImport(from, { out: "content/articles" }, answers.language);
    if (code !== 0) return code;
  }
  const steps = ["npm install", "npm start"];
  if (root !== here) steps.unshift(`cd ${folder}`);
  const lines = steps.map((step) => `  ${step}`);
  process.stdout.write([initMessages.written(files.length, root)[language], ...lines, ""].join("\n"));
  return 0;
}

async function ask(options: InitOptions, folder: string, language: Language): Promise<Answers> {
  const asker = !options.yes && canAsk() ? createAsker() : undefined;
  /** The option; or else the answer; or else what is usual. */
  const answer = async (given: string | undefined, question: Message, usual: string): Promise<string> => {
    if (given !== undefined) return given.trim();
    const shown = usual || initMessages.none[language];
    return (await asker?.ask(`${question[language]} [${shown}]: `)) || usual;
  };
  try {
    const words = folder.split(/[-_\s]+/).filter(Boolean);
    const usualName = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ") || "Warta";
    const name = await answer(options.name, initMessages.name, usualName);
    const host = words.join("-").toLowerCase() || "warta";
    const url = checkUrl(await answer(options.url, initMessages.url, `https://${host}.example/`));
    const siteLanguage = checkLanguage(await answer(options.language, initMessages.language, language));
    const timeZone = checkTimeZone(await answer(options.tz, initMessages.timeZone, "Asia/Jakarta"));
    const sections = await answer(options.sections, initMessages.sections, "");
    return {
      name,
      url,
      language: siteLanguage,
      timeZone,
      sections: sections.split(",").flatMap((section) => section.trim() || []),
      host: checkHost(await answer(options.host, initMessages.host, "github")),
    };
  } finally {
    asker?.close();
  }
}

function checkUrl(written: string): string {
  if (wrongSiteUrl(written) === undefined) return written;
  throw new LocalizedError(initMessages.isNoUrl(written));
}

function checkLanguage(written: string): Language {
  if (written === "id" || written === "en") return written;
  throw new LocalizedError(initMessages.isNoLanguage(written));
}

function checkTimeZone(written: string): string {
  if (isTimeZone(written)) return written;
  throw new LocalizedError(sourceMessages.isNoTimeZone(written, "Asia/Jakarta"));
}

function checkHost(written: string): Host {
  const host = hosts.find((name) => name === written);
  if (host) return host;
  throw new LocalizedError(initMessages.isNoHost(written));
}

/** What a site depends on: this version of Warta, Eleventy, and the packages of all its features. */
function packages(): Packages {
  const manifest = createRequire(import.meta.url).resolve("warta/package.json");
  const { version, peerDependencies } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string;
    peerDependencies: Packages;
  };
  return { ...peerDependencies, warta: `^${version}` };
}
