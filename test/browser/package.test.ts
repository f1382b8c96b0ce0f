import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOfProject } from "../architecture/project-files.ts";
import { article } from "../support/article.ts";
import { openBrowser } from "../support/browser.ts";
import { png } from "../support/png.ts";
import { serve } from "../support/serve.ts";
import { tablesOf } from "../support/tables.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const tables = tablesOf<Record<"halaman" | "konfigurasi", string>>(import.meta.url);

/**
 * The package as `npm pack` makes it, in a new site outside the repository, with Eleventy and what it depends on by its own
 * word, linked from this checkout: without its optional packages, and the minutes that an install takes.
 */
let tarball: string;
let site: string;

const run = (command: string, args: string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
/** A command of a package of this checkout, or of the site's, as `npx` finds it: without the second that npm takes. */
const tool = (name: string, args: string[]): string => run(bin(repository, name), args, repository);
const npx = (name: string, ...args: string[]): string => run(bin(site, name), args, site);
const bin = (folder: string, name: string): string => path.join(folder, "node_modules/.bin", name);
/** What `warta check` says of the site, and how it ends. */
const check = () => spawnSync(bin(site, "warta"), ["check"], { cwd: site, encoding: "utf8" });
const write = (file: string, text: string) => writeFile(path.join(site, file), text);

beforeAll(async () => {
  const folder = await temporaryFolder();
  // In a copy: what is made on the way, other tests read in the checkout meanwhile.
  const copy = path.join(folder, "checkout");
  const isPacked = (file: string) => !/^(?:dist|test|bench|content|_data|node_modules)\b/.test(file);
  for (const file of filesOfProject().filter(isPacked))
    await cp(path.join(repository, file), path.join(copy, file));
  await symlink(path.join(repository, "node_modules"), path.join(copy, "node_modules"), "junction");
  run("npm", ["pack", "--pack-destination", folder], copy);
  tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");

  // `npx warta init` of the installed package writes the site that it is installed into.
  site = path.join(folder, "kabar-kota");
  const modules = path.join(site, "node_modules");
  await mkdir(path.join(modules, ".bin"), { recursive: true });
  run("tar", ["-xzf", tarball], modules);
  await rename(path.join(modules, "package"), path.join(modules, "warta"));
  const { dependencies } = JSON.parse(await readFile(path.join(modules, "warta/package.json"), "utf8"));
  for (const name of [...Object.keys(dependencies), "@11ty/eleventy"]) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(path.join(repository, "node_modules", name), path.join(modules, name), "junction");
  }
  await symlink("../warta/bin/warta.js", bin(site, "warta"));
  await symlink("../@11ty/eleventy/cmd.cjs", bin(site, "eleventy"));
  await write("package.json", '{ "private": true, "type": "module" }');
  const options = ["--yes", "--force", "--name", "Kabar Kota", "--sections", "Ekonomi, Olahraga"];
  npx("warta", "init", ".", ...options);
});

test("has what its manifest promises, for Node and for TypeScript, in few files", () => {
  const files = readdirSync(path.join(site, "node_modules/warta/dist"), { recursive: true });
  expect(files.length).toBeLessThan(60);
  expect(tool("publint", [tarball, "--strict"])).toContain("All good!");
  expect(tool("attw", [tarball, "--profile", "esm-only"])).toContain("🟢 (ESM)");
});

test("a build and a check say which optional packages are missing and how to get them; nothing is written", () => {
  expect(() => npx("eleventy")).toThrow(/satori.*npm install pagefind/s);
  expect(readdirSync(site)).not.toContain("_site");
});

test("nor is a picture called damaged because the package that would decode it is missing", async () => {
  const files = ["content/articles/a.md", "content/articles/pasar.png"] as const;
  await write(files[0], article({ image: { src: "pasar.png", alt: "Pasar" } }));
  await writeFile(path.join(site, files[1]), png(900, 600));
  const { status, stdout } = check();
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^_data\/site\.yaml:1:1 The package satori is not installed\..*npm install pagefind$/ms,
  );
  expect(stdout).toContain("The package @11ty/eleventy-img is not installed.");
  expect(stdout).not.toContain("damaged");
  for (const file of files) await rm(path.join(site, file));
});

