import { expect, test } from "vitest";
import { startWarta } from "../../cli/run-warta.ts";
import { makeSite, type Site } from "./site.ts";

const page = (
  n: number,
): string => `<!doctype html><html lang="id"><head><title>Warga Menanam Pohon ${n}</title>
<meta property="article:published_time" content="2024-03-12T10:05:00+07:00"></head><body><article>
<h1>Warga Menanam Pohon ${n}</h1><p>Warga kampung ${n} menanam <b>seribu pohon</b> di tepi sungai sejak pagi bersama para pelajar.</p>
<p>Dinas setempat menyediakan bibitnya, dan akan merawatnya bersama warga selama dua tahun.</p></article></body></html>`;
const tag = { "content/tags/kampung.md": "---\nname: Kampung 7\naliases: [kampung 7]\n---\n" };
const written = (site: Site): string[] =>
  site.list("content/articles").map((name) => site.read(`content/articles/${name}`));

test("many pages are read on all cores, with the same result, in the same order", async () => {
  const names = Array.from({ length: 45 }, (_, n) => `${String(n).padStart(2, "0")}.html`);
  const [one, many] = [makeSite(tag), makeSite(tag)];
  for (const [n, name] of names.entries())
    for (const { write } of [one, many]) write(`halaman/${name}`, page(n));
  many.write("halaman/44.html", "");
  one.write("halaman/44.html", "");
  const { code, out, err } = await startWarta(many.root, ["import", "halaman"], { WARTA_LANG: "en" });
  expect(code).toBe(1);
  expect(err).toContain("halaman/44.html: is empty.");
  const sources = out.split("\n").flatMap((line) => /halaman\/(\d\d\.html) →/.exec(line)?.[1] ?? []);
  expect(sources).toEqual(names.slice(0, 44));
  for (const part of [names.slice(0, 25), names.slice(25)])
    await one.warta(["import", ...part.map((name) => `halaman/${name}`)]);
  expect(written(many)).toEqual(written(one));
  expect(written(many)).toHaveLength(44);
  expect(written(many).filter((text) => text.includes("- Kampung 7"))).toHaveLength(1);
});
