import type { CommandLineSentences } from "../command-line.ts";

export const commandLineEn: CommandLineSentences = {
  usage: "Usage:",
  options: "Options:",
  commands: "Commands:",
  arguments: "Arguments:",

  help: "show this text",
  helpOfCommand: "Tell more of a command",

  import: "Read raw news texts into content/articles/",
  importDetails:
    "Reads raw news texts and writes each as an article under content/articles/, with what was found in it, field by field. What was imported before is passed over; no article is ever overwritten without --force.",
  files: ".txt, .md, .markdown or .html, a folder of such, or - for standard input",
  dryRun: "show what would be written, write nothing",
  explain: "print every line with its role and the rule that decided it",
  section: 'section of the articles (default: what the text says, else "Berita")',
  publicationDate: 'date of publication for texts that print none: 2025-09-08 or "2025-09-08 10:49"',
  timeZone: "time zone of times that are printed without one (default: the site's)",
  out: "folder to write to (default: content/articles)",
  force: "overwrite articles of the same name, and import again what was imported before",
  json: "print one line of JSON for each source instead of a table",

  extract: "Show as JSON what is read out of raw news texts",
  extractDetails:
    "Reads raw news texts and prints what it finds as JSON, one object a file and line. Writes nothing.",

  check: "Tell every mistake of the content without building",
  checkDetails:
    "Checks everything under content/ and _data/site.yaml, drafts and scheduled articles too, and builds nothing. Links within the site that lead nowhere are notices. Ends with 1 if there is a mistake, with 0 if there are none or only notices.",
  against:
    'also compare with a git revision, such as origin/main: an article whose published text says something else needs a new "updated" or an entry in "corrections"; one that is gone should be withdrawn',
  format: "plain, or github: mistakes and notices as annotations of a pull request (default: plain)",

  new: "Write the start of an article, a tag or a page",
  newDetails:
    "Writes the start of an article (a draft, dated now), of a tag, or of a page that is no news, with a word on each key, and prints its path. What has the name already is never overwritten.",
  whatIsNew: "article, tag or page",
  newTitle: 'how it is called: warta new article "Rice Is Cheaper"',

  isNoCommand: (name) => `"${name}" is not a command.`,
  isNoOption: (option) => `"${option}" is not an option.`,
  needsValue: (option) => `${option} needs a value.`,
  needsArgument: (argument) => `<${argument}> is missing.`,
  takesOptionsOnly: "takes options only.",
  seeHelp: (command) => `"${command} --help" tells what it takes.`,
};
