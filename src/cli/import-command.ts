import { importAll } from "./import/import-all.ts";
import { importHelp, parseImportArgs } from "./import/options.ts";
import { readProject } from "./import/project.ts";
import { createReporter } from "./import/reporter.ts";

/** `warta import`: reads raw texts into articles and prints what it found. */
export async function run(args: string[]): Promise<number> {
  const parsed = parseImportArgs(args);
  if ("message" in parsed) {
    process.stderr.write(`warta import: ${parsed.message}\n`);
    return 2;
  }
  if (parsed.help) {
    process.stdout.write(importHelp);
    return 0;
  }
  const project = await readProject(process.cwd());
  const reporter = createReporter(parsed.options, process.stdout, process.stderr);
  return importAll(parsed.sources, parsed.options, project, reporter);
}
