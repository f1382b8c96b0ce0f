import { sayImport } from "../messages/import.ts";
import { callersLanguage } from "./callers-language.ts";
import { importAll } from "./import/import-all.ts";
import { parseImportArgs } from "./import/options.ts";
import { readProject } from "./import/project.ts";
import { createReporter } from "./import/reporter.ts";

/** `warta import`: reads raw texts into articles and prints what it found. */
export async function run(args: string[]): Promise<number> {
  const language = callersLanguage();
  const parsed = parseImportArgs(args);
  if ("message" in parsed) {
    process.stderr.write(`warta import: ${parsed.message[language]}\n`);
    return 2;
  }
  if (parsed.help) {
    process.stdout.write(sayImport.help[language]);
    return 0;
  }
  const project = await readProject(process.cwd());
  const reporter = createReporter(parsed.options, language, process.stdout, process.stderr);
  return importAll(parsed.sources, parsed.options, project, reporter);
}
