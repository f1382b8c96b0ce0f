import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

/** Before the tests: all their temporary folders lie in one, which goes at the end. No test has to remove its own. */
export default function setup(project: TestProject): () => void {
  // While vitest watches, what was built of the code before is no longer what it builds.
  project.onTestsRerun(() => rm(sharedSites(), { recursive: true, force: true }));
  // Of the tests' two projects the first makes it.
  if (/^warta-tests-/.test(path.basename(tmpdir()))) return () => {};
  const folder = mkdtempSync(path.join(tmpdir(), "warta-tests-"));
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Where it is noted which sites are built for tests of all workers. */
export const sharedSites = (): string => path.join(tmpdir(), "shared-sites");

/** Makes an empty folder. @returns its path */
export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), "warta-"));
