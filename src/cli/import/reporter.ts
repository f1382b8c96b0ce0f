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

/** @param out for results @param err for mistakes, notices and the progress bar */
export function createReporter(options: ImportOptions, out: Out, err: Out): Reporter {
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
      if (outcome.notice) complain(`${outcome.source}: ${outcome.notice}`);
      if (options.json) await print(`${JSON.stringify(asJson(outcome))}\n`);
      else {
        const { line, bad } = asLine(outcome);
        if (bad) complain(errColour.bad(line));
        // On a terminal the bar stands for the many that went well.
        else if (tables || !progress.shown) await print(`${colour.strong(line)}\n`);
        if ("read" in outcome && outcome.read) {
          if (tables) await print(table(outcome.read, colour));
          if (options.explain) await print(explanation(outcome.read.article, colour));
        }
      }
      progress.step();
    },
    end() {
      progress.clear();
      const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
      if (total === 0) complain("Nothing to import: no .txt, .md, .markdown or .html file there.");
      else if (total > 1 && !options.json) void print(`${summary(counted, total)}\n`);
    },
  };
}

function asLine(outcome: Outcome): { line: string; bad: boolean } {
  const { source } = outcome;
  switch (outcome.status) {
    case "written":
    case "would write": {
      const check = outcome.review.length > 0 ? ` (draft; check ${outcome.review.join(", ")})` : "";
      const arrow = outcome.status === "written" ? "→" : "would be";
      return { line: `${source} ${arrow} ${outcome.file}${check}`, bad: false };
    }
    case "imported before":
      return { line: `${source}: imported before, as ${outcome.file}`, bad: false };
    case "exists":
      return {
        line: `${source}: ${outcome.file} exists and is left as it is. --force overwrites it.`,
        bad: true,
      };
    case "duplicate":
      return { line: `${source}: same title and date as ${outcome.of}; not written.`, bad: true };
    case "failed":
      return { line: `${source}: ${outcome.message}`, bad: true };
  }
}

function asJson(outcome: Outcome): unknown {
  if (!("read" in outcome) || !outcome.read) return outcome;
  const { read, ...rest } = outcome;
  const { body: _, lines, ...article } = read.article;
  const dropped = lines.filter(({ roles }) => roles.includes("noise"));
  return { ...rest, article, dropped, disputes: read.disputes };
}

function summary(counted: ReadonlyMap<Outcome["status"], number>, total: number): string {
  const parts = [...counted].map(
    ([status, count]) => `${count} ${status === "duplicate" ? "duplicates" : status}`,
  );
  return `${total} sources: ${parts.join(", ")}.`;
}
