import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Diagnostic, mistake, type Place } from "../content/diagnostic.ts";
import { placeInStack } from "../content/paths.ts";
import { messageLanguage } from "../content/settings.ts";
import type { EleventyConfig } from "../eleventy.ts";
import { asIs } from "../messages/message.ts";
import type { Preview } from "./preview.ts";
import { configurationFile } from "./watch.ts";

/**
 * Shows in the preview why a changed configuration, or a component of it, could not be loaded. Eleventy says so in the terminal
 * alone, and goes on with the last one: that hears then that a change was dealt with, after its own end.
 *
 * @param reload loads the open pages again
 */
export function showConfigurationFaults(
  eleventyConfig: EleventyConfig,
  preview: Preview,
  root: string,
  reload: () => void,
): void {
  let hasEnded = false;
  eleventyConfig.on("eleventy.reset", () => {
    hasEnded = true;
  });
  eleventyConfig.on("eleventy.afterwatch", async () => {
    const fault = hasEnded && (await configurationFault(root));
    if (!fault) return;
    const place = { output: eleventyConfig.directories.output, prefix: eleventyConfig.pathPrefix };
    preview.report([fault], place, messageLanguage(root));
    reload();
  });
}

/** Loads the configuration as Eleventy does, and throws what it threw. */
const load = `
import { Eleventy } from ${JSON.stringify(import.meta.resolve("@11ty/eleventy"))};
const cause = (error) => (error?.originalError ? cause(error.originalError) : error);
await new Eleventy(undefined, undefined, { quietMode: true }).init().catch((error) => { throw cause(error); });
process.exit();`;

/**
 * What is wrong with the configuration in a folder; undefined if it can be loaded. Another process loads it: only of what ends a
 * process does Node say where a slip of syntax is.
 */
export function configurationFault(root: string): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "-e", load], { cwd: root }, (error, _, printed) =>
      resolve(error ? readFault(printed.replace(/^.*\[eval\d*\].*$/gm, ""), root) : undefined),
    );
  });
}

/** Reads what Node prints of an error: the line with a caret under it, the message, the stack. */
function readFault(printed: string, root: string): Diagnostic {
  const [, said] = /^\w*Error(?: \[\w+\])?: (.*(?:\n(?! {4}at |\n).*)*)/m.exec(printed) ?? [];
  const message = (said ?? printed).trim();
  const [, head = "", caret = ""] = /^(\S.*:\d+)\n.*\n( *)\^/m.exec(printed) ?? [];
  const place =
    placeInStack(` ${head}:${caret.length + 1}`, root) ??
    placeOfName(message, root) ??
    placeInStack(printed, root);
  return mistake(place ?? { file: "eleventy.config.js" }, asIs(message));
}

/** The place of a module or an option that does not exist, of which Node says the name alone. */
function placeOfName(message: string, root: string): ({ file: string } & Place) | undefined {
  const [, module, importer] = /^Cannot find \w+ '(?:.*[\\/])?([^'\\/]+)'.* from (.*)$/m.exec(message) ?? [];
  const name = module ?? /\n(?:\w+\.)*(\w+): /.exec(message)?.[1];
  if (name === undefined) return undefined;
  const files = importer
    ? [path.relative(root, importer)]
    : readdirSync(root).filter((file) => configurationFile.test(file));
  for (const file of files) {
    const before = readFileSync(path.join(root, file), "utf8").split(name, 2);
    const lines = (before[0] ?? "").split("\n");
    if (before.length > 1) return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  }
  return undefined;
}
