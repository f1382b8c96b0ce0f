import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { runWarta } from "../../cli/run-warta.ts";
import { createSite, rebuild } from "../../support/site.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ text: string }>(import.meta.url);

/** As it is copied from a web page: the caption twice, then headline, breadcrumb, byline, text, and the foot of the page. */
const text = tables.text;

test("one text becomes a whole site with its topics, in two commands", async () => {
  const site = await createSite({ "naskah.txt": text });
  const { code, out } = await runWarta(site.root, ["import", "--yes", "naskah.txt"], { WARTA_LANG: "en" });
  expect(code).toBe(0);
  expect(out).not.toContain("draft");
  expect(out).not.toContain("to check:");
  expect(await readdir(path.join(site.root, "content/tags"))).toEqual([
    "dinas-pertamanan-dan-kebersihan.md",
    "lampukita.md",
  ]);
  await rebuild(site);
  const files = await site.files();
  for (const page of ["index.html", "2025/01/24/kini-alun-alun-kota-punya-lampu-lampukita/index.html"])
    expect(files).toContain(page);
  for (const page of ["rubrik/teknologi", "penulis/sari-wulandari", "arsip/2025/01", "tag"])
    expect(files).toContain(`${page}/index.html`);
  const topic = await site.read("tag/lampukita/index.html");
  expect(topic).toContain("Berita tentang LampuKita");
  expect(topic).toContain('href="/2025/01/24/kini-alun-alun-kota-punya-lampu-lampukita/#p');
  const article = await site.read("2025/01/24/kini-alun-alun-kota-punya-lampu-lampukita/index.html");
  expect(article).toContain('href="/tag/dinas-pertamanan-dan-kebersihan/"');
});

test("a likely section is taken, and what has to be read stays to be read", async () => {
  const site = await createSite({
    "a.txt": text.replace("Teknologi teknologi lampukita\n", ""),
    "b.txt": text
      .replace("24 Januari", "25 Januari")
      .replace("Warga menyambut", "Sesudah hujan reda\n\nWarga menyambut"),
  });
  const { out } = await runWarta(site.root, ["import", "--yes", "a.txt", "b.txt"], { WARTA_LANG: "en" });
  expect(out).toContain("1 article to check: body in 1. One by one: npx warta review\n");
  const check = await runWarta(site.root, ["check"], { WARTA_LANG: "en" });
  expect(check.out).toContain("2 articles (1 of them a draft), 2 tags");
});
