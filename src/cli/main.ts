import { CommanderError } from "commander";
import { siteLanguage } from "../content/site-language.ts";
import { sayCommandLine } from "../messages/command-line.ts";
import { sayHints } from "../messages/hints.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import { editorsLanguage, type Message, together } from "../messages/message.ts";
import { wrongLanguage } from "../messages/wrong-language.ts";
import { commands } from "./commands.ts";

/**
 * The command line, in the language of the site in the working directory, unless WARTA_LANG asks for another.
 *
 * @param args without node and script
 * @returns the exit code: 0 done, 1 something went wrong and was said, 2 called wrongly
 */
export async function main(args: string[]): Promise<number> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  const siteSpeaks = () => siteLanguage(process.cwd());
  const language = editorsLanguage(siteSpeaks(), process.env);
  const unknown = wrongLanguage(siteSpeaks, process.env);
  if (unknown !== undefined) process.stderr.write(`warta: ${unknown}\n`);

  let code = 0;
  const program = commands(language, (ended) => {
    code = ended;
  });
  const called = program.commands.some((command) => command.name() === args[0])
    ? `warta ${args[0]}`
    : "warta";
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    process.stderr.write(`${called}: ${wrongCall(error, called)[language]}\n`);
    return 2;
  }
}

/** What is wrong with a call, by commander's code of it. */
const sentences = new Map<string, (named: string) => Message>([
  ["commander.unknownCommand", sayCommandLine.isNoCommand],
  ["commander.unknownOption", sayCommandLine.isNoOption],
  ["commander.optionMissingArgument", (option) => sayCommandLine.needsValue(option.replace(/ <.*/, ""))],
  ["commander.missingArgument", sayCommandLine.needsArgument],
  ["commander.excessArguments", () => sayCommandLine.takesOptionsOnly],
]);

/**
 * What to print of an error: commander's message names the option or argument in quotes, and the nearest there is.
 *
 * @throws the error, if an editor can do nothing about it
 */
function wrongCall(error: unknown, called: string): Message {
  if (error instanceof LocalizedError) return error.told;
  if (!(error instanceof CommanderError)) throw error;
  const { code, message } = error;
  const named = /'(.*?)'/.exec(message)?.[1] ?? "";
  const nearest = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  return together(
    sentences.get(code)?.(named) ?? message,
    ...(nearest === undefined ? [] : [sayHints.didYouMean(nearest)]),
    sayCommandLine.seeHelp(called),
  );
}

/**
 * `warta import … | head`: where nobody reads any more, ends at once and without a word, as a shell's own commands do.
 * Files are written whole or not at all, so nothing is left half done.
 */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(endedByPipe);
    throw error;
  });
}

/** 128 and the number of SIGPIPE. */
const endedByPipe = 141;
