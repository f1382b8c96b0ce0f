import { execFile } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { runWarta, signed } from "../cli/run-warta.ts";
import { serve } from "../support/serve.ts";
import { wartaPackage, writeFiles } from "../support/site.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const story = `Pasar Melati Dibuka Lagi

Rabu, 1 Mei 2024 08:00 WIB

Pasar Melati dibuka lagi setelah tiga bulan diperbaiki oleh warga sekitar.

Pedagang kembali berjualan sejak pagi.
`;

/** Runs lines as somebody types them. `npm` and `npx` are the repository's own packages. */
async function shell(folder: string, lines: string[]): Promise<void> {
  const programs = await temporaryFolder();
  const program = (name: string, text: string) =>
    writeFileSync(path.join(programs, name), `#!/bin/sh\nset -e\n${text}\n`, { mode: 0o755 });
  // As npm does: `install` writes the lock, and `ci` asks for it.
  program("npm", '[ "$1" = ci ] && exec test -f package-lock.json\necho "{}" > package-lock.json');
  program("npx", `exec "${process.execPath}" "${repository}/node_modules/@11ty/eleventy/cmd.cjs" --quiet`);
  const env = { ...process.env, ...signed, PATH: `${programs}:${process.env.PATH}` };
  await promisify(execFile)("bash", ["-eo", "pipefail", "-c", lines.join("\n")], { cwd: folder, env });
}

test("from an empty folder to a page that is served: by what init says, and by what its workflow runs", async () => {
  const desk = await temporaryFolder();
  const origin = path.join(await temporaryFolder(), "kabar.git");
  writeFileSync(path.join(desk, "naskah.txt"), story);
  const words = ["--user", "kota", "--language", "id", "--from", "naskah.txt", "--sections", "Kota", "--yes"];
  const { code, out } = await runWarta(desk, ["init", "kabar", ...words], signed);
  expect(code).toBe(0);

  // The editor checks what the import was unsure of.
  const article = path.join(desk, "kabar/content/articles/2024-05-01-pasar-melati-dibuka-lagi.md");
  const [, keys = "", body = ""] = readFileSync(article, "utf8").split("---\n");
  const kept = keys.replace(/^(?:draft|review|section|tags):.*\n(?: +- .*\n)*/gm, "");
  writeFileSync(article, `---\n${kept}section: Kota\ntags: [Pasar Melati]\n---\n${body}`);

  // All that init says, but for the preview, and with a repository on this machine in place of GitHub's.
  await shell(desk, [`git init --quiet --bare "${origin}"`]);
  const said = out
    .split("\n")
    .flatMap((line) => (line.startsWith("  ") && /cd |git |npm install/.test(line) ? [line] : []));
  expect(said.map((line) => line.trim().split(" ", 2).join(" "))).toEqual([
    ...["cd kabar", "npm install", "git add", "git commit", "git remote", "git push"],
  ]);
  await shell(
    desk,
    said.map((line) => line.replace(/https:\S+/, origin)),
  );

  const runner = await temporaryFolder();
  await shell(runner, [`git clone --quiet --branch main "${origin}" .`]);
  const { jobs } = parse(readFileSync(path.join(runner, ".github/workflows/publish.yml"), "utf8"));
  await writeFiles(runner, wartaPackage);
  const steps: { run?: string; uses?: string; with?: { path: string } }[] = jobs.build.steps;
  await shell(
    runner,
    steps.flatMap(({ run }) => run ?? []),
  );
  const uploaded =
    steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact"))?.with?.path ?? "";
  const published = await temporaryFolder();
  cpSync(path.join(runner, uploaded), published, { recursive: true });

  // As GitHub Pages serves it, in a folder.
  const server = await serve(published, "/kabar/");
  onTestFinished(server.close);
  const get = (address: string) => fetch(new URL(address, server.url));
  const home = await (await get("/kabar/")).text();
  const link = /href="(\/kabar\/2024\/05\/01\/[^"]+)"/.exec(home)?.[1] ?? "";
  const page = await get(link);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Pedagang kembali berjualan sejak pagi.");
  expect(await (await get("/kabar/rss.xml")).text()).toContain(`<link>https://kota.github.io${link}</link>`);
});
