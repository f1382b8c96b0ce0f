import { execFile } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article, temporaryProject } from "../../content/temporary-project.ts";
import { repository } from "../../support/site.ts";

/** `warta check` as an editor runs it. */
function check(root: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, SOURCE_DATE_EPOCH: "1717218000" };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(repository, "bin/warta.js"), "check", ...words],
      { cwd: root, env },
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

const draft = "content/articles/konsep.md";

describe("warta check", () => {
  test("of sound content counts what it read and ends with 0", async () => {
    const root = await temporaryProject({
      "content/articles/a.md": article(),
      [draft]: article({ draft: "true" }),
    });
    expect(await check(root)).toEqual({
      code: 0,
      out: "2 articles, 1 tag: 0 notices, no mistake.\n",
      err: "",
    });
  });

  test("tells every mistake, those of drafts too, and ends with 1", async () => {
    const files = {
      [draft]: article({ draft: "true", tags: "[Pasar Pagy]", athors: "Sari Contoh" }),
      "content/articles/2024-05-02-a.md": article(),
    };
    const root = await temporaryProject(files);
    const plain = await check(root);
    expect(plain.code).toBe(1);
    expect(plain.out).toBe(`1 notice:
content/articles/2024-05-02-a.md:3:7 date: is 2024-05-01, but the file's name begins with 2024-05-02. Its address has the day of "date".
2 mistakes:
${draft}:5:8 tags: "Pasar Pagy" is not a known tag. Did you mean "Pasar Pagi"?
${draft}:7:1 "athors" is not a known key. Did you mean "authors"?
`);
    const github = await check(root, "--format", "github", "--against", "HEAD");
    expect(github.code).toBe(1);
    expect(github.out.match(/^::\w+ file=[^,]*,line=\d+/gm)).toEqual([
      "::notice file=content/articles/2024-05-02-a.md,line=3",
      `::error file=${draft},line=5`,
      `::error file=${draft},line=7`,
    ]);
    expect(github.err).toBe("Not compared with HEAD before these are mended.\n");
  });

  test("called wrongly says how it is called", async () => {
    expect(await check(repository, "--format", "xml")).toMatchObject({
      code: 2,
      err: expect.stringContaining('"xml"'),
    });
  });
});
