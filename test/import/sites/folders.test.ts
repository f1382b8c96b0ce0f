import { beforeEach, describe, expect, test } from "vitest";
import { tablesOf } from "../../support/tables.ts";
import { makeSite, type Site } from "../files/site.ts";
import { moveIn } from "./exports.ts";

const tables = tablesOf<Record<"jekyll" | "hugo", string[][]>>(import.meta.url);

let site: Site;
beforeEach(() => {
  site = makeSite();
});

const move = (from: string, files: Record<string, string>) => moveIn(site, from, files);

test("Ghost", async () => {
  const post = {
    html: "<p>Isi. <a href='__GHOST_URL__/lain/'>Lain</a></p>",
    type: "post",
    visibility: "public",
  };
  const dates = {
    published_at: "2024-05-01T03:00:00.000Z",
    updated_at: "2024-05-03T03:00:00.000Z",
    created_at: null,
    status: "published",
  };
  const data = {
    posts: [
      { id: "a", title: "Satu", slug: "satu", custom_excerpt: "Ringkasan.", ...post, ...dates },
      { id: "b", title: "Dua", slug: "dua", ...post, ...dates, visibility: "paid" },
      { id: "c", title: "Tentang", slug: "tentang", ...post, ...dates, type: "page" },
    ],
    tags: [
      { id: 1, name: "#dalam" },
      { id: 2, name: "Kota" },
      { id: 3, name: "Banjir" },
    ],
    posts_tags: [3, 2, 1].map((tag_id) => ({ post_id: "a", tag_id, sort_order: tag_id })),
    users: [{ id: "u", name: "Sari Wulandari" }],
    posts_authors: [{ post_id: "a", author_id: "u", sort_order: 0 }],
  };
  const { out, names, texts } = await move("ghost.json", {
    "ghost.json": JSON.stringify({ db: [{ data }] }),
  });
  expect(names).toEqual(["2024-05-01-dua.md", "2024-05-01-satu.md"]);
  expect(texts[0]).toContain("draft: true");
  expect(texts[1]).toContain(`title: Satu
description: Ringkasan.
date: 2024-05-01T10:00+07:00
updated: 2024-05-03T10:00+07:00
authors:
  - Sari Wulandari
section: Kota
tags:
  - Banjir
aliases:
  - /satu/
`);
  expect(texts[1]).toContain("Isi. [Lain](/lain/)");
  expect(out).toMatch(/drafts, since they were +1 for members\n +left out +1 page/);
});

describe("Jekyll", () => {
  const post = (front: string, text = "Isi berita."): string => `---\nlayout: post\n${front}---\n${text}\n`;

  test.each(tables.jekyll)("with %j has addresses like %s", async (config, address) => {
    const { texts } = await move("lama", {
      "lama/_config.yml": `title: Lama\n${config}`,
      "lama/_posts/2024-05-01-pasar-lama.md": post(
        "title: Pasar Lama\ncategories: kota\ntags: pasar warga\n",
      ),
    });
    expect(texts[0]).toContain(`section: Kota\ntags:\n  - pasar\n  - warga\naliases:\n  - ${address}\n`);
  });

  test("has drafts, authors in a file of their own, and tags of its templates", async () => {
    const { err, names, texts } = await move("lama", {
      "lama/_config.yml": "url: https://lama.example\n",
      "lama/_data/authors.yml": "sari:\n  name: Sari Wulandari\n",
      "lama/tentang.md": post("title: Tentang\n"),
      "lama/_posts/2024-05-01-satu.md": post(
        'title: "Satu"\ndate: 2024-05-01 08:30:00 +0800\nauthor: sari\nredirect_from: /lama/1/\n',
        '![Kios]({{ site.baseurl }}/kios.jpg "Kios baru")\n\n{% include peta.html %}\n\nBaca [dua]({% post_url 2024-05-02-dua %}).',
      ),
      "lama/_posts/2024-05-02-dua.md": post("title: Dua\npublished: false\n"),
      "lama/_drafts/tiga.md": post("title: Tiga\ndate: 2024-06-01\n"),
    });
    expect(names).toEqual(["2024-05-01-satu.md", "2024-05-02-dua.md", "2024-06-01-tiga.md"]);
    expect(texts[0]).toMatch(/date: 2024-05-01T08:30\+08:00\nauthors:\n {2}- Sari Wulandari\n/);
    expect(texts[0]).toContain("  - /2024/05/01/satu.html\n  - /lama/1/\n");
    expect(texts[0]).toContain('![Kios](https://lama.example/kios.jpg "Kios baru")');
    expect(texts[0]).toContain("Baca [dua](/2024/05/02/dua/).");
    expect(texts[1]).toContain("draft: true");
    expect(texts[2]).toContain("draft: true");
    expect(err).toMatch(/satu\.md:\d+: "\{% include peta\.html %\}" is left/);
  });
});

describe("Hugo", () => {
  test.each(tables.hugo)("with front matter in %s", async (_, front) => {
    const { names, texts } = await move("lama", {
      "lama/hugo.toml": 'baseURL = "https://lama.example/"\n',
      "lama/content/news/pasar/index.md": `${front}\nIsi.\n\n{{< figure src="kios.jpg" caption="Kios" >}}\n\n{{< youtube abcdefghijk >}}\n`,
      "lama/content/news/_index.md": front,
      "lama/content/about.md": front,
    });
    expect(names).toEqual(["2024-05-01-pasar.md"]);
    expect(texts[0]).toContain(
      "date: 2024-05-01T10:00+07:00\nsection: Kota\ntags:\n  - Pasar\naliases:\n  - /news/pasar/\n",
    );
    expect(texts[0]).toContain('![Kios](https://lama.example/news/pasar/kios.jpg "Kios")');
    expect(texts[0]).toContain("https://youtu.be/abcdefghijk");
  });

  test.each([
    ["slug: pasar-baru\n", "/kota/pasar-baru/"],
    ["url: /khusus.html\n", "/khusus.html"],
    ["aliases: [/dulu/, ../tadi/]\n", "/kota/pasar/\n  - /dulu/\n  - /tadi/"],
  ])("with %j has the address %s", async (front, address) => {
    const { texts } = await move("lama", {
      "lama/content/kota/pasar.md": `---\ntitle: Pasar\ndate: 2024-05-01\n${front}---\nIsi.\n`,
    });
    expect(texts[0]).toContain(`section: Kota\ntags:\n  - Kota\naliases:\n  - ${address}\n`);
  });

  test("has permalinks for its sections, and posts that have expired", async () => {
    const { texts } = await move("lama", {
      "lama/config.yaml": "baseURL: https://lama.example/blog/\npermalinks:\n  kota: /:year/:month/:slug/\n",
      "lama/content/kota/a.md":
        "---\ntitle: Pasar Lama\ndate: 2024-05-01\nlastmod: 2024-05-02\nexpiryDate: 2024-06-01\nmenu: utama\n---\nIsi.\n",
    });
    expect(texts[0]).toContain("aliases:\n  - /blog/2024/05/pasar-lama/\ndraft: true\n");
    expect(texts[0]).toContain("date: 2024-05-01\nupdated: 2024-05-02\n");
  });
});