test("builds a site that does without them, with a page of its own in Warta's layout", async () => {
  const settings = await readFile(path.join(site, "_data/site.yaml"), "utf8");
  await write("_data/site.yaml", `${settings}templates: { search: false }\nshareCards: false\n`);
  await write("content/jadwal.njk", "---\ntitle: Jadwal\nlayout: base\n---\nSenin.");
  npx("eleventy");
  const page = await readFile(path.join(site, "_site/jadwal/index.html"), "utf8");
  expect(page).toContain("<title>Jadwal · Kabar Kota</title>");
  expect(page).toContain("Olahraga");
});

test("pages and a configuration in TypeScript have the types of the model and of the site's own front matter", async () => {
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: "nodenext", target: "es2023" };
  await write("tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
  await write("halaman.ts", tables.halaman);
  await write("konfigurasi.ts", tables.konfigurasi);
  const { stdout } = spawnSync(bin(repository, "tsc"), ["-p", site, "--singleThreaded"], {
    cwd: repository,
    encoding: "utf8",
  });
  // These two slips, and nothing else.
  expect(stdout.match(/Property '\w+' does not exist/g)).toEqual([
    "Property 'titel' does not exist",
    "Property 'ratings' does not exist",
  ]);
  expect(stdout.match(/error/g)).toHaveLength(2);
});

test("its command checks the site, begins a file and reads a raw text", async () => {
  expect(check().stdout).toMatch(/^6 notices:\n(?:\S+ .+ is yet to be filled in\. .*\n){6}0 articles/);
  expect(npx("warta", "new", "tag", "Bulog")).toBe("content/tags/bulog.md\n");
  const paragraph = "Pasar Melati dibuka lagi setelah tiga bulan diperbaiki oleh warga sekitar.";
  await write(
    "naskah.txt",
    `Pasar Melati Dibuka\n\nRabu, 1 Mei 2024 08:00 WIB\n\n${paragraph}\n\n${paragraph}\n`,
  );
  npx("warta", "import", "naskah.txt");
  expect(readdirSync(path.join(site, "content/articles"))).toContain("2024-05-01-pasar-melati-dibuka.md");
});

describe("the example site, with the package and Eleventy installed beside it", () => {
  let example: string;
  // 1 June 2026: all its articles are out.
  const built = { ...process.env, SOURCE_DATE_EPOCH: "1780272000" };
  beforeAll(async () => {
    example = path.join(path.dirname(site), "harbour-post");
    await cp(path.join(repository, "examples/harbour-post"), example, { recursive: true });
    await rm(path.join(example, "node_modules"), { recursive: true, force: true });
    await symlink(path.join(site, "node_modules"), path.join(example, "node_modules"), "junction");
    execFileSync(bin(site, "eleventy"), ["--quiet"], { cwd: example, env: built });
  });

  test("has its own masthead, footer, colours, front matter key and pages, by options alone", async () => {
    const server = await serve(path.join(example, "_site"));
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}2026/03/02/ferry-to-gannet-island-returns/`);
      expect(await page.locator(".tide + .masthead").textContent()).toContain("Subjects");
      expect(await page.getByText("Pictures: Piri Lund.").count()).toBe(1);
      expect(await page.getByText("07:30 NZDT").count()).toBe(1);
      const footer = page.locator("footer.harbour-footer");
      expect(await footer.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        "rgb(11, 90, 111)",
      );
      await page.getByRole("link", { name: "Ferries" }).click();
      expect(await page.locator("td").first().textContent()).toBe("7.15");
      await page.goto(`${server.url}from/tern-harbour/`);
      await page
        .getByRole("link", { name: "Ferry to Gannet Island Returns After a Winter of Repairs" })
        .click();
      expect(await page.locator("h1").textContent()).toContain("Ferry to Gannet Island");
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
