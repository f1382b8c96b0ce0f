import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { createSite, rebuild } from "../support/site.ts";
import { configuration } from "./configuration.ts";

/** Eleventy's `--input` says where templates are. Articles, topics and pages are data: they stay in `content/`. */
test("--input draws the templates of another folder, file or the folder of articles, and the articles of content/", async () => {
  const site = await createSite({
    ".eleventy.ts": configuration(""),
    "content/articles/terbit.md": article({ title: "Pasar Dibuka", date: "2024-06-01 08:00" }, "Air."),
    "content/articles/naskah.md": article({ title: "Rahasia", draft: true }, "Belum selesai."),
    "content/denah.njk": "---\ntitle: Denah\nlayout: base\n---\n{{ warta.settings.name }}",
    "halaman/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\n{{ collections.articles.length }} berita",
  });
  for (const [input, own] of [
    ["halaman", "jadwal"],
    ["halaman/jadwal.njk", "jadwal"],
    ["content", "denah"],
  ]) {
    await rebuild(site, { arguments: [`--input=${input}`] });
    const files = await site.files();
    expect(files, input).toContain("2024/06/01/terbit/index.html");
    expect(files.filter((file) => /naskah|articles/.test(file))).toEqual([]);
    expect(files.filter((file) => /^(?:denah|jadwal)\//.test(file))).toEqual([`${own}/index.html`]);
    expect(await site.read(`${own}/index.html`)).toContain('class="masthead"');
  }
});
