import { commandLineEn } from "./en/command-line.ts";
import { commandLineId } from "./id/command-line.ts";
import { inEachLanguage } from "./message.ts";

/** The help of `warta` and its commands, and what it says of a call that is wrong. */
export interface CommandLineSentences {
  // Headings of a help.
  usage: string;
  options: string;
  commands: string;
  arguments: string;

  help: string;
  helpOfCommand: string;

  import: string;
  importDetails: string;
  files: string;
  dryRun: string;
  explain: string;
  section: string;
  publicationDate: string;
  timeZone: string;
  out: string;
  force: string;
  json: string;

  extract: string;
  extractDetails: string;

  check: string;
  checkDetails: string;
  against: string;
  format: string;

  new: string;
  newDetails: string;
  whatIsNew: string;
  newTitle: string;

  // What is wrong with a call. Options and arguments as they are written.
  isNoCommand(name: string): string;
  isNoOption(option: string): string;
  needsValue(option: string): string;
  needsArgument(argument: string): string;
  takesOptionsOnly: string;
  /** Behind one of these. @param command `warta import` */
  seeHelp(command: string): string;
}

/** The help of `warta` and its commands, and what it says of a call that is wrong, in each language. */
export const sayCommandLine = inEachLanguage<CommandLineSentences>({ id: commandLineId, en: commandLineEn });
