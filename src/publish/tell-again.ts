import { utimesSync } from "node:fs";
import { codeVersion } from "./code-version.ts";

/** The folders whose change makes Eleventy load the configuration afresh, and the code of Warta with it. */
export const codePaths = ["src", "_includes", ".eleventy.ts"];

const isCode = (file: string): boolean =>
  codePaths.some((place) => file === place || file.startsWith(`${place}/`));

/**
 * Has a saved source file noticed once more, where Eleventy built without loading it: it loads the configuration afresh for
 * the last of the files that are saved together, and for none that is saved while it is building.
 *
 * @param saved files of the build that has just ended, from the project's folder
 * @param loaded version of the code that build ran
 */
export function tellAgain(saved: readonly string[], loaded: string): void {
  const [file] = saved.filter(isCode);
  if (file === undefined || codeVersion() === loaded) return;
  const now = new Date();
  utimesSync(file, now, now);
}
