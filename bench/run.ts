import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { compareBuilds, type Run } from "./builds.ts";
import { measuresMemory } from "./measure.ts";
import { type BenchOptions, help, readOptions } from "./options.ts";
import { comparePages } from "./pages.ts";
import { report } from "./report.ts";
import { hugoVersion } from "./sites.ts";
import { measureVolumes } from "./volumes.ts";

const options = optionsOrEnd();
const work = mkdtempSync(path.join(options.dir, "warta-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
const run: Run = { work, progress: (line) => console.error(`  ${line}`), notRun: missing(options) };

if (options.what === "pages") console.log(await comparePages(options, run));
else if (options.what === "volumes") console.log(await measureVolumes(options, run));
else console.log(report(await compareBuilds(options, run), options));
for (const one of run.notRun) console.log(`\nNot run: ${one}`);

function optionsOrEnd(): BenchOptions {
  try {
    const found = readOptions(process.argv.slice(2));
    if (found.what !== "help") return found;
    console.log(help);
    process.exit(0);
  } catch (error) {
    // Node's messages continue with advice that does not apply here.
    const [sentence = ""] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    console.error(`${sentence.replace(/\.$/, "")}. All options: npm run bench -- --help`);
    process.exit(2);
  }
}

/** What this run skips because a program or folder is missing, and how to add it. */
function missing({ what, papermod, "base-blog": baseBlog }: BenchOptions): string[] {
  if (what === "volumes") return [];
  const hugo = hugoVersion() !== undefined;
  return [
    ...(hugo
      ? []
      : ["Hugo, with PaperMod and with thin layouts. Install it (Debian: apt-get install hugo)."]),
    ...(hugo && !papermod ? ["Hugo with PaperMod. Name a checkout of it: --papermod DIR."] : []),
    ...(baseBlog ? [] : ["eleventy-base-blog. Name a checkout of it: --base-blog DIR."]),
    ...(measuresMemory ? [] : ["CPU time and memory. Install GNU time (Debian: apt-get install time)."]),
  ];
}
