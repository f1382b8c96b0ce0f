import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The commands of docs/deploy.md that tell search engines what changed: of a server, and of GitHub's two jobs. */
async function commands() {
  const document = await readFile("docs/deploy.md", "utf8");
  const [, about = ""] = /## Telling search engines at once\n(.*?)\n## /s.exec(document) ?? [];
  const blocks = [...about.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, kind, text = ""]) => ({ kind, text }));
  const steps = blocks.filter(({ kind }) => kind === "yaml").flatMap(({ text }) => parse(text).steps);
  const [changed = "", tell = ""] = steps.flatMap(({ run }: { run?: string }) => run ?? []);
  return { server: blocks.find(({ kind }) => kind === "sh")?.text ?? "", changed, tell };
}

/** Runs them in a folder with a site, where `npx` prints some addresses; gives what was sent. */
async function sent(printed: string[], run: "server" | "github") {
  const root = await temporaryFolder();
  for (const name of ["_site", "bin"]) await mkdir(path.join(root, name));
  await writeFile(path.join(root, "_site/index.html"), "Kabar");
  const npx = `#!/bin/sh\ncat <<'END'\n${printed.map((line) => `${line}\n`).join("")}END\n`;
  await writeFile(path.join(root, "bin/npx"), npx, { mode: 0o755 });
  const bodies: string[] = [];
  const service = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      bodies.push(body);
      response.end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const env = {
    ...process.env,
    PATH: `${path.join(root, "bin")}:${process.env.PATH}`,
    INDEXNOW: `http://127.0.0.1:${(service.address() as AddressInfo).port}/`,
    GITHUB_OUTPUT: path.join(root, "output"),
  };
  const bash = (script: string, more = {}) =>
    promisify(execFile)("bash", ["-e", "-c", script], { cwd: root, env: { ...env, ...more } });
  const { server, changed, tell } = await commands();
  if (run === "server") await bash(server);
  else {
    await bash(changed);
    const output = await readFile(path.join(root, "output"), "utf8");
    await bash(tell, { PAGES: output.replace(/^pages=/, "").trim() });
    expect(await readFile(path.join(root, "published/index.html"), "utf8")).toBe("Kabar");
  }
  service.close();
  return bodies.map((body) => JSON.parse(body));
}

const addresses = ["https://news.example/", "https://news.example/feed.xml", "https://news.example/tag/a/"];

test.each(["server", "github"] as const)("%s: IndexNow learns of the pages that changed", async (run) => {
  expect(await sent(addresses, run)).toEqual([
    {
      host: "news.example",
      key: "0a1b2c3d4e5f",
      urlList: ["https://news.example/", "https://news.example/tag/a/"],
    },
  ]);
});

test.each(["server", "github"] as const)("%s: it is not asked where none did", async (run) => {
  expect(await sent(["https://news.example/feed.xml"], run)).toEqual([]);
});
