import { styleText } from "node:util";
import { printable, type Terminal } from "../../messages/terminal.ts";
import { importMessages, outcomeMessages } from "../messages.ts";
import type { ImportOptions, Outcome } from "./import-source.ts";
import { droppedLine, explanation, table } from "./table.ts";

/** More sources than this get a line each, not a table each. */
const mostTables = 10;

/**
 * Prints what became of a source: in the terminal's language for a person, or in English for a program with `--json`.
 *
 * @param total how many sources there are
 */
export function report(
  outcome: Outcome,
  options: ImportOptions,
  { language, stdout, stderr }: Terminal,
  total: number,
): void {
  const { source, status, file = "", of = file, notice, message, review = [], read, standIn } = outcome;
  const complain = (colour: "red" | "yellow", text: string): boolean =>
    stderr.write(`${styleText(colour, printable(text), { stream: stderr as NodeJS.WriteStream })}\n`);
  const print = (text: string, behind = ""): boolean =>
    stdout.write(`${styleText("bold", printable(text))}${behind}\n`);

  if (notice) complain("yellow", `${source}: ${notice[language]}`);
  if (options.json) return void stdout.write(`${JSON.stringify(forPrograms(outcome, options))}\n`);
  const isWrong = status === "exists" || status === "duplicate" || status === "failed";
  const line = message
    ? `${source}: ${message[language]}`
    : outcomeMessages[status]({ source, file: of })[language];
  // What follows with `--yes` says itself what it leaves.
  const isReportedLater = review.length === 0 || (options.yes && status === "written");
  if (isWrong) complain("red", line);
  else if (isReportedLater) print(line);
  else print(line, styleText("yellow", importMessages.toReview({ keys: review.join(", ") })[language]));
  if (!read) return;
  const tables =
    (total <= mostTables ? table(read, language, options, standIn) : droppedLine(read.article, language)) +
    (options.explain ? explanation(read.article, language) : "");
  // Who reads standard output alone has to see whose table it is.
  if (isWrong && total > 1 && tables !== "") print(source);
  stdout.write(tables);
}

/** Programs compare words: whatever the language of an editor, these are English. With `explain`, they get the text and each line. */
function forPrograms({ read, notice, message, ...outcome }: Outcome, { explain }: ImportOptions): unknown {
  const { body, lines = [], ...article } = read?.article ?? {};
  const dropped = lines.filter(({ reason }) => reason !== undefined);
  return {
    ...outcome,
    notice: notice?.en,
    message: message?.en,
    ...(read && { article, dropped, disputes: read.disputes, ...(explain && { body, lines }) }),
  };
}
