import type { Mistake } from "../../content/mistake.ts";
import { formatMistake } from "../../content/report.ts";
import { sayBuilds } from "../../messages/builds.ts";
import type { Language, Message } from "../../messages/message.ts";

export interface Found {
  mistakes: Mistake[];
  notices: Mistake[];
}

/** Each on a line of its own, under how many there are; mistakes last, where a terminal stops. */
export function plainLines({ mistakes, notices }: Found, language: Language): string[] {
  const list = (heading: (count: number) => Message, found: Mistake[]): string[] =>
    found.length === 0
      ? []
      : [heading(found.length)[language], ...found.map((mistake) => formatMistake(mistake, language))];
  return [...list(sayBuilds.notices, notices), ...list(sayBuilds.mistakes, mistakes)];
}

/**
 * Each as a GitHub Actions workflow command, which shows it beside its line in a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 *
 * @param folder of the project within its repository, with a slash at the end; empty if it is the repository's own
 */
export function annotations({ mistakes, notices }: Found, folder: string, language: Language): string[] {
  const annotation = (level: string, { file, line, column, key, message }: Mistake): string => {
    const text = key ? `${key}: ${message[language]}` : message[language];
    return `::${level} file=${property(folder + file)},line=${line},col=${column}::${data(text)}`;
  };
  return [
    ...notices.map((notice) => annotation("notice", notice)),
    ...mistakes.map((mistake) => annotation("error", mistake)),
  ];
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
