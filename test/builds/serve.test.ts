import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rename } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { cloneRepository, eleventy, now, siteYaml, type TestSite } from "../support/site.ts";

/** `npm start` in a newsroom's own clone: what is saved shows, whichever file it is. */
let site: TestSite;
let server: ChildProcess;
let origin: string;
let output = "";

const story = (text: string, keys: Record<string, unknown> = {}): string =>
  article({ title: "Pasar Dibuka", date: "2024-05-01 08:00", tags: ["Pasar Melati"], ...keys }, text);

beforeAll(async () => {
  site = await cloneRepository({
    "content/articles/pasar.md": story("Pasar Melati dibuka."),
    "content/articles/naskah.md": story("Belum selesai.", { title: "Naskah", draft: true }),
    "content/articles/nanti.md": story("Belum waktunya.", { title: "Nanti", date: "2026-06-01 08:00" }),
    "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati", description: "Pasar pagi." }),
    "content/contoh.11ty.tsx": `export const data = { permalink: "/contoh/" };
      export const render = (): string => "Contoh lama";`,
    // Links in a preview lead to the preview, wherever the site is published.
    "_data/site.yaml": siteYaml.replace("https://kabar.example/", "https://kabar.example/warta/"),
  });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, [eleventy, "--serve", `--port=${port}`], {
    cwd: site.root,
    env: { ...process.env, SOURCE_DATE_EPOCH: now },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (text) => {
      output += text;
    });
  await shows("/", "Pasar Dibuka");
});
afterAll(async () => {
  if (server && server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGKILL");
    await ended;
  }
  await site?.remove();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

async function get(page: string): Promise<string> {
  const response = await fetch(origin + page, { headers: { connection: "close" } }).catch(() => undefined);
  return (await response?.text()) ?? "";
}

/** Waits until a page has some words. @throws Error with what the server printed, if it never does */
async function shows(page: string, words: string): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await get(page)).includes(words)) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.\n${output}`);
    if (Date.now() > deadline) throw new Error(`${page} never showed "${words}".\n${output.slice(-4000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function replace(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(site.root, file), "utf8");
  expect(text).toContain(from);
  await site.write({ [file]: text.replace(from, to) });
}

const page = "/2024/05/01/pasar/";

test("drafts and scheduled articles are shown, and marked as such", async () => {
  await shows("/2024/05/01/naskah/", "Draf: hanya terlihat di pratinjau ini, belum terbit.");
  await shows("/2026/06/01/nanti/", "Terjadwal: hanya terlihat di pratinjau ini sampai waktunya tiba.");
  expect(await get("/2024/05/01/naskah/")).toContain('<meta name="robots" content="noindex"/>');
});

test("links stay on the server, whatever the site's own path", async () => {
  expect(await get(page)).toContain('href="/tag/pasar-melati/"');
});

test("a saved article shows, on its page and where it is listed", async () => {
  await site.write({ "content/articles/pasar.md": story("Kios sayur dibuka.", { title: "Kios Dibuka" }) });
  await shows(page, "Kios sayur dibuka.");
  await shows("/", "Kios Dibuka");
});

test("so does a new one; one that is renamed moves, and one that is deleted goes", async () => {
  await site.write({ "content/articles/baru.md": story("Sumur digali.", { title: "Sumur Digali" }) });
  await shows("/", "Sumur Digali");
  await rename(
    path.join(site.root, "content/articles/baru.md"),
    path.join(site.root, "content/articles/sumur.md"),
  );
  await shows("/2024/05/01/sumur/", "Sumur digali.");
  await expect.poll(() => get("/2024/05/01/baru/"), { timeout: 40_000 }).not.toContain("Sumur digali.");
  await site.write({ "content/articles/sumur.md": null });
  await expect.poll(() => get("/2024/05/01/sumur/"), { timeout: 40_000 }).not.toContain("Sumur digali.");
  expect(await get("/")).not.toContain("Sumur Digali");
});

test("so do a tag, a setting, and a page of the newsroom's own", async () => {
  await replace("content/tags/pasar-melati.md", "Pasar pagi.", "Pasar terbesar di Kota Umpama.");
  await shows("/tag/pasar-melati/", "Pasar terbesar di Kota Umpama.");
  await replace("_data/site.yaml", "name: Kabar Uji", "name: Kabar Baru");
  await shows("/", "Kabar Baru");
  await replace("content/contoh.11ty.tsx", "Contoh lama", "Contoh baru");
  await shows("/contoh/", "Contoh baru");
});

test("so do a component, a style and a source file", async () => {
  await replace("_includes/layout/masthead.tsx", 'class="masthead"', 'class="masthead kepala"');
  await shows("/", "masthead kepala");
  await replace("_includes/styles/base.css", "margin: 0;", "margin: 0; caret-color: teal;");
  await shows("/", "caret-color:teal");
  await replace(
    "src/site/text/reading-time.ts",
    "export function readingMinutes",
    "export const readingMinutes = () => 77;\nfunction unused",
  );
  await shows(page, "77 menit baca");
});

test("so do source files that are saved together with others, and while a build is under way", async () => {
  await replace("_includes/layout/masthead.tsx", "masthead kepala", "masthead kepala kedua");
  await site.write({ "content/articles/naskah.md": story("Masih.", { title: "Naskah", draft: true }) });
  await shows("/", "masthead kepala kedua");
  for (const [from, to] of [
    ["teal", "navy"],
    ["navy", "olive"],
    ["olive", "maroon"],
  ] as const) {
    await replace("_includes/styles/base.css", `caret-color: ${from}`, `caret-color: ${to}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await shows("/", "caret-color:maroon");
});

test("a mistake is told and leaves the last page up; mended, the next one shows", async () => {
  await site.write({ "content/articles/pasar.md": story("Salah.", { date: "31 Februari 2024" }) });
  await expect.poll(() => output, { timeout: 40_000 }).toContain("content/articles/pasar.md:3:7");
  expect(await get(page)).toContain("Kios sayur dibuka.");
  await site.write({ "content/articles/pasar.md": story("Sudah dibetulkan.") });
  await shows(page, "Sudah dibetulkan.");
});

test("a page of the newsroom's own that is deleted goes, after source was changed too", async () => {
  await site.write({ "content/contoh.11ty.tsx": null });
  await expect.poll(() => get("/contoh/"), { timeout: 40_000 }).not.toContain("Contoh baru");
});
