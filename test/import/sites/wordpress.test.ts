import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { png } from "../../support/png.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";
import { makeSite, type Site } from "../files/site.ts";
import { attachment, type OldPost, wordpress } from "./exports.ts";

interface Case {
  /** What they have otherwise than the usual one. */
  posts: Partial<OldPost>[];
  /** More of the channel. */
  channel?: string;
  /** Of the site, beside its settings. */
  files?: Record<string, string>;
  /** Words of the first article, words that it has not, and what is printed. */
  says?: string[];
  lacks?: string[];
  prints?: string[];
}
const tables = tablesOf<{ kept: string[][]; post: string; posts: Cases<Case> }>(import.meta.url);

const pasar: OldPost = {
  id: 12,
  title: "Pasar Lama Dibuka &amp; Ramai",
  slug: "pasar-lama-dibuka",
  date: "2024-05-01 03:00:00",
  updated: "2024-05-02 01:00:00",
  excerpt: "Kios di pasar itu <em>terisi</em> semua.",
  categories: ["Ekonomi", "Kota"],
  tags: ["Pasar Lama"],
  html: "Pedagang kembali ke Pasar Lama, Rabu pagi.\nKios terisi semua.\n\nWarga datang sejak subuh.",
};
const article = "content/articles/2024-05-01-pasar-lama-dibuka.md";

let site: Site;
beforeEach(() => {
  site = makeSite();
});

/** Moves posts in. @returns what is written of the first, and what is printed */
async function move(posts: readonly OldPost[], more = "", options: string[] = []) {
  site.write("ekspor.xml", wordpress(posts, more));
  const { code, out, err } = await site.warta(["import", "--from", "ekspor.xml", ...options]);
  const [first = ""] = site.list("content/articles").filter((name) => name.endsWith(".md"));
  return { code, out, err, text: first && site.read(`content/articles/${first}`) };
}
const body = (text: string): string => text.split("---\n\n").slice(1).join("---\n\n");

describe("a post of WordPress", () => {
  test("becomes an article with all that its export says", async () => {
    const { code, text } = await move([pasar]);
    expect(code).toBe(0);
    expect(site.list("content/articles")).toEqual(["2024-05-01-pasar-lama-dibuka.md"]);
    expect(text).toContain(tables.post);
    expect(body(text)).toBe(
      "Pedagang kembali ke Pasar Lama, Rabu pagi.\n\nKios terisi semua.\n\nWarga datang sejak subuh.\n",
    );
  });

  testCases(
    "it",
    tables.posts,
    async ({ posts, files = {}, channel, says = [], lacks = [], prints = [] }) => {
      for (const [file, text] of Object.entries(files)) site.write(file, text);
      const { out, err, text } = await move(
        posts.map((post, n) => ({ ...pasar, id: 12 + n, ...post })),
        channel,
      );
      for (const words of says) expect(text).toContain(words);
      for (const words of lacks) expect(text).not.toContain(words);
      for (const words of prints) expect(out + err).toMatch(new RegExp(words));
      expect((await site.warta(["check"])).code).toBe(0);
    },
  );

  test("that is scheduled waits", async () => {
    await move([{ ...pasar, date: "2199-05-01 03:00:00", status: "future" }]);
    expect((await site.warta(["check"])).out).toContain("waits");
  });

  test.each(tables.kept)("keeps %s", async (_, html, markdown) => {
    const { text } = await move([{ ...pasar, html }], attachment(5, "lorong.jpg", "Lorong", "Lorong kios"));
    expect(body(text).trim()).toBe(markdown);
  });
});

