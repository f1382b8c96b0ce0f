import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { cp, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article, settings, temporaryProject } from "../../content/temporary-project.ts";
import { git } from "../../features/corrections/edited-project.ts";
import { configuration } from "../../support/site.ts";
import { runWarta, startWarta } from "../run-warta.ts";

const check = (root: string, ...words: string[]) =>
  runWarta(root, ["check", ...words], { SOURCE_DATE_EPOCH: "1717218000" });

const draft = "content/articles/konsep.md";

describe("warta check", () => {
  test("tells when a site nears the number of files that a host takes", async () => {
    const topics = (number: number) =>
      Array.from({ length: 90 }, (_, at) => `Topik ${number} ${at}`).join(", ");
    const articles = Array.from({ length: 70 }, (_, number) => [
      `content/articles/${number}.md`,
      article({ tags: `[${topics(number)}]` }),
    ]);
    const root = await temporaryProject({ ...configuration, ...Object.fromEntries(articles) });
    const said = /^_data\/site\.yaml:1:1 the site has at least 17\d\d\d files; Cloudflare Pages takes 20000/m;
    expect(await check(root)).toMatchObject({ code: 0, out: expect.stringMatching(said) });
  });

  test("says of a site in volumes the same, whether a build has read it before or not", async () => {
    const old = "content/articles/2023-05-02-a.md";
    const root = await temporaryProject({
      ...configuration,
      "_data/site.yaml": settings("volumes: year\n"),
      [old]: article({ date: "2023-05-01", description: "Pasar" }),
      "content/articles/a.md": `${article()}\n\n[Kabar](/2023/05/01/tak-ada/)\n`,
      [draft]: article({ draft: "true" }),
    });
    const first = await check(root);
    expect(first.out).toMatch(/^content\/articles\/2023-05-02-a\.md:3:7 date: is 2023-05-01, but/m);
    expect(first.out).toContain("/2023/05/01/tak-ada/");
    const kept = path.join(root, ".cache/warta/volumes");
    await runWarta(root, ["volumes"], { SOURCE_DATE_EPOCH: "1717218000" });
    expect(existsSync(kept)).toBe(true);
    expect(await check(root)).toEqual(first);
    // So many that all cores read them.
    for (let n = 0; n < 4000; n++)
      writeFileSync(path.join(root, `content/articles/${n}.md`), article({ title: `Kabar ${n}` }));
    const { out } = await startWarta(root, ["check"], { SOURCE_DATE_EPOCH: "1717218000" });
    expect(out).toBe(first.out.replace("3 articles", "4003 articles"));
    expect(readdirSync(kept).length > 2).toBe(availableParallelism() > 1);
    await writeFile(path.join(root, old), article({ date: "2023-05-01", athors: "Sari Contoh" }));
    expect((await check(root)).out).toContain(`${old}:6:1 "athors" is not a known key.`);
  });

  test("in a folder of a site says where to go", async () => {
    const root = await temporaryProject({ "content/articles/a.md": article() });
    const { code, err } = await check(path.join(root, "content/articles"));
    expect([code, err]).toEqual([2, expect.stringContaining("Go to the site's own first: cd ../..\n")]);
  });

  test("shows a silent edit beside its line, in a project within a larger repository", async () => {
    const file = "content/articles/2024-05-01-a.md";
    const root = await temporaryProject({ [`situs/${file}`]: article({}, "Ada 42 kios.") });
    const situs = path.join(root, "situs");
    await cp(path.join(root, "_data"), path.join(situs, "_data"), { recursive: true });
    await cp(path.join(root, "content"), path.join(situs, "content"), { recursive: true });
    git(root, "init");
    git(root, "add", ".");
    git(root, "commit", "-m", "Terbit");
    await writeFile(path.join(situs, file), article({}, "Ada 24 kios."));
    const { code, out } = await check(situs, "--format", "github", "--against", "HEAD");
    expect(code).toBe(1);
    expect(out).toBe(
      `::error file=situs/${file},line=8,col=1::no longer says the same as at HEAD. It said "Ada 42 kios."; now it says "Ada 24 kios.". Tell readers. If something was wrong, say so in "corrections"; if something was only added, set "updated" to now.\n`,
    );
  });

  test("compares with one commit, whatever git prints beside it: a range ends with its second one, and all would be well", async () => {
    const file = "content/articles/2024-05-01-a.md";
    const root = await temporaryProject({ [file]: article({}, "Ada 42 kios.") });
    git(root, "init");
    git(root, "config", "log.showSignature", "true");
    git(root, "add", ".");
    git(root, "commit", "-m", "Terbit");
    git(root, "commit", "--allow-empty", "-m", "Lagi");
    await writeFile(path.join(root, file), article({}, "Ada 24 kios."));
    expect((await check(root, "--against", "HEAD~1")).code).toBe(1);
    const ranges = "HEAD..HEAD HEAD~1..HEAD HEAD~1...HEAD HEAD^! HEAD^{tree} --output=x";
    for (const revision of ranges.split(" "))
      expect(await check(root, `--against=${revision}`), revision).toMatchObject({
        code: 2,
        err: expect.stringContaining(`git does not know the revision "${revision}" here.`),
      });
  });
});
