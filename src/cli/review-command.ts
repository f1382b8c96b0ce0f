import { readProject } from "../content/project.ts";
import { createAsker } from "../import/review/ask.ts";
import { reviewAll } from "../import/review/review-all.ts";
import type { Terminal } from "../messages/terminal.ts";

/**
 * `warta review`: asks about each thing that imports were unsure of.
 *
 * @param files of articles; all if there are none
 * @returns the exit code
 */
export async function runReview(files: string[], terminal: Terminal): Promise<number> {
  const asker = createAsker(terminal);
  await reviewAll(await readProject(terminal), files, asker, terminal);
  asker.close();
  return 0;
}
