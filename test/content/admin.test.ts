import { expect, test } from "vitest";
import { mistakesOf, readSound } from "./temporary-project.ts";

const site = (admin: string) => ({
  "_data/site.yaml": `name: Warta Kota\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\nadmin: ${admin}\n`,
});

test("the editor's screen is off, or has a repository, or is left to the editor's own computer", async () => {
  expect((await readSound(site("false"))).settings.admin).toBe(false);
  expect(
    (await readSound(site("{ backend: github, repo: redaksi/warta, branch: main }"))).settings.admin,
  ).toEqual({
    backend: "github",
    repo: "redaksi/warta",
    branch: "main",
  });
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
