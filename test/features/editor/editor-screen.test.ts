import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import type { AdminSettings } from "../../../src/features/editor/keys.ts";
import { writeEditorScreen } from "../../../src/features/editor/write-screen.ts";
import { createVolumes } from "../../../src/features/volumes/model.ts";
import type { SiteModel } from "../../../src/site/model.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { model as sample } from "../../templates/sample-model.ts";

const model = (admin?: false | AdminSettings): SiteModel => ({
  ...sample,
  settings: { ...sample.settings, name: "Kabar <Uji>", ...(admin !== undefined && { admin }) },
});
const repository = { backend: "github", repo: "redaksi/kabar" } as const;

test("there is a screen where a repository is named, and while the site is served", async () => {
  const output = await temporaryFolder();
  expect(await writeEditorScreen(model(false), { output, serving: true })).toEqual([]);
  expect(await writeEditorScreen(model(), { output, serving: false })).toEqual([]);
  expect(await writeEditorScreen(model(), { output, serving: true })).toContain("admin/index.html");
  expect(await writeEditorScreen(model(repository), { output, serving: false })).toContain(
    "admin/index.html",
  );
});

test("it is all there, names everything from where it stands, and asks not to be indexed", async () => {
  const output = await temporaryFolder();
  for (const address of await writeEditorScreen(model(repository), { output, serving: false }))
    expect((await stat(path.join(output, address))).isFile(), address).toBe(true);
  const html = await readFile(path.join(output, "admin/index.html"), "utf8");
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(html).toContain("<title>Kabar &lt;Uji&gt; · Meja redaksi</title>");
  const { imports } = JSON.parse(/<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? "");
  for (const address of [...Object.values<string>(imports), "./warta/features/editor/browser/start.js"]) {
    expect(address).toMatch(/^\.\//);
    await stat(path.join(output, "admin", address));
  }
});

test("scripts come from its own folder alone, and without a repository nothing comes from elsewhere", async () => {
  const policyOf = async (admin?: AdminSettings) => {
    const output = await temporaryFolder();
    await writeEditorScreen(model(admin), { output, serving: true });
    const html = await readFile(path.join(output, "admin/index.html"), "utf8");
    return /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(html)?.[1] ?? "";
  };
  const own = await policyOf();
  const hosted = await policyOf(repository);
  expect(own).toContain("default-src 'none'");
  expect(own).not.toContain("http");
  expect(hosted).toContain(
    "connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com;",
  );
  const ownHost = await policyOf({
    backend: "gitea",
    repo: "redaksi/kabar",
    baseUrl: "https://git.kabar.example",
    apiRoot: "https://git.kabar.example/api/v1",
  });
  expect(ownHost).toContain("connect-src 'self' data: blob: https://git.kabar.example;");
  expect(/script-src [^;]*/.exec(hosted)?.[0]).not.toContain("http");
});

test("of a site in volumes it has the newest year's articles, since it loads all files of a folder", async () => {
  const [newest, ...older] = sample.stories;
  if (!newest) throw new Error("the sample has no story");
  const folderOf = async (changes: Partial<SiteModel>, file: string) => {
    const output = await temporaryFolder();
    const stories = [{ ...newest, file }, ...older];
    writeEditorScreen({ ...model(), ...changes, stories }, { output, serving: true });
    const { cms } = JSON.parse(await readFile(path.join(output, "admin/config.json"), "utf8"));
    return cms.collections[0].folder;
  };
  const volumes = createVolumes([], "year");
  const ofYear = "content/articles/2026/pasar.md";
  expect(await folderOf({ volumes }, ofYear)).toBe("content/articles/2026");
  expect(await folderOf({}, ofYear)).toBe("content/articles");
  expect(await folderOf({ volumes }, "content/articles/pasar.md")).toBe("content/articles");
});
