import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { wartaPackage } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { runWarta, startWarta } from "./run-warta.ts";

async function init(...options: string[]) {
  const folder = path.join(await temporaryFolder(), "kabar-kota");
  const ran = await runIn(path.dirname(folder), options);
  return { ...ran, folder, read: (file: string) => readFileSync(path.join(folder, file), "utf8") };
}

/** Who commits. */
const signed = {
  ...{ GIT_AUTHOR_NAME: "Sari", GIT_AUTHOR_EMAIL: "sari@kabar.example" },
  ...{ GIT_COMMITTER_NAME: "Sari", GIT_COMMITTER_EMAIL: "sari@kabar.example" },
};

const git = (folder: string, ...words: string[]): string =>
  execFileSync("git", words, { cwd: folder, encoding: "utf8" }).trim();

const runIn = (root: string, options: string[], folder = "kabar-kota") =>
  runWarta(root, ["init", folder, ...options], signed);

test("writes settings from its options, and says how to go on", async () => {
  const { read, code, out } = await init(
    ...["--name", 'Kabar "Kota"', "--url", "https://kabar.example/", "--language", "id"],
    ...["--tz", "Asia/Makassar", "--sections", "Ekonomi, Olahraga"],
  );
  expect(code).toBe(0);
  expect(out).toMatch(/cd kabar-kota\n {2}npm install\n {2}npm start\n/);
  expect(parse(read("_data/site.yaml"))).toEqual({
    name: 'Kabar "Kota"',
    url: "https://kabar.example/",
    language: "id",
    timeZone: "Asia/Makassar",
    publisher: { name: 'Kabar "Kota"' },
    sections: [{ name: "Ekonomi" }, { name: "Olahraga" }],
  });
  expect(read("README.md")).toContain("Situs berita ini dibangun dengan Warta.");
});

test("takes an address without https, a zone as Indonesians say it, a host as it writes itself, and a section once", async () => {
  const { read } = await init(
    ...["--url", "kabar.example", "--tz", "WITA", "--host", "GitHub Pages", "--sections", "Ekonomi,Ekonomi"],
  );
  expect(parse(read("_data/site.yaml"))).toMatchObject({
    url: "https://kabar.example",
    timeZone: "Asia/Makassar",
    sections: [{ name: "Ekonomi" }],
  });
  expect(read(".github/workflows/publish.yml")).toContain("npx eleventy");
});

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

test("without options and terminal, takes what is usual", async () => {
  const { read } = await init();
  expect(parse(read("_data/site.yaml"))).toMatchObject({
    name: "Kabar Kota",
    url: "https://kabar-kota.example/",
    language: "en",
  });
});

test.each([
  ["github", ".github/workflows/publish.yml", "npx eleventy"],
  ["netlify", "netlify.toml", 'publish = "_site"'],
  ["cloudflare", "README.md", "Workers & Pages"],
  ["server", "README.md", "rsync"],
])("says how the site is published on %s", async (host, file, words) => {
  expect((await init("--host", host)).read(file)).toContain(words);
});

test.each([
  ["id", 6, 'tentang.md:5:1 "siapa redaksi ini'],
  ["en", 6, 'about.md:5:1 "who this newsroom is'],
])(
  "in %s writes the pages that a newsroom owes its readers, and a check names the gaps in each of them",
  async (language, count, first) => {
    const { folder, read } = await init("--language", language, "--name", 'Kabar "Kota"');
    // In another process: this one would remember that the package was not there.
    const before = await startWarta(folder, ["check"], { WARTA_LANG: "en" });
    expect(before).toMatchObject({ code: 1, out: "" });
    expect(before.err).toMatch(
      /^warta check: The site's configuration cannot be read: .*'warta'.* Run npm install; if package.json does not have it: npm install warta\n$/,
    );
    for (const [file, text] of Object.entries(wartaPackage)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), String(text));
    }
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

test("takes no file for a folder", async () => {
  const parent = await temporaryFolder();
  writeFileSync(path.join(parent, "kabar-kota"), "Catatan.");
  for (const words of [[], ["--force"]])
    expect((await runIn(parent, words)).err).toContain("kabar-kota is a file. Name a folder");
});

test("leaves a folder with files alone, and with --force each of its files", async () => {
  const parent = await temporaryFolder();
  const readme = path.join(parent, "kabar-kota/README.md");
  mkdirSync(path.dirname(readme));
  writeFileSync(readme, "Catatan.");
  const refused = await runIn(parent, []);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("has files in it")]);
  expect(existsSync(path.join(parent, "kabar-kota/package.json"))).toBe(false);
  expect((await runIn(parent, ["--force"])).code).toBe(0);
  expect(readFileSync(readme, "utf8")).toBe("Catatan.");
  expect(existsSync(path.join(parent, "kabar-kota/package.json"))).toBe(true);
});

