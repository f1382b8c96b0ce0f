import { parseArgs } from "node:util";

export interface CheckOptions {
  /** `github`: as annotations of a pull request. */
  format: "plain" | "github";
  /** A git revision whose published texts are compared with those of now. */
  against?: string;
}

export const checkHelp = `Usage: warta check [OPTION…]

Checks everything under content/ and _data/site.yaml, drafts and scheduled articles too, and builds nothing. Links within
the site that lead nowhere are notices.
Ends with 1 if there is a mistake, with 0 if there are none or only notices.

  --against REF      also compare with a git revision, such as origin/main: an article whose published text has changed in
                     substance needs a new "updated" or an entry in "corrections"; one that is gone should be withdrawn
  --format github    write mistakes and notices as annotations of a pull request (default: plain)
  -h, --help         this text
`;

export type ParsedCheckArgs = { help: true } | { help: false; options: CheckOptions } | { message: string };

/** Reads the arguments of `warta check`. @returns what is wrong with their values, if anything */
export function parseCheckArgs(args: string[]): ParsedCheckArgs {
  const { help, format = "plain", against } = parse(args).values;
  if (help) return { help: true };
  if (format !== "plain" && format !== "github")
    return { message: `--format: "${format}" is not a format. Write plain or github.` };
  if (against?.trim() === "")
    return { message: "--against needs a git revision, such as origin/main or HEAD~1." };
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
