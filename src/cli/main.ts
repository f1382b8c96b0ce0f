import { nearest } from "../content/nearest.ts";

/**
 * What a subcommand's module exports. Gets the arguments behind its name, gives the exit code. Where `parseArgs` of
 * node:util refuses the arguments, it lets that be told by `main`.
 */
export interface Command {
  run(args: string[]): Promise<number>;
}

interface Entry {
  /** One line for `warta --help`. */
  help: string;
  load(): Promise<Command>;
}

/** The subcommands. Loaded only when called: none pays for another's dependencies. */
const commands: ReadonlyMap<string, Entry> = new Map([
  [
    "import",
    { help: "Read raw news texts into content/articles/", load: () => import("./import-command.ts") },
  ],
  [
    "extract",
    { help: "Show as JSON what is read out of raw news texts", load: () => import("./extract-command.ts") },
  ],
  [
    "check",
    { help: "Tell every mistake of the content without building", load: () => import("./check-command.ts") },
  ],
  ["new", { help: "Write the start of an article or a tag", load: () => import("./new-command.ts") }],
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
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.get(name);
  if (!command) {
    const meant = nearest(name, commands.keys());
    const hint = meant
      ? `Did you mean "warta ${meant}"?`
      : `Known commands are ${[...commands.keys()].join(", ")}.`;
    process.stderr.write(`warta: "${name}" is not a command. ${hint}\n`);
    return 2;
  }
  const { run } = await command.load();
  try {
    return await run(rest);
  } catch (error) {
    if (!isWrongCall(error)) throw error;
    // The first sentence says what is wrong; a second is for programmers.
    const [what = ""] = error.message.split(/\.(?: |$)/);
    process.stderr.write(`warta ${name}: ${what}. "warta ${name} --help" tells what it takes.\n`);
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

/** What `parseArgs` of node:util throws of arguments that no option takes. */
const isWrongCall = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");

function help(): string {
  const lines = [...commands].map(([name, { help: line }]) => `  ${name.padEnd(10)} ${line}`);
  return [
    "Usage: warta COMMAND [OPTION…] [FILE…]",
    "",
    "Commands:",
    ...lines,
    "",
    "warta COMMAND --help tells more of one.",
    "",
  ].join("\n");
}
