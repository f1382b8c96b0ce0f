import { nearest } from "../content/nearest.ts";
import { sayCommandLine } from "../messages/command-line.ts";
import { callersLanguage, tellWrongLanguage } from "./callers-language.ts";
import { isWrongCall, wrongCall } from "./wrong-call.ts";

/**
 * What a subcommand's module exports. Gets the arguments behind its name, gives the exit code. Where `parseArgs` of
 * node:util refuses the arguments, it lets that be told by `main`.
 */
export interface Command {
  run(args: string[]): Promise<number>;
}

/** The subcommands. Loaded only when called: none pays for another's dependencies. `warta --help` has a line for each. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["import", () => import("./import-command.ts")],
  ["extract", () => import("./extract-command.ts")],
  ["check", () => import("./check-command.ts")],
  ["new", () => import("./new-command.ts")],
]);

/**
 * The command line: finds the subcommand and runs it.
 *
 * @param args without node and script
 * @returns the exit code: 0 done, 1 something went wrong and was told, 2 called wrongly
 */
export async function main(args: string[]): Promise<number> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  tellWrongLanguage();
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(sayCommandLine.help[callersLanguage()]);
    return 0;
  }
  const load = commands.get(name);
  if (!load) {
    const meant = nearest(name, commands.keys());
    const told = meant
      ? sayCommandLine.isNoCommandButNear(name, meant)
      : sayCommandLine.isNoCommand(name, [...commands.keys()].join(", "));
    process.stderr.write(`warta: ${told[callersLanguage()]}\n`);
    return 2;
  }
  const { run } = await load();
  try {
    return await run(rest);
  } catch (error) {
    if (!isWrongCall(error)) throw error;
    const told = sayCommandLine.wrongCall(wrongCall(error), name);
    process.stderr.write(`warta ${name}: ${told[callersLanguage()]}\n`);
    return 2;
  }
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
