import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { formatMistake, type Mistake } from "../content/mistake.ts";
import type { Language, Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";

export interface Found {
  mistakes: Mistake[];
  notices: Mistake[];
}

/** Notices and mistakes, one a line, below their numbers. Mistakes come last, where a terminal stops scrolling. */
export function plainLines({ mistakes, notices }: Found, language: Language): string[] {
  const list = (heading: Message, found: Mistake[]): string[] =>
    found.length === 0
      ? []
      : [heading[language], ...found.map((mistake) => formatMistake(mistake, language))];
  return [
    ...list(buildMessages.notices({ count: notices.length }), notices),
    ...list(buildMessages.mistakes({ count: mistakes.length }), mistakes),
  ];
}

/**
 * Notices and mistakes as GitHub Actions workflow commands, which show them next to their lines in a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 *
 * @param folder of the project in its repository, with a final slash; empty if it is the root
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

/** The path of the project's folder in its repository, with a final slash; empty if it is the root, or without a repository. */
export const folderInRepository = (root: string): Promise<string> =>
  promisify(execFile)("git", ["rev-parse", "--show-prefix"], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
