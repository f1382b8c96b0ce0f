import { CommanderError } from "commander";
import { WriteError } from "../content/files.ts";
import { siteLanguage } from "../content/settings.ts";
import * as messages from "../messages/message.ts";
import { commandLineMessages, wrongCallMessages } from "../messages/messages.ts";
import { onClosedPipe, print, type Terminal } from "../messages/terminal.ts";
import { commands } from "./commands.ts";

/**
 * Runs the command line in the language of the site in the working directory, or else of the site to be created, or else of the system,
 * unless WARTA_LANG overrides it.
 *
 * @param caller the terminal; by default that of the process
 * @returns the exit code: 0 for success, 1 for an error, which was printed, 2 for an invalid call
 */
export async function main(args: string[], caller = terminalOf(process)): Promise<number> {
  const { root, env, stderr } = caller;
  const option = args[0] === "init" ? /--language[= ](en|id)\b/.exec(args.join(" "))?.[1] : undefined;
  const language = messages.editorsLanguage(messages.languageOf(option) ?? siteLanguage(root, env), env);
  const warning = messages.checkLanguageVariable(env);
  if (warning) print(stderr, `warta: ${warning[language]}`);

  let code = 0;
  const program = commands({ ...caller, language }, (ended) => {
    code = ended;
  });
  const isCommand = program.commands.some((command) => command.name() === args[0]);
  const commandName = isCommand ? `warta ${args[0]}` : "warta";
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Mistakes in the content have been printed. Loading their class would take longer than printing `warta --help`.
    if (error instanceof Error && "mistakes" in error) return 1;
    const text = `${commandName}: ${describeError(error, commandName)[language]}`;
    // Errors of a configuration may have several lines.
    const isConfigurationError = error instanceof messages.ConfigurationError;
    print(stderr, ...(isConfigurationError ? text.split("\n") : [text]));
    return isConfigurationError || error instanceof WriteError ? 1 : 2;
  }
}

function terminalOf({ env, stdin, stdout, stderr }: NodeJS.Process): Omit<Terminal, "language"> {
  // Files are written atomically, so nothing is left half done.
  onClosedPipe(() => process.exit(brokenPipeCode));
  return { root: process.cwd(), env, stdin, stdout, stderr };
}

/** Makes the message for an error. Commander's own message contains the option or argument in quotes, and a suggestion. @throws the error, if it is not about the call */
function describeError(error: unknown, called: string): messages.Message {
  if (error instanceof messages.LocalizedError) return error.localized;
  if (!(error instanceof CommanderError)) throw error;
  const { message } = error;
  const code = error.code.replace("commander.", "");
  const nearest = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  return messages.together(
    isWrongCall(code) ? describeCode(code, /'(.*?)'/s.exec(message)?.[1] ?? "") : message,
    nearest === undefined ? undefined : messages.didYouMean(nearest),
    commandLineMessages.seeHelp({ command: called }),
  );
}

type WrongCall = keyof typeof wrongCallMessages;

const isWrongCall = (code: string): code is WrongCall => code in wrongCallMessages;

/** Makes the message for an error code. @param named the command, option or argument that the error is about */
function describeCode(code: WrongCall, named: string): messages.Message {
  if (code === "missingArgument" && named === "kind") return commandLineMessages.needsKind();
  const short = code === "optionMissingArgument" ? named.replace(/ <.*/, "") : named;
  return wrongCallMessages[code]({ named: short });
}

/** 128 plus the number of SIGPIPE. */
const brokenPipeCode = 141;
