import { Command } from "@commander-js/extra-typings";
import { readMoment } from "../content/dates/date.ts";
import { likelyZone } from "../content/dates/likely-zone.ts";
import { isTimeZone } from "../content/dates/zone.ts";
import { sayChecks } from "../messages/checks.ts";
import { sayCommandLine } from "../messages/command-line.ts";
import { sayImport } from "../messages/import.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import type { Language } from "../messages/message.ts";
import { saySources } from "../messages/sources.ts";

/**
 * The commands of `warta`, their arguments and options, from which their help is made. What a command does is loaded when it is
 * called: none pays for another's dependencies.
 *
 * @param language of the help, and of what the commands print
 * @param end gets the exit code of the command that was called
 * @returns commander's program, which throws a CommanderError instead of ending the process, and a LocalizedError for a wrong value
 */
export function commands(language: Language, end: (code: number) => void): Command {
  const program = new Command("warta")
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles.get(title)?.[language] ?? title,
      optionDescription: ({ description }) => description,
    })
    .helpOption("-h, --help", sayCommandLine.help[language])
    .helpCommand("help [command]", sayCommandLine.helpOfCommand[language]);

  program
    .command("import")
    .summary(sayCommandLine.import[language])
    .description(sayCommandLine.importDetails[language])
    .argument("<files...>", sayCommandLine.files[language])
    .option("--dry-run", sayCommandLine.dryRun[language])
    .option("--explain", sayCommandLine.explain[language])
    .option("--section <name>", sayCommandLine.section[language], section)
    .option("--date <date>", sayCommandLine.publicationDate[language], date)
    .option("--tz <zone>", sayCommandLine.timeZone[language], timeZone)
    .option("--out <folder>", sayCommandLine.out[language], "content/articles")
    .option("--force", sayCommandLine.force[language])
    .option("--json", sayCommandLine.json[language])
    .action(async (files, options) => {
      const { runImport } = await import("./import-command.ts");
      end(await runImport(files, options, language));
    });

  program
    .command("extract")
    .summary(sayCommandLine.extract[language])
    .description(sayCommandLine.extractDetails[language])
    .argument("<files...>", sayCommandLine.files[language])
    .option("--tz <zone>", sayCommandLine.timeZone[language], timeZone)
    .action(async (files, options) => {
      const { runExtract } = await import("./extract-command.ts");
      end(await runExtract(files, options, language));
    });

  program
    .command("check")
    .summary(sayCommandLine.check[language])
    .description(sayCommandLine.checkDetails[language])
    .option("--against <revision>", sayCommandLine.against[language], revision)
    .option("--format <format>", sayCommandLine.format[language], format, "plain")
    .action(async (options) => {
      const { runCheck } = await import("./check-command.ts");
      end(await runCheck(options, language));
    });

  program
    .command("new")
    .summary(sayCommandLine.new[language])
    .description(sayCommandLine.newDetails[language])
    .argument("<kind>", sayCommandLine.whatIsNew[language])
    .argument("<title...>", sayCommandLine.newTitle[language])
    .action(async (kind, title) => {
      const { runNew } = await import("./new-command.ts");
      end(await runNew(kind, title.join(" "), language));
    });

  return program;
}

/** Commander's headings. */
const titles = new Map([
  ["Usage:", sayCommandLine.usage],
  ["Options:", sayCommandLine.options],
  ["Commands:", sayCommandLine.commands],
  ["Arguments:", sayCommandLine.arguments],
]);

// Values of options, each checked: a wrong one is a LocalizedError.

function section(written: string): string {
  if (written.trim() === "") throw new LocalizedError(sayImport.sectionNeedsName);
  return written.trim();
}

function date(written: string): string {
  const reading = readMoment(written, "Asia/Jakarta");
  if (!reading.ok) throw new LocalizedError(sayImport.isWrongDate(reading.message));
  return written;
}

function timeZone(written: string): string {
  if (isTimeZone(written)) return written;
  throw new LocalizedError(saySources.isNoTimeZone(written, likelyZone(written) ?? "Asia/Jakarta"));
}

function revision(written: string): string {
  if (written.trim() === "") throw new LocalizedError(sayChecks.needsRevision);
  return written.trim();
}

function format(written: string): "plain" | "github" {
  if (written === "plain" || written === "github") return written;
  throw new LocalizedError(sayChecks.isNoFormat(written));
}
