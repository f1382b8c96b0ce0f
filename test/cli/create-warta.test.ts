import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { compiled } from "../support/compiled.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);

test("npm create warta begins a site, from the package as it is published", async () => {
  const root = await temporaryFolder();
  const source = path.join(repository, "create-warta");
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", source], { cwd: root });
  const [{ filename, files }] = JSON.parse(stdout);
  expect(files.map(({ path }: { path: string }) => path).sort()).toEqual([
    "README.md",
    "create-warta.js",
    "package.json",
  ]);
  const place = path.join(root, "node_modules/create-warta");
  mkdirSync(place, { recursive: true });
  await run("tar", ["-xzf", path.join(root, filename), "-C", place, "--strip-components=1"]);
  symlinkSync(compiled, path.join(root, "node_modules/warta"), "junction");
  const { bin, version, dependencies } = JSON.parse(readFileSync(path.join(place, "package.json"), "utf8"));
  const words = [path.join(place, bin["create-warta"]), "koran", "--yes", "--language", "en"];
  const made = await run(process.execPath, words, { cwd: root });
  expect(made.stdout).toContain("npm start");
  expect(readFileSync(path.join(root, "koran/eleventy.config.js"), "utf8")).toContain('from "warta"');
  // The two packages are published together.
  const warta = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
  expect({ version, dependencies }).toEqual({
    version: warta.version,
    dependencies: { warta: `^${warta.version}` },
  });
});
