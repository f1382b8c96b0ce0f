import type { Mistake } from "../../content/mistake.ts";
import type { Language } from "../../messages/message.ts";

/**
 * A mistake or notice as a GitHub Actions workflow command, which shows it beside its line in a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 *
 * @param folder of the project within its repository, with a slash at the end; empty if it is the repository's own
 */
export function annotation(
  level: "error" | "notice",
  { file, line, column, key, message }: Mistake,
  folder: string,
  language: Language,
): string {
  const text = key ? `${key}: ${message[language]}` : message[language];
  return `::${level} file=${property(folder + file)},line=${line},col=${column}::${data(text)}`;
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
