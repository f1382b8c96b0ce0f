import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, rebuild } from "../support/site.ts";

/** Eleventy's `--input` says where templates are. Articles, topics and pages are data: they stay in `content/`. */
test.each([
  ["another folder", "halaman"],
  ["a single file", "halaman/jadwal.njk"],
  ["the folder of articles", "content"],
])("--input with %s draws its templates, and the articles of content/", async (_, input) => {
  const site = await cloneRepository({
    "content/articles/terbit.md": article({ title: "Pasar Dibuka", date: "2024-06-01 08:00" }, "Air."),
    "content/articles/naskah.md": article({ title: "Rahasia", draft: true }, "Belum selesai."),
    "content/denah.njk": "---\ntitle: Denah\nlayout: base\n---\n{{ warta.settings.name }}",
    "halaman/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\n{{ collections.articles.length }} berita",
  });
  await rebuild(site, { arguments: [`--input=${input}`] });

  const files = await site.files();
  expect(files).toContain("2024/06/01/terbit/index.html");
  expect(files.filter((file) => /naskah|articles/.test(file))).toEqual([]);
  const own = input === "content" ? "denah" : "jadwal";
  expect(files.filter((file) => /^(?:denah|jadwal)\//.test(file))).toEqual([`${own}/index.html`]);
  expect(await site.read(`${own}/index.html`)).toContain('class="masthead"');
});
