import { expect, test } from "vitest";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

const site = (admin: string) => ({ "_data/site.yaml": settings(`admin: ${admin}\n`) });

test("the editor's screen is off, or has a repository, or is left to the editor's own computer", async () => {
  const read = async (admin: string) => (await readSound(site(admin))).settings.admin;
  const repository = { backend: "github", repo: "redaksi/warta", branch: "main" };
  expect(await read("false")).toBe(false);
  expect(await read("{ backend: github, repo: redaksi/warta, branch: main }")).toEqual(repository);
  expect((await readSound({})).settings).not.toHaveProperty("admin");
});

test.each([
  ["true", "needs false, or backend and repo, indented under it."],
  ["[github]", "needs keys of its own, indented under it: backend, repo, branch, apiRoot, baseUrl, appId."],
  ["{ backend: svn, repo: redaksi/warta }", 'needs github, gitlab or gitea, not "svn".'],
  ["{ backend: github }", 'is missing. Write it like "repo: redaksi/warta".'],
  ["{ backend: github, repo: warta }", 'needs the owner and the name, such as redaksi/warta, not "warta".'],
  ["{ backend: github, repo: a/b, brunch: x }", '"brunch" is not a known key. Did you mean "branch"?'],
])("reports admin: %s", async (written, message) => {
  const mistakes = await mistakesOf(site(written));
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(message);
});
