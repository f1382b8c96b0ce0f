import { parseArgs } from "node:util";
import { likelyZone } from "../content/dates/likely-zone.ts";
import { isTimeZone } from "../content/dates/zone.ts";
import type { Message } from "../messages/message.ts";
import { saySources } from "../messages/sources.ts";
import { callersLanguage } from "./callers-language.ts";
import { readProject } from "./import/project.ts";
import { readArticleSource } from "./import/read-article-source.ts";
import { listSources, readSource } from "./import/source-files.ts";

/** `warta extract`: prints what is read out of each source as one line of JSON. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const language = callersLanguage();
  const help = saySources.extractHelp[language];
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (positionals.length === 0) {
    process.stderr.write(`warta extract: ${saySources.nameAFile[language]}\n\n${help}`);
    return 2;
  }
  if (values.tz !== undefined && !isTimeZone(values.tz)) {
    const told = saySources.isNoTimeZone(values.tz, likelyZone(values.tz) ?? "Asia/Jakarta");
    process.stderr.write(`warta extract: ${told[language]}\n`);
    return 2;
  }
  const project = await readProject(process.cwd());
  const options = { timeZone: values.tz ?? project.timeZone, tags: project.tags };
  let failed = false;
  const tell = (file: string, message: Message): void => {
    process.stderr.write(`${file}: ${message[language]}\n`);
  };
  for (const listed of listSources(positionals)) {
    const source =
      "message" in listed ? { ok: false as const, message: listed.message } : readSource(listed.file);
    if (!source.ok) {
      failed = true;
      tell(listed.file, source.message);
      continue;
    }
    if (source.notice) tell(listed.file, source.notice);
    const { article, disputes } = await readArticleSource(source, options);
    const line = JSON.stringify({ file: listed.file, ...article, ...(source.html && { disputes }) });
    await write(`${line}\n`);
  }
  return failed ? 1 : 0;
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { tz: { type: "string" }, help: { type: "boolean", short: "h" }, json: { type: "boolean" } },
  });

/** Waits for a slow reader of the pipe instead of keeping everything in memory. */
function write(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}
