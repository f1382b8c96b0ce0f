import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { listMarkdown, readEach } from "../content/content-files.ts";
import { buildTime } from "../content/dates/build-time.ts";
import { readSettings, settingsFile } from "../content/read-settings.ts";
import { readTag } from "../content/read-tag.ts";
import type { Settings } from "../content/settings.ts";
import type { Message } from "../messages/message.ts";
import { sayNew } from "../messages/new.ts";
import { callersLanguage } from "./callers-language.ts";
import { writeWhole } from "./import/write-whole.ts";
import { type NewFile, newArticle, newPage, newTag } from "./new/new-files.ts";
import { recentSections } from "./new/recent-sections.ts";

/** What an editor may call what is to be begun, in either language and number. */
const kinds: ReadonlyMap<string, "article" | "tag" | "page"> = new Map([
  ...["article", "articles", "artikel", "berita"].map((word) => [word, "article"] as const),
  ...["tag", "tags", "topic", "topics", "topik"].map((word) => [word, "tag"] as const),
  ...["page", "pages", "halaman"].map((word) => [word, "page"] as const),
]);

/** `warta new`: writes the start of an article, a tag or a page. */
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
  const [what = "", ...words] = positionals;
  const kind = kinds.get(what.toLowerCase());
  const name = words.join(" ").replace(/\s+/g, " ").trim();
  if (kind === undefined || name === "") {
    process.stderr.write(`warta new: ${sayNew.sayWhat[language]}\n\n${help}`);
    return 2;
  }

  const root = process.cwd();
  const bytes = await readFile(path.join(root, settingsFile)).catch(() => undefined);
  // Mistakes in them are for the build to tell.
  const { settings } = readSettings(bytes, process.env.WARTA_URL);
  const made = await begin(kind, name, root, settings);
  if (!made.ok) return refuse(made.message);
  if (!writeWhole(path.join(root, made.file), made.text, false)) return refuse(sayNew.isThere(made.file));
  process.stdout.write(`${made.file}\n`);
  return 0;
}

async function begin(
  kind: "article" | "tag" | "page",
  name: string,
  root: string,
  settings: Settings,
): Promise<NewFile> {
  if (kind === "page") return newPage(name, settings);
  const { results } = await readEach(root, await listMarkdown(root, "content/tags"), readTag);
  const tags = results.flatMap(({ tagFile }) => tagFile.tag ?? []);
  if (kind === "tag") return newTag(name, settings, tags);
  const listed = settings.sections.map((section) => section.name);
  const sections = listed.length > 0 ? listed : await recentSections(root, settings.timeZone);
  return newArticle(name, buildTime(process.env, Date.now), settings, tags, sections);
}

const parse = (args: string[]) =>
  parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean", short: "h" } } });
