import type { ContentError } from "./content-error.ts";

/**
 * Ends a build that a mistake has stopped, with 1. Of an error that is thrown Eleventy's command prints the message twice, and calls
 * it fatal; an editor who slipped is told once. A script that builds the site goes on, and gets the error
 * (https://www.11ty.dev/docs/environment-vars/#eleventy-supplied).
 *
 * @throws the error, where it was no command that asked for the build
 */
export async function endBuild(error: ContentError): Promise<never> {
  if (process.env.ELEVENTY_SOURCE !== "cli") throw error;
  // What is on its way to a pipe would be lost.
  await new Promise<void>((resolve) => process.stderr.write(`[warta] ${error.message}\n`, () => resolve()));
  process.exit(1);
}
