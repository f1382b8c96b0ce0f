import { createRequire } from "node:module";
import { Command } from "@commander-js/extra-typings";
import { importMessages, sourceMessages } from "../import/messages.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import { checkMessages, initMessages } from "../messages/messages.ts";
import type { Terminal } from "../messages/terminal.ts";
import { likelyZone } from "../news/dates/likely-zone.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { isTimeZone } from "../news/dates/zone.ts";
import help from "./help.json" with { type: "json" };

/**
 * Declares the commands of `warta`, with arguments, options and help. The code of a command is imported when it is called, so
 * that no command loads another's dependencies.
 *
 * @param terminal where they are called from, with the language of the help and of all output
 * @param end gets the exit code of the command
 * @returns commander's program, which throws a CommanderError instead of ending the process, and a LocalizedError for a wrong value
 */
export function commands(terminal: Terminal, end: (code: number) => void): Command {
  const { language, stdout } = terminal;
  const { version } = createRequire(import.meta.url)("warta/package.json") as { version: string };
  const program = new Command("warta")
    .version(version, "-v, --version", help.version[language])
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles.get(title)?.[language] ?? title,
      optionDescription: ({ description }) => description,
    })
    .helpOption("-h, --help", help.help[language])
    .helpCommand("help [command]", help.helpOfCommand[language]);

  program
    .command("import")
    .summary(help.import[language])
    .description(help.importDetails[language])
    .argument("[files...]", help.files[language])
    .option("--dry-run", help.dryRun[language])
    .option("--explain", help.explain[language])
    .option("--section <name>", help.section[language], section)
    .option("--date <date>", help.publicationDate[language], date)
    .option("--tz <zone>", help.timeZone[language], timeZone)
    .option("--out <folder>", help.out[language], "content/articles")
    .option("--force", help.force[language])
    .option("--json", help.json[language])
    .option("--yes", help.takeProposals[language])
    .option("--retag", help.retag[language])
    .action(async (files, options) => {
      if (files.length === 0 && !options.retag)
        program.error("'files'", { code: "commander.missingArgument" });
      const { runImport } = await import("./import-command.ts");
      end(await runImport(files, options, terminal));
    });

  program
    .command("extract")
    .summary(help.extract[language])
    .description(help.extractDetails[language])
    .argument("<files...>", help.files[language])
    .option("--tz <zone>", help.timeZone[language], timeZone)
    .action(async (files, options) => {
      const { runExtract } = await import("./extract-command.ts");
      end(await runExtract(files, options, terminal));
    });

  program
    .command("tags")
    .summary(help.tags[language])
    .description(help.tagsDetails[language])
    .command("propose", { isDefault: true })
    .summary(help.tags[language])
    .description(help.tagsDetails[language])
    .option("--write <names...>", help.writeTags[language])
    .option("--yes", help.writeAllTags[language])
    .action(async (options) => {
      const { runTagsPropose } = await import("./tags-command.ts");
      end(await runTagsPropose(options, terminal));
    });

  program
    .command("check")
    .summary(help.check[language])
    .description(help.checkDetails[language])
    .option("--against <revision>", help.against[language], revision)
    .option("--review", help.review[language])
    .option("--format <format>", help.format[language], format, "plain")
    .action(async (options) => {
      const { runCheck } = await import("./check-command.ts");
      end(await runCheck(options, terminal));
    });

  program
    .command("changes")
    .summary(help.changes[language])
    .description(help.changesDetails[language])
    .requiredOption("--since <folder>", help.since[language])
    .option("--output <folder>", help.output[language], "_site")
    .option("--files", help.filesOnly[language])
    .option("--addresses", help.addresses[language])
    .action(async (options) => {
      const { runChanges } = await import("./changes-command.ts");
      end(await runChanges(options, terminal));
    });

  program
    .command("review")
    .summary(help.goThrough[language])
    .description(help.goThroughDetails[language])
    .argument("[files...]", help.articleFiles[language])
    .action(async (files) => {
      const { runReview } = await import("./review-command.ts");
      end(await runReview(files, terminal));
    });

  program
    .command("new")
    .summary(help.new[language])
    .description(help.newDetails[language])
    .argument("<kind>", help.whatIsNew[language])
    .argument("<title...>", help.newTitle[language])
    .action(async (kind, title) => {
      const { runNew } = await import("./new-command.ts");
      end(await runNew(kind, title.join(" "), terminal));
    });

  program
    .command("init")
    .summary(help.init[language])
    .description(help.initDetails[language])
    .argument("<folder>", help.newFolder[language])
    .option("--name <name>", initMessages.name()[language])
    .option("--url <address>", initMessages.url()[language])
    .option("--language <language>", initMessages.language()[language])
    .option("--tz <zone>", initMessages.timeZone()[language])
    .option("--sections <names>", initMessages.sections()[language])
    .option("--host <host>", initMessages.host()[language])
    .option("--from <files...>", help.from[language])
    .option("--force", help.forceInit[language])
    .option("--yes", help.yes[language])
    .action(async (folder, options) => {
      const { runInit } = await import("./init-command.ts");
      end(await runInit(folder, options, terminal));
    });

  return program;
}

/** Commander's headings. */
const titles = new Map([
  ["Usage:", help.titles.usage],
  ["Options:", help.titles.options],
  ["Commands:", help.titles.commands],
  ["Arguments:", help.titles.arguments],
]);

// Checks of option values; each throws a LocalizedError for a wrong one.

function section(written: string): string {
  if (written.trim() === "") throw new LocalizedError(importMessages.sectionNeedsName());
  return written.trim();
}

function date(written: string): string {
  const reading = readMoment(written, "Asia/Jakarta");
  if (!reading.ok) throw new LocalizedError(importMessages.isWrongDate({ why: reading.message }));
  return written;
}

function timeZone(written: string): string {
  if (isTimeZone(written)) return written;
  throw new LocalizedError(
    sourceMessages.isNoTimeZone({ written, example: likelyZone(written) ?? "Asia/Jakarta" }),
  );
}

function revision(written: string): string {
  if (written.trim() === "") throw new LocalizedError(checkMessages.needsRevision());
  return written.trim();
}

function format(written: string): "plain" | "github" {
  if (written === "plain" || written === "github") return written;
  throw new LocalizedError(checkMessages.isNoFormat({ written }));
}