describe("a move", () => {
  const other = { ...pasar, id: 13, title: "Festival Layang-Layang", slug: "festival" };

  test("says what became of what", async () => {
    const page = { ...pasar, id: 1, type: "page" };
    const { out } = await move([pasar, page, { ...other, status: "trash" }], attachment(5, "a.jpg", "", ""));
    expect(out).toContain("WordPress https://lama.example");
    expect(out).toMatch(/articles +1 written\n/);
    expect(out).toMatch(/left out +1 attachment, 1 page, 1 in the trash\n/);
    const { out: json } = await move([other], "", ["--json"]);
    const lines = json
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ status: "written", file: "content/articles/2024-05-01-festival.md" });
    expect(lines[1].summary.sections).toEqual({ Ekonomi: 1 });
  });

  test("goes on where it was ended, and changes nothing the next time", async () => {
    await move([pasar]);
    await move([pasar, other]);
    expect(site.list("content/articles")).toHaveLength(2);
    const { out } = await move([pasar, other]);
    expect(out).toMatch(/articles +2 imported before\n/);
  });

  test("reads again with --force what nobody has edited", async () => {
    await move([pasar, other]);
    const edited = site.read(article).replace("Rabu pagi", "Rabu siang");
    site.write(article, edited);
    const { err } = await move(
      [
        { ...pasar, title: "Lain" },
        { ...other, title: "Festival Usai" },
      ],
      "",
      ["--force"],
    );
    expect(err).toContain("was edited since its import");
    expect(site.read(article)).toBe(edited);
    expect(site.read("content/articles/2024-05-01-festival.md")).toContain("title: Festival Usai\n");
  });

  test("writes nothing with --dry-run", async () => {
    const { out } = await move([pasar], "", ["--dry-run"]);
    expect(out).toMatch(/articles +1 would write\n/);
    expect(site.list("content/articles")).toEqual([]);
  });

  test("is refused for what is no export", async () => {
    site.write("ekspor.xml", "<html><body>Halo</body></html>");
    const { code, err } = await site.warta(["import", "--from", "ekspor.xml"]);
    expect(code).toBe(2);
    expect(err).toContain("is not an export that Warta can read");
  });
});

describe("pictures", () => {
  const picture = png(6, 4);
  const html =
    '<p>Isi.</p><figure><img src="https://lama.example/wp-content/uploads/kios-300x200.png" alt="Kios"/><figcaption>Kios baru</figcaption></figure>';
  const thumbnail = { _thumbnail_id: "5" };

  test("are copied from the export's folder, the largest there is, with their words", async () => {
    site.write("wp-content/uploads/kios.png", picture);
    site.write("wp-content/uploads/muka.png", picture);
    const more = attachment(5, "wp-content/uploads/muka.png", "Pasar", "Pasar pagi");
    const { code, out, text } = await move([{ ...pasar, html, meta: thumbnail }], more, ["--pictures"]);
    expect(code).toBe(0);
    expect(out).toMatch(/pictures +2 copied/);
    expect(text).toContain(
      "image:\n  src: 2024-05-01-pasar-lama-dibuka-2.png\n  alt: Pasar\n  caption: Pasar pagi\n",
    );
    expect(text).toContain('![Kios](2024-05-01-pasar-lama-dibuka-1.png "Kios baru")');
    expect(site.list("content/articles")).toHaveLength(3);
    expect((await site.warta(["check"])).code).toBe(0);
  });

  test("are found by the names that WordPress gives large ones; files of other kinds are told", async () => {
    site.write("wp-content/uploads/besar-scaled.png", picture);
    const html = '<p><img src="/wp-content/uploads/besar-1024x683.png"> <a href="/a.zip">data</a></p>';
    const { err, text } = await move([{ ...pasar, html }], "", ["--pictures"]);
    expect(text).toContain("-dibuka-1.png)");
    expect(text).toContain("[data](https://lama.example/a.zip)");
    expect(err).toMatch(/dibuka.md:\d+: the file https:\/\/lama.example\/a.zip was not copied/);
    expect((await site.warta(["check"])).code).toBe(0);
  });

  test("stay on the web without --pictures: as a comment and as links", async () => {
    const more = attachment(5, "muka.png", "Pasar", "Pasar pagi");
    const { text } = await move([{ ...pasar, html, meta: thumbnail }], more);
    expect(text).toContain("# keterangan gambar: https://lama.example/muka.png · Pasar · Pasar pagi\n");
    expect(text).toContain('![Kios](https://lama.example/wp-content/uploads/kios-300x200.png "Kios baru")');
  });

  describe("on the web", () => {
    const server = createServer((request, response) => {
      const isThere = request.url === "/kios.png";
      response.writeHead(isThere ? 200 : 404).end(isThere ? picture : "tidak ada");
    });
    beforeEach(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
    afterEach(() => void server.close());

    test("are loaded; one that is not there stays a link, and is told", async () => {
      const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const html = `<p>Isi.</p><p><img src="${home}/kios.png" alt="Kios"></p><p><img src="${home}/hilang.png" alt="Hilang"></p>`;
      const { err, out, text } = await move([{ ...pasar, html }], "", ["--pictures"]);
      expect(text).toContain("![Kios](2024-05-01-pasar-lama-dibuka-1.png)");
      expect(text).toContain(`![Hilang](${home}/hilang.png)`);
      expect(err).toContain(
        `the address ${home}/hilang.png could not be fetched: its server answers with status 404`,
      );
      expect(out).toMatch(/pictures +1 copied, 1 became links/);
    });
  });
});
