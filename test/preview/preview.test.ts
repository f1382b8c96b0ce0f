import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { replaceable } from "../../_includes/own-components.ts";
import { createView } from "../../_includes/view.ts";
import { mistake } from "../../src/content/diagnostic.ts";
import type { PreviewResponse as Answer } from "../../src/eleventy.ts";
import type { Language } from "../../src/messages/message.ts";
import { publicAddress } from "../../src/preview/local-server.ts";
import { createPreview } from "../../src/preview/preview.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { model } from "../templates/sample-model.ts";

let output: string;

beforeAll(async () => {
  output = await temporaryFolder();
  await mkdir(path.join(output, "contoh"));
  await writeFile(path.join(output, "contoh/index.html"), "Halaman sendiri");
});

const mistakes = [
  mistake(
    { file: "content/articles/a.md", line: 3, column: 7 },
    { id: "<b> bukan tanggal & tidak akan.", en: "<b> is no date & never was." },
    "date",
  ),
  mistake({ file: "content/articles/b.md" }, { id: "kosong.", en: "is empty." }),
];

const answers: Record<string, Answer> = {
  "/": {
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<body>Kios $& dibuka</body>",
  },
  "/feed.xml": {
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8" },
    body: "<feed/>",
  },
  "/lama": { status: 301, headers: { location: "/lama/" }, body: "" },
};

const ask = (preview: ReturnType<typeof createPreview>, pathname: string) =>
  preview.answer({ url: new URL(pathname, "http://localhost:8080") });

/** The preview of a site that was sound, and then was not. */
function withMistakes(language: Language) {
  const preview = createPreview();
  preview.show({ answer: (pathname) => answers[pathname] });
  preview.report(mistakes, { output, prefix: "/" }, language);
  return preview;
}

test("a page that Eleventy writes and that cannot be drawn says why", () => {
  const preview = createPreview();
  expect(preview.draw(() => "<p>Tidak ada.</p>")).toBe("<p>Tidak ada.</p>");
  const page = preview.draw(() => {
    throw new Error("no such ferry");
  });
  expect(page).toContain("no such ferry");
});

describe("the preview", () => {
  test("with mistakes lays them over each page: file, line, and what to do, as text", () => {
    const preview = withMistakes("en");
    const body = ask(preview, "/")?.body ?? "";
    expect(body).toMatch(/^<body>Kios \$& dibuka<div id="warta-mistakes".*<\/div><\/body>$/s);
    expect(body).toContain("2 mistakes");
    expect(body).toContain("<code>content/articles/a.md:3:7</code>");
    expect(body).toContain("&lt;b> is no date &amp; never was.");
    expect(body).not.toContain("<script");
  });

  test("shows them in the editor's language, on a page that is there and on one that is not", () => {
    const preview = withMistakes("id");
    const body = ask(preview, "/")?.body ?? "";
    expect(body).toContain('<div id="warta-mistakes" lang="id">');
    expect(body).toContain('<button type="submit">Tutup</button>');
    expect(body).toContain('<h2 id="heading">2 kesalahan</h2>');
    expect(body).toContain(
      "<p>Situs tampil seperti sebelumnya. Simpan berkas yang sudah diperbaiki, dan pesan ini hilang.</p>",
    );
    expect(body).toContain("<strong>date: </strong>&lt;b> bukan tanggal &amp; tidak akan.");
    expect(body).not.toMatch(/mistake(?!s")|Close|never was/);
    const blank = ask(preview, "/tidak-ada/")?.body ?? "";
    expect(blank).toMatch(/^<!doctype html>\n<html lang="id">.*<title>Kesalahan<\/title>/);
    preview.report(mistakes, { output, prefix: "/" }, "en");
    expect(ask(preview, "/tidak-ada/")?.body).toContain('<html lang="en">');
  });

  test("shows the line of a mistake, with a caret under its column; of a long line the part around it", async () => {
    const preview = createPreview();
    const file = path.join(await temporaryFolder(), "a.md");
    await writeFile(file, `---\ndate: <b>\ntitle: ${"a".repeat(100)} b ${"c".repeat(100)}\n`);
    const linesAt = (line: number, column: number) => {
      const found = mistake({ file, line, column }, { id: "salah.", en: "is wrong." });
      preview.report([found], { output, prefix: "/" }, "en");
      return /<pre>(.*?)<\/pre>/s.exec(ask(preview, "/")?.body ?? "")?.[1];
    };
    expect(linesAt(2, 7)).toBe("date: &lt;b>\n      ^");
    expect(linesAt(3, 109)).toMatch(/^a{48} b c{39}\n {49}\^$/);
    expect(linesAt(9, 1)).toBe("");
  });

  test("but not over what is no page", () => {
    const preview = withMistakes("en");
    expect(ask(preview, "/feed.xml")).toBe(answers["/feed.xml"]);
    expect(ask(preview, "/lama")).toBe(answers["/lama"]);
    expect(ask(preview, "/gambar/foto.jpg")).toBeUndefined();
  });

  test("shows them where there is no site yet, and over a newsroom's own pages, and nothing outside of the site", () => {
    const preview = createPreview();
    preview.report(mistakes, { output, prefix: "/warta/" }, "en");
    expect(ask(preview, "/warta/")?.body).toMatch(/^<!doctype html>.*warta-mistakes/s);
    expect(ask(preview, "/warta/")?.body).toContain("<p>The pages of the site are shown here once");
    expect(ask(preview, "/warta/contoh/")?.body).toMatch(/^Halaman sendiri<div id="warta-mistakes"/);
    expect(ask(preview, "/warta/%2e%2e%2f%2e%2e%2fetc/x.html")?.body).toContain("<body><div");
    expect(ask(preview, "/warta/%zz/")?.body).toContain("<body><div");
  });

  test("answers a page that cannot be drawn with why: the component, and the line of the site's own code", () => {
    const Footer = () => {
      throw new Error("stok is not defined");
    };
    const site = { ...model, design: { ...model.design, components: { Footer } } };
    const footer = replaceable("Footer", () => null);
    const preview = createPreview();
    preview.show({ answer: () => footer({ view: createView(site), withInvitations: false }) as undefined });
    preview.note([], "en");
    const { status, body } = ask(preview, "/") ?? { body: "" };
    expect(status).toBe(500);
    expect(body).toContain("This page cannot be drawn.");
    expect(body).toMatch(/<code>test\/preview\/preview\.test\.ts:\d+:\d+<\/code>Footer: stok is not defined/);
  });
});

test("a preview is open to others only at an address that others reach", () => {
  for (const host of [undefined, "", "localhost", "127.0.0.1", "::1", "[::1]"])
    expect(publicAddress(host)).toBeUndefined();
  expect(publicAddress("0.0.0.0")).toBe("0.0.0.0");
});
