import { errorCode } from "../content/error-code.ts";
import { sayCommandLine } from "../messages/command-line.ts";
import { asIs, type Message } from "../messages/message.ts";

/** What `parseArgs` of node:util throws of arguments that no option takes. */
export const isWrongCall = (error: unknown): error is Error =>
  errorCode(error)?.startsWith("ERR_PARSE_ARGS_") === true;

/** What Node says, and the sentence that says it in each language; the first group is the option, or the argument. */
const known: readonly [RegExp, (named: string) => Message][] = [
  [/^Unknown option '(.+?)'(?:\.|$)/, sayCommandLine.isNoOption],
  [/^Option '(.+) <value>' argument missing/, sayCommandLine.needsValue],
  [/^Option '(.+)' argument is ambiguous/, sayCommandLine.valueLooksLikeOption],
  [/^Option '(.+)' does not take an argument/, sayCommandLine.takesNoValue],
  [/^Unexpected argument '(.+)'\. This command/s, sayCommandLine.takesOptionsOnly],
];

/**
 * What is wrong with the arguments, as a sentence without its full stop.
 *
 * @param error one of `isWrongCall`; what a later Node says in words of its own stays as it is
 */
export function wrongCall({ message }: Error): Message {
  for (const [pattern, say] of known) {
    const named = pattern.exec(message)?.[1];
    if (named !== undefined) return say(named);
  }
  // The first sentence says what is wrong; a second is for programmers.
  return asIs(message.split(/\.(?:\s|$)/)[0] ?? "");
}
