import type { CommandLineSentences } from "../command-line.ts";

export const commandLineEn: CommandLineSentences = {
  help: `Usage: warta COMMAND [OPTION…] [FILE…]

Commands:
  import     Read raw news texts into content/articles/
  extract    Show as JSON what is read out of raw news texts
  check      Tell every mistake of the content without building
  new        Write the start of an article, a tag or a page

warta COMMAND --help tells more of one.
`,
  isNoCommandButNear: (name, meant) => `"${name}" is not a command. Did you mean "warta ${meant}"?`,
  isNoCommand: (name, known) => `"${name}" is not a command. Known commands are ${known}.`,
  wrongCall: (what, command) => `${what}. "warta ${command} --help" tells what it takes.`,
  // As Node says it.
  isNoOption: (option) => `Unknown option '${option}'`,
  needsValue: (option) => `Option '${option} <value>' argument missing`,
  valueLooksLikeOption: (option) =>
    `Option '${option}' argument is ambiguous. Write '${option}=-XYZ' where it starts with a dash`,
  takesNoValue: (option) => `Option '${option}' does not take an argument`,
  takesOptionsOnly: (argument) =>
    `Unexpected argument '${argument}'. This command does not take positional arguments`,
};
