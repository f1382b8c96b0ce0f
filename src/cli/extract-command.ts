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
  const { language, stdout, stderr } = terminal;
  const { settings, tags, ownNames } = await readProject(terminal);
  const report = (file: string, message: Message): boolean =>
    stderr.write(`${printable(`${file}: ${message[language]}`)}\n`);
  let code = 0;
  for (const { file, message } of listSources(named, terminal)) {
    const source = message ? { ok: false as const, message } : await readSource(file, terminal);
    if (!source.ok) {
      report(file, source.message);
      code = 1;
      continue;
    }
    if (source.notice) report(file, source.notice);
    try {
      const options = { timeZone: tz ?? settings.timeZone, tags, ownNames };
      const { article, disputes } = await readArticleSource(source, options);
      stdout.write(`${JSON.stringify({ file, ...article, ...(source.html && { disputes }) })}\n`);
    } catch (error) {
      if (!(error instanceof LocalizedError)) throw error;
      report(file, error.localized);
      code = 1;
    }
  }
  return code;
}
