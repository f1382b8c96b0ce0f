import { readProject } from "../content/project.ts";
import { readArticleSource } from "../import/files/read-article-source.ts";
import { listSources, readSource } from "../import/files/source-files.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import type { Message } from "../messages/message.ts";
import { printable } from "../messages/printable.ts";
import type { Terminal } from "../messages/terminal.ts";

export interface ExtractOptions {
  /** IANA time zone for times without one; by default the site's. */
  tz?: string;
}

/**
 * `warta extract`: prints what it reads from each source as one line of JSON.
 *
 * @param named files and folders, `-` for standard input
 * @returns the exit code: 1 if a source could not be read
 */
export async function runExtract(
  named: string[],
  { tz }: ExtractOptions,
  terminal: Terminal,
): Promise<number> {
  const { settings, tags, ownNames } = await readProject(terminal);
  const options = { timeZone: tz ?? settings.timeZone, tags, ownNames };
  const report = (file: string, message: Message): boolean =>
    terminal.stderr.write(`${printable(`${file}: ${message[terminal.language]}`)}\n`);
  let code = 0;
  for (const file of listSources(named, terminal)) {
    try {
      const source = await readSource(file, terminal);
      if (source.notice) report(file, source.notice);
      const { article, disputes } = await readArticleSource(source, options);
      terminal.stdout.write(`${JSON.stringify({ file, ...article, ...(source.html && { disputes }) })}\n`);
    } catch (error) {
      if (!(error instanceof LocalizedError)) throw error;
      report(file, error.localized);
      code = 1;
    }
  }
  return code;
}
