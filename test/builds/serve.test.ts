import { readFile, rename } from "node:fs/promises";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { cloneRepository, siteYaml, type TestSite } from "../support/site.ts";

/** `npm start` in a newsroom's own clone: what is saved shows, whichever file it is. */
let site: TestSite;
let server: PreviewServer;

const story = (text: string, keys: Record<string, unknown> = {}): string =>
  article({ title: "Pasar Dibuka", date: "2024-05-01 08:00", tags: ["Pasar Melati"], ...keys }, text);

beforeAll(async () => {
  site = await cloneRepository({
    "content/articles/pasar.md": story("Pasar Melati dibuka."),
    "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati", description: "Pasar pagi." }),
    "content/contoh.11ty.tsx": `export const data = { permalink: "/contoh/" };
      export const render = (): string => "Contoh lama";`,
    "content/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\nSenin",
    // Links in a preview lead to the preview, wherever the site is published.
    "_data/site.yaml": siteYaml.replace("https://kabar.example/", "https://kabar.example/warta/"),
  });
  server = await startPreview(site);
});
afterAll(async () => {
  await server?.stop();
});

async function get(page: string): Promise<string> {
  const response = await fetch(server.origin + page, { headers: { connection: "close" } }).catch(
    () => undefined,
  );
  return (await response?.text()) ?? "";
}

/** Waits until a page has some words. */
const shows = (page: string, words: string) => expect.poll(() => get(page)).toContain(words);

async function replace(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(site.root, file), "utf8");
  expect(text).toContain(from);
  await site.write({ [file]: text.replace(from, to) });
}

const page = "/2024/05/01/pasar/";

test("only this computer is answered, by its own name, and an address that is none is refused", async () => {
  const status = (address: string, host: string) =>
    new Promise((resolve, reject) => {
      const options = { port: new URL(server.origin).port, path: address, headers: { host } };
      request({ host: "localhost", ...options }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
  expect(await status("/", "localhost")).toBe(200);
  expect(await status("/", "lain.example")).toBe(403);
  for (const none of ["/%E0%A4%A", "/..%2f..%2fetc%2fpasswd", "http://lain.example/"])
    expect(await status(none, "localhost")).toBe(400);
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address } of addresses.filter(({ internal, family }) => !internal && family === "IPv4"))
    await expect(fetch(server.origin.replace("localhost", address))).rejects.toThrow();
});

test("the socket that tells of saved files answers the preview's own pages alone", async () => {
  const { host, port } = new URL(server.origin);
  const opened = (origin: string) =>
    new Promise((resolve) => {
      const headers = {
        host,
        origin,
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      };
      request({ host: "localhost", port, headers })
        .on("upgrade", (_, socket) => resolve(socket.destroy() !== undefined))
        .on("error", () => resolve(false))
        .end();
    });
  expect(await opened(server.origin)).toBe(true);
  expect(await opened("http://lain.example")).toBe(false);
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
  await expect.poll(() => get("/2024/05/01/baru/")).not.toContain("Sumur digali.");
  await site.write({ "content/articles/sumur.md": null });
  await expect.poll(() => get("/2024/05/01/sumur/")).not.toContain("Sumur digali.");
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

test("so do a component and a style, saved together, and a source file", async () => {
  await replace("_includes/layout/frame.tsx", 'class="masthead"', 'class="masthead kepala"');
  await replace("_includes/styles/base.css", "margin: 0;", "margin: 0; caret-color: teal;");
  await shows("/", "masthead kepala");
  await shows("/jadwal/", "masthead kepala");
  await shows("/", "caret-color:teal");
  await replace(
    "src/site/text/paragraphs.ts",
    "export const readingMinutes =",
    "export const readingMinutes = () => 77;\nexport const unused =",
  );
  await shows(page, "77 menit baca");
});

test("configuration and a page that are saved together both show, and so does a new file of styles", async () => {
  const configured = await readFile(path.join(site.root, ".eleventy.ts"), "utf8");
  await site.write({
    ".eleventy.ts": configured.replace(
      "addPlugin(warta)",
      'addPlugin(warta, { styles: ["_includes/baru.css"] })',
    ),
    "_includes/baru.css": "body { text-indent: 7px }",
  });
  // Eleventy looks at the last file of a batch alone: it is the page.
  await new Promise((resolve) => setTimeout(resolve, 15));
  await site.write({ "content/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\nSelasa" });
  await shows("/jadwal/", "Selasa");
  await shows("/jadwal/", "text-indent:7px");
  await replace("_includes/baru.css", "7px", "9px");
  await shows("/", "text-indent:9px");
});

test("a mistake is printed, and what was written meanwhile is known", async () => {
  await site.write({ "content/articles/pasar.md": story("Salah.", { date: "31 Februari 2024" }) });
  await expect.poll(server.printed).toContain("content/articles/pasar.md:3:7");
  await site.write({ "content/sementara.njk": "Sementara" });
  await shows("/sementara/", "Sementara");
  await site.write({ "content/sementara.njk": null, "content/articles/pasar.md": story("Betul.") });
  await shows(page, "Betul.");
  await expect.poll(() => get("/sementara/")).not.toContain("Sementara");
});

test("files of the preview are no concern of editors", () => {
  expect(server.printed()).not.toContain("left alone");
});

test("a page of the newsroom's own that is deleted goes, after source was changed too", async () => {
  await site.write({ "content/contoh.11ty.tsx": null });
  await expect.poll(() => get("/contoh/")).not.toContain("Contoh baru");
});
