import { parseArgs } from "node:util";
import { readMoment } from "../../content/date.ts";
import { isTimeZone } from "../../content/zone.ts";

export interface ImportOptions {
  dryRun: boolean;
  force: boolean;
  json: boolean;
  explain: boolean;
  /** Folder for the articles, from the project's root. */
  out: string;
  section?: string;
  timeZone?: string;
  date?: string;
}

export const importHelp = `Usage: warta import [OPTION…] FILE…

Reads raw news texts and writes each as an article under content/articles/, with what was found in it, field by field.
A FILE is .txt, .md, .markdown or .html, a folder of such, or - for standard input. What was imported before is
passed over; no article is ever overwritten without --force.

  --dry-run        show what would be written, write nothing
  --explain        print every line with its role and the rule that decided it
  --section NAME   section of the articles (default: what the text says, else "Berita")
  --date DATE      date of publication for texts that print none: 2025-09-08 or "2025-09-08 10:49"
  --tz ZONE        time zone of times that are printed without one (default: the site's)
  --out FOLDER     folder to write to (default: content/articles)
  --force          overwrite articles of the same name, and import again what was imported before
  --json           print one line of JSON for each source instead of a table
  -h, --help       this text
`;

export type ParsedArgs =
  | { help: true }
  | { help: false; sources: string[]; options: ImportOptions }
  | { message: string };

/** Reads the arguments of `warta import`. @returns what is wrong with their values, if anything */
export function parseImportArgs(args: string[]): ParsedArgs {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  if (positionals.length === 0) return { message: "name at least one file, or - for standard input." };
  if (values.tz !== undefined && !isTimeZone(values.tz)) {
    return { message: `--tz: "${values.tz}" is not a time zone. Write a name like Asia/Jakarta.` };
  }
  if (values.date !== undefined) {
    const reading = readMoment(values.date, values.tz ?? "Asia/Jakarta");
    if (!reading.ok) return { message: `--date: ${reading.message.en}` };
  }
  if (values.section?.trim() === "") return { message: "--section needs a name." };
  return {
    help: false,
    sources: positionals,
    options: {
      dryRun: values["dry-run"] ?? false,
      force: values.force ?? false,
      json: values.json ?? false,
      explain: values.explain ?? false,
      out: (values.out ?? "content/articles").replaceAll("\\", "/").replace(/\/+$/, "") || ".",
      ...(values.section !== undefined && { section: values.section.trim() }),
      ...(values.tz !== undefined && { timeZone: values.tz }),
      ...(values.date !== undefined && { date: values.date }),
    },
  };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      force: { type: "boolean" },
      json: { type: "boolean" },
      explain: { type: "boolean" },
      out: { type: "string" },
      section: { type: "string" },
      tz: { type: "string" },
      date: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
