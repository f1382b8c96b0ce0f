import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { filesOf, type WrittenFiles } from "../../content/files-of.ts";
import { temporaryProject } from "../../content/temporary-project.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { anHourLater, git, gitAt, saidOf, writeAll } from "./edited-project.ts";

/** Files that were published, those that an editor writes then, and what is said of it. */
interface Case {
  before: WrittenFiles;
  after: WrittenFiles;
  /** When they were committed, if not an hour after they were out. */
  committed?: string;
  says: string[];
}

const named: Record<string, Case | Case[]> = parse(
  readFileSync(new URL("edits.yaml", import.meta.url), "utf8"),
);
const cases = Object.entries(named).flatMap(([name, of]) =>
  [of].flat().map((one) => ({ name, committed: anHourLater, ...one })),
);

/** Each case is a project in a folder of one repository: to start git for each anew takes most of the time. */
let repository: string;
const projectOf = (one: (typeof cases)[number]): string => path.join(repository, `${cases.indexOf(one)}`);
beforeAll(async () => {
  repository = await temporaryFolder();
  git(repository, "init");
  for (const time of new Set(cases.map(({ committed }) => committed))) {
    for (const one of cases.filter(({ committed }) => committed === time)) {
      mkdirSync(projectOf(one));
      await temporaryProject(filesOf(one.before), projectOf(one));
    }
    git(repository, "add", ".");
    gitAt(time, repository, "commit", "-m", "Terbit");
    git(repository, "tag", time.replace(/\W/g, ""));
  }
});

test.each(cases.map((one) => [one.name, one] as const))("%s", async (_, one) => {
  await writeAll(filesOf(one.after))(projectOf(one));
  const revision = one.committed.replace(/\W/g, "");
  const said = await saidOf(projectOf(one), revision);
  expect(said.map((line) => line.replaceAll(revision, "HEAD"))).toEqual(one.says);
});
