import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { listMarkdown, readEach } from "../content/content-files.ts";
import { readSettings, settingsFile } from "../content/read-settings.ts";
import { readTag } from "../content/read-tag.ts";
import type { Message } from "../messages/message.ts";
import { sayNew } from "../messages/new.ts";
import { buildTime } from "../publish/clock.ts";
import { callersLanguage } from "./callers-language.ts";
import { writeWhole } from "./import/write-whole.ts";
import { newArticle, newTag } from "./new/new-files.ts";

/** `warta new`: writes the start of an article or a tag. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const language = callersLanguage();
  const help = sayNew.help[language];
  const refuse = (message: Message): number => {
    process.stderr.write(`warta new: ${message[language]}\n`);
    return 1;
  };
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [kind, ...words] = positionals;
  const name = words.join(" ").replace(/\s+/g, " ").trim();
  if ((kind !== "article" && kind !== "tag") || name === "") {
    process.stderr.write(`warta new: ${sayNew.sayWhat[language]}\n\n${help}`);
    return 2;
  }

  const root = process.cwd();
  const bytes = await readFile(path.join(root, settingsFile)).catch(() => undefined);
  // Mistakes in them are for the build to tell.
  const { settings } = readSettings(bytes, process.env.WARTA_URL);
  const { results } = await readEach(root, await listMarkdown(root, "content/tags"), readTag);
  const tags = results.flatMap(({ tagFile }) => tagFile.tag ?? []);
  const made =
    kind === "article"
      ? newArticle(name, buildTime(process.env, Date.now), settings, tags)
      : newTag(name, settings, tags);
  if (!made.ok) return refuse(made.message);
  if (!writeWhole(path.join(root, made.file), made.text, false)) return refuse(sayNew.isThere(made.file));
  process.stdout.write(`${made.file}\n`);
  return 0;
}

const parse = (args: string[]) =>
  parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
