import { createRequire } from "node:module";
import path from "node:path";
import { Command } from "@commander-js/extra-typings";
import { folders } from "../content/content-files.ts";
import { siteFolder } from "../content/settings.ts";
import { importMessages, sourceMessages } from "../import/messages.ts";
import { byLanguage } from "../messages/catalog.ts";
import { LocalizedError, type Message } from "../messages/message.ts";
import { checkMessages, commandLineMessages, initMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { indonesianZones } from "../news/dates/names.ts";
import { isTimeZone, suggestTimeZone } from "../news/dates/zone.ts";
import help from "./help.json" with { type: "json" };

/**
 * Declares the commands of `warta`, with arguments, options and help. The code of a command is imported when it is called, so that no
 * command loads the dependencies of another.
 *
 * @param exit receives the exit code of the command
 * @returns commander's program, which throws a CommanderError instead of exiting, and a LocalizedError for an invalid value
 */
export function commands(terminal: Terminal, exit: (code: number) => void): Command {
  const { root, language, stdout, stderr } = terminal;
  const say = byLanguage(help)[language];
  const titles = new Map(Object.entries({ ...say.titles, ...say.placeholders }));
  const translateNames = (text: string) => text.replace(/(?<=[<[])\w+/g, (word) => titles.get(word) ?? word);
  const { version } = createRequire(import.meta.url)("warta/package.json") as { version: string };
  const program = new Command("warta")
    .version(version, "-v, --version", say.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => print(stdout, ...text.replace(/\n$/, "").split("\n")),
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      styleUsage: translateNames,
      optionTerm: ({ flags }) => translateNames(flags),
      optionDescription: ({ description: text }) =>
        text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()),
    })
    .helpOption("-h, --help", say.help)
    .helpCommand("help [command]", say.helpOfCommand)
    .hook("preAction", (_, command) => {
      const [name, site] = [command.name(), siteFolder(root)];
      if (name === "init" || name === "changes" || site === root) return;
      if (site)
        throw new LocalizedError(commandLineMessages.siteIsAbove({ folder: path.relative(root, site) }));
      if (name === "import" || name === "new") print(stderr, commandLineMessages.hasNoSite()[language]);
    });

  type Named = "import" | "tags" | "check" | "changes" | "review" | "new" | "init" | "volumes" | "build";
  const command = <Name extends Named>(name: Name) =>
    program.command(name).summary(say[name]).description(say[`${name}Details`]);

  command("import")
    .argument("[files...]", say.files)
    .option("--dry-run", say.dryRun)
    .option("--section <name>", say.section, nonEmpty(importMessages.sectionNeedsName()))
    .option("--date <date>", say.publicationDate)
    .option("--tz <zone>", say.timeZone, timeZone)
    .option("--out <folder>", say.out, folders.articles)
    .option("--force", say.force)
    .option("--json", say.json)
    .option("--yes", say.takeProposals)
    .option("--retag", say.retag)
    .option("--from <site>", say.fromSite)
    .option("--pictures [folder]", say.pictures)
    .action(async (files, options) => {
      if (files.length === 0 && !options.retag && options.from === undefined)
        program.error("'files'", { code: "commander.missingArgument" });
      exit(await (await import("./import-command.ts")).runImport(files, options, terminal));
    });

  const tags = command("tags");
  tags
    .command("propose", { isDefault: true })
    .summary(say.tags)
    .description(say.tagsDetails)
    .option("--write <names...>", say.writeTags)
    .option("--yes", say.writeAllTags)
    .action(async (options) =>
      exit(await (await import("./tags-command.ts")).runTagsPropose(options, terminal)),
    );
  const renameTag = async (old: string, wanted: string, options: { merge?: boolean; yes?: true }) =>
    exit(await (await import("./tags-command.ts")).runTagsRename(old, wanted, options, terminal));
  tags
    .command("rename")
    .description(say.tagsRename)
    .argument("<old>", say.oldTag)
    .argument("<new>", say.wantedTag)
    .action((old, wanted) => renameTag(old, wanted, {}));
  tags
    .command("merge")
    .description(say.tagsMerge)
    .argument("<old>", say.oldTag)
    .argument("<new>", say.wantedTag)
    .option("--yes", say.letGo)
    .action((old, wanted, { yes }) => renameTag(old, wanted, { merge: true, ...(yes && { yes }) }));

  command("check")
    .option("--against <revision>", say.against, nonEmpty(checkMessages.needsRevision()))
    .option("--format <format>", say.format, format, "plain")
    .action(async (options) => exit(await (await import("./check-command.ts")).runCheck(options, terminal)));

  command("changes")
    .requiredOption("--since <folder>", say.since)
    .option("--output <folder>", say.output, "_site")
    .option("--files", say.filesOnly)
    .option("--addresses", say.addresses)
    .action(async (options) =>
      exit(await (await import("./changes-command.ts")).runChanges(options, terminal)),
    );

  const loadVolumes = async () => {
    const { volumesCommands } = await import("../features/volumes/commands.ts");
    const { loadOptions } = await import("./load-options.ts");
    const templates = await import("../templates/written-addresses.ts");
    return volumesCommands({ context: await loadOptions(), ...templates }, terminal);
  };

  command("volumes")
    .option("--json", say.volumesAsJson)
    .action(async (options) => (await loadVolumes()).list(options));

  command("build")
    .option("--jobs <number>", say.jobs)
    .option("--volume <name>", say.oneVolume)
    .action(async (options) => exit(await (await loadVolumes()).build(options)));

  command("review")
    .argument("[files...]", say.articleFiles)
    .action(async (files) => exit(await (await import("./review-command.ts")).runReview(files, terminal)));

  command("new")
    .argument("<kind>", say.whatIsNew)
    .argument("<title...>", say.newTitle)
    .action(async (kind, title) =>
      exit(await (await import("./new-command.ts")).runNew(kind, title.join(" "), terminal)),
    );

  command("init")
    .argument("<folder>", say.newFolder)
    .option("--name <name>", initMessages.name()[language])
    .option("--url <address>", initMessages.url()[language])
    .option("--language <language>", initMessages.language()[language])
    .option("--tz <zone>", initMessages.timeZone()[language])
    .option("--sections <names>", initMessages.sections()[language])
    .option("--host <host>", initMessages.host()[language])
    .option("--user <name>", initMessages.user()[language])
    .option("--repository <name>", initMessages.repository()[language])
    .option("--volumes", say.inVolumes)
    .option("--from <files...>", say.from)
    .option("--force", say.forceInit)
    .option("--yes", say.yes)
    .action(async (folder, options) =>
      exit(await (await import("./init-command.ts")).runInit(folder, options, terminal)),
    );

  return program;
}

// Checks of option values. Each throws a LocalizedError for an invalid value.

const nonEmpty =
  (message: Message) =>
  (written: string): string => {
    if (written.trim() === "") throw new LocalizedError(message);
    return written.trim();
  };

/** Accepts IANA names and the abbreviations of Indonesia's zones. @throws LocalizedError for anything else */
export function timeZone(written: string): string {
  if (isTimeZone(written)) return written;
  const likely = suggestTimeZone(written);
  if (likely && new RegExp(`^(?:${indonesianZones})$`, "i").test(written)) return likely;
  const example = likely ?? { id: "Asia/Jakarta", en: "Africa/Nairobi" };
  throw new LocalizedError(sourceMessages.isNoTimeZone({ written, example }));
}

function format(written: string): "plain" | "github" {
  if (written === "plain" || written === "github") return written;
  throw new LocalizedError(checkMessages.isNoFormat({ written }));
}
