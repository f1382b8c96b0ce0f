import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readlink, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

/** This checkout. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Before the tests: all their temporary folders lie in one, which goes at the end. No test has to remove its own. */
export default function setup(project: TestProject): () => void {
  // While vitest watches, what was built of the code before is no longer what it builds.
  project.onTestsRerun(() => rm(madeOnce(), { recursive: true, force: true }));
  // Of the tests' two projects the first makes it.
  if (/^warta-tests-/.test(path.basename(tmpdir()))) return () => {};
  const folder = mkdtempSync(path.join(tmpdir(), "warta-tests-"));
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes an empty folder. @returns its path */
export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), "warta-"));

/** Where it is noted what is made for the tests of all workers. */
const madeOnce = (): string => path.join(tmpdir(), "made-once");

/** Makes a folder for the tests of all workers: the one that asks first makes it, and the others wait for that. @returns its path */
export async function makeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const place = path.join(madeOnce(), name);
  await mkdir(path.dirname(place), { recursive: true });
  const isFirst = await mkdir(place).then(
    () => true,
    () => false,
  );
  const link = path.join(place, "made");
  if (isFirst) {
    const made = await make().catch((error) => error as Error);
    await symlink(made instanceof Error ? "none" : made, link, "junction");
    if (made instanceof Error) throw made;
    return made;
  }
  for (;;) {
    const made = await readlink(link).catch(() => undefined);
    if (made === "none") throw new Error(`The worker that made ${name} for all could not.`);
    if (made) return made;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
