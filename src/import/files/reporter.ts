import { styleText } from "node:util";
import type { Language } from "../../messages/message.ts";
import { printable } from "../../messages/printable.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { importMessages } from "../messages/import.ts";
import type { ImportOptions, Outcome } from "./import-source.ts";
import { droppedLine, explanation, table } from "./table.ts";

/** Prints for a person, or for a program with `--json`, what becomes of each source. */
export interface Reporter {
  report(outcome: Outcome): void;
  /** Sums up. @returns the exit code: 1 if a source failed */
  end(): number;
}

/** More sources than this get a line each, not a table each. */
const mostTables = 10;

/**
 * @param terminal where it is printed, in its language for a person; a program gets English
 * @param total how many sources there are
 */
export function createReporter(
  options: ImportOptions,
  { language, stdout, stderr }: Terminal,
  total: number,
): Reporter {
  const counts = new Map<Outcome["status"], number>();
  const print = (text: string): boolean => stdout.write(text);
  const complain = (text: string): boolean =>
    stderr.write(`${styleText("red", text, { stream: stderr as NodeJS.WriteStream })}\n`);

  return {
    report(outcome) {
      const { source, status, notice, read, standIn } = outcome;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      if (notice)
        stderr.write(
          `${styleText("yellow", printable(`${source}: ${notice[language]}`), { stream: stderr as NodeJS.WriteStream })}\n`,
        );
      if (options.json) return void print(`${JSON.stringify(asJson(outcome))}\n`);
      const line = printable(asLine(outcome, language));
      const isWrong = status === "exists" || status === "duplicate" || status === "failed";
      if (isWrong) complain(line);
      // What follows with `--yes` says itself what it leaves.
      else if (options.yes && status === "written") print(`${styleText("bold", line)}\n`);
      else print(`${styleText("bold", line)}${asDoubt(outcome, language)}\n`);
      if (!read) return;
      const tables =
        (total <= mostTables
          ? table(read, language, options, standIn)
          : droppedLine(read.article, language)) +
        (options.explain ? explanation(read.article, language) : "");
      // Who reads standard output alone has to see whose table it is.
      if (isWrong && total > 1 && tables !== "") print(`${styleText("bold", printable(source))}\n`);
      print(tables);
    },
    end() {
      if (total > 1 && !options.json) {
        const each = [...counts].map(([status, count]) => importMessages.count(count, status)[language]);
        print(`${importMessages.summary(total, each.join(", "))[language]}\n`);
      }
      return counts.has("failed") ? 1 : 0;
    },
  };
}

/** That an article is a draft until its keys are checked. */
const asDoubt = ({ review = [] }: Outcome, language: Language): string =>
  review.length > 0 ? styleText("yellow", importMessages.toReview(review.join(", "))[language]) : "";

function asLine({ source, status, file = "", of = "", message }: Outcome, language: Language): string {
  switch (status) {
    case "written":
      return importMessages.written(source, file)[language];
    case "would write":
      return importMessages.wouldBeWritten(source, file)[language];
    case "imported before":
      return importMessages.wasImported(source, file)[language];
    case "exists":
      return importMessages.exists(source, file)[language];
    case "duplicate":
      return importMessages.isDuplicate(source, of)[language];
    case "failed":
      return `${source}: ${message?.[language]}`;
  }
}

/** For programs, which compare words: whatever the language of an editor, in English. */
function asJson({ read, notice, message, ...outcome }: Outcome): unknown {
  const { body: _, lines = [], ...article } = read?.article ?? {};
  return {
    ...outcome,
    notice: notice?.en,
    message: message?.en,
    ...(read && {
      article,
      dropped: lines.filter(({ reason }) => reason !== undefined),
      disputes: read.disputes,
    }),
  };
}
