import { parseArgs } from "node:util";
import { sayChecks } from "../../messages/checks.ts";
import type { Message } from "../../messages/message.ts";

export interface CheckOptions {
  /** `github`: as annotations of a pull request. */
  format: "plain" | "github";
  /** A git revision whose published texts are compared with those of now. */
  against?: string;
}

export type ParsedCheckArgs = { help: true } | { help: false; options: CheckOptions } | { message: Message };

/** Reads the arguments of `warta check`. @returns what is wrong with their values, if anything */
export function parseCheckArgs(args: string[]): ParsedCheckArgs {
  const { help, format = "plain", against } = parse(args).values;
  if (help) return { help: true };
  if (format !== "plain" && format !== "github") return { message: sayChecks.isNoFormat(format) };
  if (against?.trim() === "") return { message: sayChecks.needsRevision };
  return { help: false, options: { format, ...(against !== undefined && { against: against.trim() }) } };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      against: { type: "string" },
      format: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
