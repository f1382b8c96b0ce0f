import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { validateHtml } from "../support/html-validate.ts";
import { pixelsOf } from "../support/pixels.ts";
import { buildSite, siteYaml, type TestSite } from "../support/site.ts";

const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><rect width="400" height="100" fill="${colour}"/></svg>`;

let site: TestSite;
let html: string;
let css: string;
beforeAll(async () => {
  const font = createRequire(import.meta.url).resolve(
    "@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2",
  );
  site = await buildSite({
    "_data/site.yaml": `${siteYaml.replace("shareCards: false\n", "")}look:
  accent: "#0b5394"
  accentDark: "#8ab8ff"
  text: Noto Uji, Georgia, serif
  fonts: [{ family: Noto Uji, file: noto.woff2 }]
  logo: logo.svg
  logoDark: logo-gelap.svg
  footer: Terverifikasi Dewan Pers Umpama.
`,
    "_data/noto.woff2": await readFile(font),
    "_data/logo.svg": logo("#123456"),
    "_data/logo-gelap.svg": logo("#fedcba"),
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }, "Pasar dibuka."),
  });
  html = await site.read("index.html");
  css = parseHTML(html).document.querySelector("style")?.textContent ?? "";
});

test("pages have the accent, another in the dark, and fonts and logos of their own host", async () => {
  expect(css).toContain("--thread:#0b5394");
  expect(css.match(/--thread:#8ab8ff/g)).toHaveLength(2);
  expect(css).toContain("--text:Noto Uji, Georgia, serif");
  const loaded = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address = ""]) => address);
  expect(new Set(loaded)).toEqual(
    new Set([
      expect.stringMatching(/^\/huruf\/noto-[0-9a-f]{8}\.woff2$/),
      expect.stringMatching(/^\/gambar\/logo-[0-9a-f]{8}\.svg$/),
      expect.stringMatching(/^\/gambar\/logo-gelap-[0-9a-f]{8}\.svg$/),
    ]),
  );
  const files = await site.files();
  for (const address of loaded) expect(files).toContain(address.slice(1));
});

test("the logo is named, for those who cannot see it, and the footer has its text", async () => {
  const { document } = parseHTML(html);
  expect(document.querySelector(".masthead-name .logo")?.textContent).toBe("Kabar Uji");
  expect(document.querySelector(".colophon")?.textContent).toContain("Terverifikasi Dewan Pers Umpama.");
  expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
});

test("icon, browser's bar and share cards follow the accent", async () => {
  const { document } = parseHTML(html);
  const bars = [...document.querySelectorAll("meta[name=theme-color]")];
  expect(bars.map((bar) => bar.getAttribute("content"))).toEqual(["#0b5394", "#0b5394"]);
  expect(JSON.parse(await site.read("manifest.webmanifest")).theme_color).toBe("#0b5394");
  expect(await site.read("ikon.svg")).toContain('fill="#0b5394"');
  const png = (file: string) => readFile(path.join(site.root, "_site", file));
  expect(pixelsOf(await png("ikon.png"), 180).at(90, 152)).toBe("#0b5394");
  const card = (await site.files()).find((file) => file.startsWith("kartu/pasar-")) ?? "";
  expect(pixelsOf(await png(card), 1200).share("#0b5394")).toBeGreaterThan(0);
});
