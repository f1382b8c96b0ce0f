import { CommanderError } from "commander";
import { WriteError } from "../content/files.ts";
import { siteLanguage } from "../content/settings.ts";
import * as messages from "../messages/message.ts";
import { commandLineMessages, wrongCallMessages } from "../messages/messages.ts";
import { onClosedPipe, print, type Terminal } from "../messages/terminal.ts";
import { commands } from "./commands.ts";

/**
 * Runs the command line, in the language of the site in the working directory, or else in that which the site is to have or
 * that the system has; unless WARTA_LANG asks for another.
 *
 * @param caller where it is called from; by default the process
 * @returns the exit code: 0 success, 1 an error, which was printed, 2 a wrong call
 */
export async function main(args: string[], caller = callerOf(process)): Promise<number> {
  const { root, env, stderr } = caller;
  const made = args[0] === "init" ? /--language[= ](en|id)\b/.exec(args.join(" "))?.[1] : undefined;
  const siteSpeaks = messages.languageOf(made) ?? siteLanguage(root, env);
  const language = messages.editorsLanguage(siteSpeaks, env);
  const wrong = messages.checkLanguageVariable(env);
  if (wrong) print(stderr, `warta: ${wrong[language]}`);

  let code = 0;
  const program = commands({ ...caller, language }, (ended) => {
    code = ended;
  });
  const isNamed = program.commands.some((command) => command.name() === args[0]);
  const called = isNamed ? `warta ${args[0]}` : "warta";
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Mistakes of the content have been printed. To load their class takes longer than to print `warta --help`.
    if (error instanceof Error && "mistakes" in error) return 1;
    const text = `${called}: ${wrongCall(error, called)[language]}`;
    // What a configuration throws may have several lines.
    const isOfConfiguration = error instanceof messages.ConfigurationError;
    print(stderr, ...(isOfConfiguration ? text.split("\n") : [text]));
    return isOfConfiguration || error instanceof WriteError ? 1 : 2;
  }
}

function callerOf({ env, stdin, stdout, stderr }: NodeJS.Process): Omit<Terminal, "language"> {
  // Files are written completely or not at all, so nothing is left half done.
  onClosedPipe(() => process.exit(endedByPipe));
  return { root: process.cwd(), env, stdin, stdout, stderr };
}

/**
 * The message for an error; commander's own message has the option or argument in quotes, and a suggestion.
 *
 * @throws the error, if it is not about the call
 */
function wrongCall(error: unknown, called: string): messages.Message {
  if (error instanceof messages.LocalizedError) return error.localized;
  if (!(error instanceof CommanderError)) throw error;
  const { message } = error;
  const code = error.code.replace("commander.", "");
  const nearest = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  return messages.together(
    isWrongCall(code) ? whatIsWrong(code, /'(.*?)'/s.exec(message)?.[1] ?? "") : message,
    nearest === undefined ? undefined : messages.didYouMean(nearest),
    commandLineMessages.seeHelp({ command: called }),
  );
}

type WrongCall = keyof typeof wrongCallMessages;

const isWrongCall = (code: string): code is WrongCall => code in wrongCallMessages;

/** @param named the command, option or argument that the error is about */
function whatIsWrong(code: WrongCall, named: string): messages.Message {
  if (code === "missingArgument" && named === "kind") return commandLineMessages.needsKind();
  const short = code === "optionMissingArgument" ? named.replace(/ <.*/, "") : named;
  return wrongCallMessages[code]({ named: short });
}

/** 128 and the number of SIGPIPE. */
const endedByPipe = 141;
