import { reviewAll } from "../import/review/review-all.ts";
import type { Language } from "../messages/message.ts";
import { createAsker } from "./ask.ts";
import { readProject } from "./project.ts";

/**
 * `warta review`: asks about each thing that imports were unsure of.
 *
 * @param files of articles; all if there are none
 * @returns the exit code
 */
export async function runReview(files: string[], language: Language): Promise<number> {
  const asker = createAsker();
  await reviewAll(await readProject(process.cwd()), files, asker, language);
  asker.close();
  return 0;
}
