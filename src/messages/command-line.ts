import { commandLineEn } from "./en/command-line.ts";
import { commandLineId } from "./id/command-line.ts";
import { inEachLanguage } from "./message.ts";

/** What `warta` says before one of its commands does. */
export interface CommandLineSentences {
  /** `warta --help`, all of it. */
  help: string;
  /** @param meant the command whose name is nearest */
  isNoCommandButNear(name: string, meant: string): string;
  /** @param known names of the commands, with commas */
  isNoCommand(name: string, known: string): string;
  /** @param what is wrong with the arguments: a sentence without its full stop */
  wrongCall(what: string, command: string): string;
  isNoOption(option: string): string;
  needsValue(option: string): string;
  /** The next argument begins with a hyphen, as an option does. */
  valueLooksLikeOption(option: string): string;
  takesNoValue(option: string): string;
  takesOptionsOnly(argument: string): string;
}

/** What `warta` says before one of its commands does, in each language. */
export const sayCommandLine = inEachLanguage<CommandLineSentences>({ id: commandLineId, en: commandLineEn });
