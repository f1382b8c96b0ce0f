import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { wartaPackage, writeFiles } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { runWarta, signed } from "./run-warta.ts";

async function init(...options: string[]) {
  const folder = path.join(await temporaryFolder(), "kabar-kota");
  const ran = await runIn(path.dirname(folder), options);
  return { ...ran, folder, read: (file: string) => readFileSync(path.join(folder, file), "utf8") };
}

const git = (folder: string, ...words: string[]): string =>
  execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();

const runIn = (root: string, options: string[], folder = "kabar-kota") =>
  runWarta(root, ["init", folder, ...options], signed);

test("says the time zone it wrote: Jakarta for a site in Indonesian, and the computer's for one in English", async () => {
  const written = async (...options: string[]) => {
    const { read, out } = await init("--yes", ...options);
    const { timeZone } = parse(read("_data/site.yaml"));
    expect(out).toMatch(new RegExp(`^(?:Zona waktu|Time zone): ${timeZone}\n`));
    return timeZone;
  };
  expect(await written("--language", "id")).toBe("Asia/Jakarta");
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv("TZ", "Pacific/Auckland");
  expect(await written("--language", "en")).toBe("Pacific/Auckland");
  expect(await written("--tz", "WITA")).toBe("Asia/Makassar");
});

test.each([
  ["id", 6, 'tentang.md:5:1 "siapa redaksi ini'],
  ["en", 6, 'about.md:5:1 "who this newsroom is'],
])(
  "in %s writes the pages that a newsroom owes its readers, and a check names the gaps in each of them",
  async (language, count, first) => {
    const { folder, read } = await init("--language", language, "--name", 'Kabar "Kota"');
    await writeFiles(folder, wartaPackage);
    const found = await runWarta(folder, ["check"], { WARTA_LANG: "en" });
    expect(found).toMatchObject({ code: 0, err: "" });
    const notices = found.out.split("\n").filter((line) => line.startsWith("content/"));
    expect(notices).toHaveLength(count);
    for (const line of notices) expect(line).toContain("is yet to be filled in");
    expect(found.out).toContain(`content/pages/${first}`);

    // The pages lead to each other, and nothing else is wrong with them.
    const pages = readdirSync(path.join(folder, "content/pages"));
    for (const page of pages) {
      const text = read(`content/pages/${page}`);
      expect(text).toMatch(/^---\ntitle: "[^{}]+"\n/);
      writeFileSync(path.join(folder, "content/pages", page), text.replace(/\[\[[^\]]+\]\]/g, "Sari"));
    }
    expect((await runWarta(folder, ["check"], { WARTA_LANG: "en" })).out).toBe(
      "0 articles, 0 tags: 0 notices, no mistake.\n",
    );
  },
);

test.each([
  ["git@github.com:Kota/kabar.git", "kota.github.io/kabar"],
  ["https://sari:rahasia@github.com/Kota/kabar", "kota.github.io/kabar"],
  ["https://git.kabar.example/kota/kabar.git", "example"],
  ["ssh://git@github.com:22/kota/kabar", "example"],
])("knows the address at GitHub Pages of a repository that is there: %s", async (origin, url) => {
  const here = await temporaryFolder();
  git(here, "init", "--quiet");
  git(here, "remote", "add", "origin", origin);
  expect((await runIn(here, ["--yes"], ".")).code).toBe(0);
  const readme = readFileSync(path.join(here, "README.md"), "utf8");
  expect(readme).not.toMatch(/rahasia|\{\{/);
  expect(readFileSync(path.join(here, "_data/site.yaml"), "utf8")).toContain(`${url}/\n`);
});

test("makes a git repository with all files in its first commit", async () => {
  const { folder } = await init("--language", "en");
  expect(git(folder, "log", "--format=%an %s %D")).toBe("Sari Begin the site HEAD -> main");
  expect(git(folder, "status", "--porcelain")).toBe("");
});

test("asks git's user for a name first, if git does not know it", async () => {
  const parent = await temporaryFolder();
  const nobody = { HOME: parent, GIT_CONFIG_NOSYSTEM: "1", EMAIL: undefined, GIT_CONFIG_COUNT: "1" };
  const environment = {
    ...nobody,
    WARTA_LANG: "id",
    GIT_CONFIG_KEY_0: "user.useConfigOnly",
    GIT_CONFIG_VALUE_0: "true",
  };
  const { out } = await runWarta(parent, ["init", "kabar", "--yes", "--language", "id"], environment);
  expect(out).toMatch(
    /lalu:\n {2}git config --global user\.name "Nama Anda"\n {2}git config --global user\.email /,
  );
  expect(out).toContain("https://github.com/NAMA/kabar.git");
});

test("makes no repository within another, or of files that were there, and none without git", async () => {
  const parent = await temporaryFolder();
  git(parent, "init", "--quiet");
  const { code, out } = await runIn(parent, ["--yes"]);
  expect([code, out]).toEqual([0, expect.not.stringContaining("git")]);
  expect(existsSync(path.join(parent, "kabar-kota/.git"))).toBe(false);
  const alone = await temporaryFolder();
  expect((await runWarta(alone, ["init", "kabar", "--yes"], { PATH: "" })).code).toBe(0);
  expect(existsSync(path.join(alone, "kabar/.git"))).toBe(false);
  writeFileSync(path.join(alone, "catatan.txt"), "Catatan.");
  expect((await runIn(alone, ["--yes", "--force"], ".")).code).toBe(0);
  expect(existsSync(path.join(alone, ".git"))).toBe(false);
});