test("says how to get the scripts into a package.json that was there", async () => {
  const here = await temporaryFolder();
  const manifest = '{ "private": true }';
  writeFileSync(path.join(here, "package.json"), manifest);
  const { out } = await runIn(here, ["--yes", "--force"], ".");
  expect(out).toMatch(
    /\n {2}npm pkg set type=module scripts\.start="eleventy --serve" .*\n {2}npm install\n {2}npm start\n/,
  );
  expect(readFileSync(path.join(here, "package.json"), "utf8")).toBe(manifest);
});

test("says what to add to the configuration of an Eleventy site that was there", async () => {
  const here = await temporaryFolder();
  writeFileSync(path.join(here, "package.json"), '{ "private": true }');
  writeFileSync(path.join(here, ".eleventy.js"), "module.exports = () => {};");
  const { out } = await runIn(here, ["--yes", "--force", "--language=en"], ".");
  expect(out).toMatch(/\n {2}npm install (?=.*\bwarta\b)(?=.*@11ty\/eleventy-img).*\n/);
  expect(out).toContain(".eleventy.js stays as it is. Add this to it");
  expect(out).toMatch(/ {2}eleventyConfig\.addPlugin\(warta, \{ folder: "news" \}\);\n$/);
  // It starts and is published as before.
  for (const file of ["eleventy.config.js", "README.md", ".github"])
    expect(existsSync(path.join(here, file)), file).toBe(false);
  expect(out).not.toContain("npm start");
});

test.each([
  ["git@github.com:Kota/kabar.git", "https://github.com/Kota/kabar", "kota.github.io/kabar"],
  ["https://sari:rahasia@gitlab.com/grup/kota/kabar", "https://gitlab.com/grup/kota/kabar", "example"],
  ["https://git.kabar.example/kota/kabar.git", undefined, "example"],
  ["ssh://git@github.com:22/kota/kabar", undefined, "example"],
])("has buttons to copy a repository whose address is public: %s", async (origin, address, url) => {
  const here = await temporaryFolder();
  git(here, "init", "--quiet");
  git(here, "remote", "add", "origin", origin);
  expect((await runIn(here, ["--yes"], ".")).code).toBe(0);
  const readme = readFileSync(path.join(here, "README.md"), "utf8");
  const links = [...readme.matchAll(/\)\]\(https:[^)]*\?[\w-]+=([^)]*)\)/g)].map(([, to]) => to);
  expect(links).toEqual(address ? [address, address, address] : []);
  expect(readme).not.toMatch(/rahasia|\{\{/);
  expect(readFileSync(path.join(here, "_data/site.yaml"), "utf8")).toContain(`${url}/\n`);
  expect(existsSync(path.join(here, "wrangler.jsonc"))).toBe(address !== undefined);
});

test("makes a git repository with all files in its first commit, and says what to type until the site is public", async () => {
  const { folder, read, out } = await init("--user", "Kota", "--repository", "kabar", "--language", "en");
  expect(git(folder, "log", "--format=%an %s %D")).toBe("Sari Begin the site HEAD -> main");
  expect(git(folder, "status", "--porcelain")).toBe("");
  expect(parse(read("_data/site.yaml")).url).toBe("https://kota.github.io/kabar/");
  expect(out).toMatch(
    /npm start\nTo publish, make an empty repository named kabar at https:\/\/github\.com\/new, then:\n {2}git add --all\n {2}git commit -m "[^"]+"\n {2}git remote add origin https:\/\/github\.com\/Kota\/kabar\.git\n {2}git push -u origin main\nREADME\.md has all steps/,
  );
  expect(read("README.md")).toContain("https://github.com/Kota/kabar/settings/pages");
});

test("knows the address of a user's own pages, and names that were copied from the browser", async () => {
  const { read } = await init("--user", "https://github.com/kota/", "--repository", "kota.github.io");
  expect(parse(read("_data/site.yaml")).url).toBe("https://kota.github.io/");
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

test.each([
  [["--user", "redaksi kota"], "is no name at GitHub"],
  [["--url", "kabar"], "is not a site's address"],
  [["--language", "fr"], "is not a language of sites"],
  [["--host", "rumah"], "is not github, netlify, cloudflare or server"],
  [["--tz", "Mars"], "Mars"],
  [["--from", "hilang.txt"], "--from: there is no hilang.txt"],
])("refuses %j and writes nothing", async (options, words) => {
  const { folder, code, err } = await init(...options);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  expect(existsSync(folder)).toBe(false);
});
