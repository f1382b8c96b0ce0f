import { parseArgs } from "node:util";
import { readMoment } from "../../content/dates/date.ts";
import { likelyZone } from "../../content/dates/likely-zone.ts";
import { isTimeZone } from "../../content/dates/zone.ts";
import { sayImport } from "../../messages/import.ts";
import type { Message } from "../../messages/message.ts";
import { saySources } from "../../messages/sources.ts";

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

export type ParsedArgs =
  | { help: true }
  | { help: false; sources: string[]; options: ImportOptions }
  | { message: Message };

/** Reads the arguments of `warta import`. @returns what is wrong with their values, if anything */
export function parseImportArgs(args: string[]): ParsedArgs {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  if (positionals.length === 0) return { message: saySources.nameAFile };
  if (values.tz !== undefined && !isTimeZone(values.tz)) {
    return { message: saySources.isNoTimeZone(values.tz, likelyZone(values.tz) ?? "Asia/Jakarta") };
  }
  if (values.date !== undefined) {
    const reading = readMoment(values.date, values.tz ?? "Asia/Jakarta");
    if (!reading.ok) return { message: sayImport.isWrongDate(reading.message) };
  }
  if (values.section?.trim() === "") return { message: sayImport.sectionNeedsName };
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
