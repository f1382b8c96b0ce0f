import { sayImport } from "../../messages/import.ts";
import type { Language } from "../../messages/message.ts";
import { colours, wantsColour } from "./colours.ts";
import type { Outcome } from "./import-all.ts";
import type { ImportOptions } from "./options.ts";
import { createProgress } from "./progress.ts";
import { explanation, table } from "./table.ts";

/** Tells a person, or a program with `--json`, what becomes of each source. */
export interface Reporter {
  begin(total: number): void;
  tell(outcome: Outcome): Promise<void> | void;
  end(): void;
}

interface Out {
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** More sources than this are told a line each, not a table each. */
const mostTables = 10;

/**
 * @param language to tell a person in; a program is told in English
 * @param out for results
 * @param err for mistakes, notices and the progress bar
 */
export function createReporter(options: ImportOptions, language: Language, out: Out, err: Out): Reporter {
  const colour = colours(wantsColour(out));
  const errColour = colours(wantsColour(err));
  const counted = new Map<Outcome["status"], number>();
  const progress = createProgress(err);
  let tables = true;
  const print = (text: string): Promise<void> | void => {
    progress.clear();
    if (out.write(text)) return;
    return new Promise((resolve) => out.once("drain", () => resolve()));
  };
  const complain = (text: string): void => {
    progress.clear();
    err.write(`${text}\n`);
  };

  return {
    begin(total) {
      tables = total <= mostTables;
      if (!tables) progress.start(total);
    },
    async tell(outcome) {
      counted.set(outcome.status, (counted.get(outcome.status) ?? 0) + 1);
      if (outcome.notice) complain(`${outcome.source}: ${outcome.notice[language]}`);
      if (options.json) await print(`${JSON.stringify(asJson(outcome))}\n`);
      else {
        const { line, bad } = asLine(outcome, language);
        if (bad) complain(errColour.bad(line));
        // On a terminal the bar stands for the many that went well.
        else if (tables || !progress.shown) await print(`${colour.strong(line)}\n`);
        if ("read" in outcome && outcome.read) {
          if (tables)
            await print(
              table(outcome.read, language, colour, "standIn" in outcome ? outcome.standIn : undefined),
            );
          if (options.explain) await print(explanation(outcome.read.article, language, colour));
        }
      }
      progress.step();
    },
    end() {
      progress.clear();
      const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
      if (total === 0) complain(sayImport.nothingToImport[language]);
      else if (total > 1 && !options.json) void print(`${summary(counted, total, language)}\n`);
    },
  };
}

function asLine(outcome: Outcome, language: Language): { line: string; bad: boolean } {
  const { source } = outcome;
  switch (outcome.status) {
    case "written":
    case "would write": {
      const say = outcome.status === "written" ? sayImport.written : sayImport.wouldBeWritten;
      const check = outcome.review.length > 0 ? sayImport.toReview(outcome.review.join(", "))[language] : "";
      return { line: say(source, outcome.file)[language] + check, bad: false };
    }
    case "imported before":
      return { line: sayImport.wasImported(source, outcome.file)[language], bad: false };
    case "exists":
      return { line: sayImport.exists(source, outcome.file)[language], bad: true };
    case "duplicate":
      return { line: sayImport.isDuplicate(source, outcome.of)[language], bad: true };
    case "failed":
      return { line: `${source}: ${outcome.message[language]}`, bad: true };
  }
}

/** For programs, which compare words: whatever the language of an editor, in English. */
function asJson(outcome: Outcome): unknown {
  const told = {
    ...outcome,
    ...(outcome.notice && { notice: outcome.notice.en }),
    ...(outcome.status === "failed" && { message: outcome.message.en }),
  };
  if (!("read" in told) || !told.read) return told;
  const { read, ...rest } = told;
  const { body: _, lines, ...article } = read.article;
  const dropped = lines.filter(({ reason }) => reason !== undefined);
  return { ...rest, article, dropped, disputes: read.disputes };
}

function summary(counted: ReadonlyMap<Outcome["status"], number>, total: number, language: Language): string {
  const counts = [...counted].map(([status, count]) => sayImport.count(count, status)[language]);
  return sayImport.summary(total, counts.join(", "))[language];
}
