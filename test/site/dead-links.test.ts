import type { DateTime } from "luxon";
import { expect, test } from "vitest";
import type { Content } from "../../src/content/content.ts";
import { type Diagnostic, formatDiagnostic } from "../../src/content/diagnostic.ts";
import { buildModel } from "../../src/site/build-model.ts";
import { deadLinks } from "../../src/site/dead-links/dead-links.ts";
import { writtenAddresses } from "../../src/templates/written-addresses.ts";
import { article, type Files, now, readSound, settings } from "../content/temporary-project.ts";
import { context } from "../support/context.ts";

const a = "content/articles/a.md";

type Find = (content: Content, now: DateTime<true>) => Diagnostic[];
const everywhere =
  (mayBeOthers: boolean): Find =>
  (content, time) => {
    const model = buildModel(content, { options: context, now: time, preview: true, prefix: "/" });
    const isWritten = writtenAddresses(model);
    return deadLinks(content, model, time, { isWritten, mayBeOthers });
  };

/** What is said of the links of an article, in a site with one of each kind of page. */
async function said(text: string, files: Files = {}, find = everywhere(false)): Promise<string[]> {
  const content = await readSound(
    {
      "_data/site.yaml": settings().replace("contoh.id/", "contoh.id/kabar/"),
      "content/pages/tentang.md": "---\ntitle: Tentang\n---\n",
      "content/articles/b.md": article(
        { authors: "Sari Contoh", aliases: "[/lama/b.html, /lama/c/index.html, /lama/d]" },
        "Satu.\n\nDua.",
      ),
      [a]: text,
      ...files,
    },
    { preview: true },
  );
  return find(content, now).map((mistake) => formatDiagnostic(mistake, "en"));
}

/** Line and column where a word of an article's file begins. */
function placeOf(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

test.each([
  ["an article", "/2024/05/01/b/"],
  ["an article, without the slash at the end", "/2024/05/01/b"],
  ["an article by its whole address", "https://contoh.id/kabar/2024/05/01/b/#p2"],
  ["an article beside this one", "../b/"],
  ["an old address", "/lama/b.html"],
  ["an old address of a folder's page", "/lama/c/index.html) [a](/lama/c/) [b](/lama/d"],
  ["a place in another article", "/2024/05/01/b/#p2"],
  ["a heading of this one", "#bagian-rencana"],
  ["its timeline", "#kronologi"],
  ["a tag, its feed, a page of its list", "/tag/pasar-pagi/rss.xml"],
  ["all tags", "/tag/"],
  ["a section", "/rubrik/ekonomi/"],
  ["an author", "/penulis/sari-contoh/"],
  ["a month", "/arsip/2024/05/"],
  ["a page", "/tentang/"],
  ["the front page", "/"],
  ["the front page, by its whole address", "https://contoh.id/kabar"],
  ["an article by its file", "/2024/05/01/b/index.html"],
  ["what feed readers, search engines and browsers ask for", "/feed.xml) [a](/robots.txt) [b](/ikon.svg"],
  ["what the host has", "/.well-known/security.txt"],
  ["an article by its whole address with www", "https://www.contoh.id/kabar/2024/05/01/b/"],
  ["a host whose name begins as the own computer's", "http://localhost.example/a"],
  ["what else stands on the host", "https://contoh.id/toko/"],
  ["another way than the web", "ftp://berkas.example/a) [a](ssh://b.example) [b](tel:+62211234567"],
  ["the search", "/cari/?q=cabai"],
  ["another site", "https://lain.example/2020/01/01/tidak-ada/"],
  ["a mailbox", "mailto:redaksi@contoh.id"],
  ["two, with a subject", "mailto:redaksi@contoh.id,iklan@contoh.id?subject=Halo"],
  ["whom the reader chooses", "mailto:?subject=Baca%20ini"],
  ["a site with letters of its own", "https://pasar.example/cabai/é"],
])("a link to %s is sound", async (_, href) => {
  expect(await said(article({}, `Lihat [ini](${href}).\n\n## Rencana\n\nAda.`))).toEqual([]);
});

test.each([
  ["/2024/05/01/bb/", "leads to no page of the site. Did you mean /2024/05/01/b/?"],
  ["/2020/01/24/tidak-pernah-ada/", "leads to no page of the site. Correct the address, or remove the link."],
  ["/tag/pasar-pagy/", "leads to no page of the site. Did you mean /tag/pasar-pagi/?"],
  ["/tntang/", "leads to no page of the site. Did you mean /tentang/?"],
  ["/arsip/2024/06/", "leads to no page of the site. Did you mean /arsip/2024/05/?"],
  ["b.md", "leads to no page of the site. Did you mean /2024/05/01/b/?"],
  ["../../content/articles/b.md#p2", "leads to no page of the site. Did you mean /2024/05/01/b/?"],
  ["2024-05-01-bb.md", "leads to no page of the site. Correct the address"],
  ["/rubrik/", "leads to no page of the site."],
  ["/kabar/2024/05/01/b/", "leads to no page of the site. Did you mean /2024/05/01/b/?"],
  ["#bagian-rencanna", "leads to no place on this page. Did you mean #bagian-rencana?"],
  ["#100%", "leads to no place on this page."],
  [
    "#yang-tidak-ada",
    "leads to no place on this page. Paragraphs are #p1, #p2, …; a heading is #bagian- and its words.",
  ],
  ["</a b/>", "leads to no page of the site. Correct the address, or remove the link."],
  ["/foto/pasar.jpg", "leads to no page of the site."],
  ["https://contoh.id/kabar/tidak-ada/", "leads to no page of the site."],
  ["/rubrik/ekonomi/9/", "leads to no page of the site. Did you mean /rubrik/ekonomi/?"],
  ["https://www.contoh.id/kabar/tidak-ada/", "leads to no page of the site."],
  [
    "blob:https://contoh.id/5f3c",
    "is only in the browser that made it; readers get the words without a link. Correct the address, or remove the link.",
  ],
  ["data:image/png;base64,iVBORw0KGgo=", "is only in the browser that made it"],
  ["/2024/05/01/b/#p3", "leads to no place on the page of content/articles/b.md. Paragraphs are #p1, #p2, …"],
])("reports a link to %s, with its place", async (href, message) => {
  const body = `Pasar.\n\nLihat [itu](https://a.example/), [ini](${href}) dan lain.\n\n## Rencana\n\nAda.`;
  const text = article({}, body);
  const address = href.replace(/^<|>$/g, "");
  expect(await said(text)).toEqual([
    expect.stringContaining(`${a}:${placeOf(text, address)} "${address}" ${message}`),
  ]);
});

test("reports each of several where it stands, also in a list and a table, and one by a reference where its words do", async () => {
  const list = "- [satu](/2020/01/01/x/)\n- [dua](/2020/01/01/x/)";
  const table = "| a |\n| --- |\n| [tiga](/2020/01/01/y/) |";
  const text = article({}, `${list}\n\n${table}\n\nLihat [empat][e].\n\n[e]: /2020/01/01/z/`);
  const second = placeOf(text, "/2020/01/01/x/)\n\n");
  expect((await said(text)).map((line) => line.split(" ")[0])).toEqual([
    `${a}:${placeOf(text, "/2020/01/01/x/")}`,
    `${a}:${second}`,
    `${a}:${placeOf(text, "/2020/01/01/y/")}`,
    `${a}:${placeOf(text, "Lihat [empat]")}`,
  ]);
});

test("an address in code is no link", async () => {
  expect(await said(article({}, "`[x](/2020/01/01/x/)`\n\n```\n[x](/2020/01/01/x/)\n```"))).toEqual([]);
});

test("reports a link to what is not out yet, unless the article comes out later still", async () => {
  const link = "Lihat [ini](/2024/07/01/nanti/).";
  const later = { "content/articles/nanti.md": article({ date: "2024-07-01 08:00" }) };
  expect(await said(article({}, link), later)).toEqual([
    expect.stringContaining(
      '"/2024/07/01/nanti/" leads to content/articles/nanti.md, which waits until 2024-07-01 08:00 (Asia/Jakarta): until then readers find no page there (404).',
    ),
  ]);
  expect(await said(article({ date: "2024-07-02 08:00" }, link), later)).toEqual([]);
  expect(await said(article({ draft: "true" }, link), later)).toEqual([]);
  const draft = { "content/articles/nanti.md": article({ date: "2024-07-01 08:00", draft: "true" }) };
  expect(await said(article({ date: "2024-07-02 08:00" }, link), draft)).toEqual([
    expect.stringContaining(
      "leads to content/articles/nanti.md, a draft: readers find no page there (404) until it is published.",
    ),
  ]);
});

test("links of a topic, of an author and of a page are looked at too", async () => {
  const text = "Lihat [b](/2024/05/01/b/), [naskah](/2024/05/02/naskah/) dan [x](/2020/01/01/x/).";
  const files = {
    "content/articles/naskah.md": article({ date: "2024-05-02 08:00", draft: "true" }),
    "content/tags/pasar-pagi.md": `---\nname: Pasar Pagi\n---\n\n${text}\n`,
    "content/authors/sari.md": `---\nname: Sari Contoh\n---\n[a](/penulis/sari/) ${text}\n`,
    "content/pages/tentang.md": `---\ntitle: Tentang\n---\n${text}\n`,
  };
  const found = await said(article(), files);
  expect(found.map((line) => line.split(" ").slice(0, 2).join(" ")).sort()).toEqual([
    'content/authors/sari.md:4:57 "/2024/05/02/naskah/"',
    'content/authors/sari.md:4:86 "/2020/01/01/x/"',
    'content/pages/tentang.md:4:37 "/2024/05/02/naskah/"',
    'content/pages/tentang.md:4:66 "/2020/01/01/x/"',
    'content/tags/pasar-pagi.md:5:37 "/2024/05/02/naskah/"',
    'content/tags/pasar-pagi.md:5:66 "/2020/01/01/x/"',
  ]);
});

test("reports a link to an article that was withdrawn since", async () => {
  const retracted = "{date: 2024-05-20, reason: Salah.}";
  const gone = { "content/articles/b.md": article({ retracted }, "[x](/2020/01/01/x/)") };
  const link = "Lihat [b](/2024/05/01/b/#p9).";
  const withdrawn = [
    expect.stringContaining(
      '"/2024/05/01/b/#p9" leads to content/articles/b.md, which was withdrawn: readers find only the reason there. Check whether this article is still correct.',
    ),
  ];
  expect(await said(article({}, link), gone)).toEqual(withdrawn);
  expect(await said(article({ draft: "true", date: "2024-05-25" }, link), gone)).toEqual(withdrawn);
  // The page is there, with the reason, and who leads to it later means to.
  expect(await said(article({ date: "2024-05-21" }, link), gone)).toEqual([]);
  expect(await said(article({ updated: "2024-05-21" }, link), gone)).toEqual([]);
});

test("what may be a page of the newsroom's own is sound, a slip of a page that is known is not", async () => {
  const others = everywhere(true);
  const links =
    "[a](/liputan-khusus/) [b](</berkas/Laporan Pasar.pdf>) [c](/tag/pasar-pagi/kronologi/2031/) [d](/tntang/)";
  expect(await said(article({}, links), {}, others)).toEqual([
    expect.stringContaining('"/tag/pasar-pagi/kronologi/2031/" leads to no page of the site.'),
    expect.stringContaining('"/tntang/" leads to no page of the site. Did you mean /tentang/?'),
  ]);
});

test("on a site in English, addresses of its words are all known, those of Indonesian words are not", async () => {
  const files = { "_data/site.yaml": settings("language: en\n") };
  const sound = "[a](/section/ekonomi/) [b](/author/sari-contoh/) [c](/archive/2024/05/) [d](/search/)";
  expect(await said(article({}, sound), files)).toEqual([]);
  const unknown = "[a](/rubrik/ekonomi/) [b](/section/ekonomi/9/)";
  expect(await said(article({}, unknown), files, everywhere(true))).toEqual([
    expect.stringContaining('"/section/ekonomi/9/" leads to no page of the site.'),
  ]);
  const places = await said(
    article({}, "[a](#section-plan) [b](#content) [c](#bagian-x)\n\n## Plan\n"),
    files,
  );
  expect(places).toEqual([expect.stringContaining("a heading is #section- and its words.")]);
});

test("an entry of the menu leads to a page that is written, or is reported where it stands in the settings", async () => {
  const menu = "menu:\n  - { name: Tentang, path: /tentang }\n  - { name: Jadwal, path: /jadwal/ }\n";
  const files = { "_data/site.yaml": settings(menu) };
  expect(await said(article(), files)).toEqual([
    '_data/site.yaml:7:27 menu.path: "/jadwal/" leads to no page of the site. Correct the address, or remove the link.',
  ]);
  expect(await said(article(), files, everywhere(true))).toEqual([]);
});

test("to a PDF beside the text leads to it; one to a picture, which has another address, leads nowhere", async () => {
  const text = article({}, "![Pasar](pasar.svg)\n\nLihat [gambarnya](pasar.svg) dan [laporan](laporan.pdf).");
  const files = {
    "content/articles/pasar.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
    "content/articles/laporan.pdf": "%PDF-1.7 laporan",
  };
  expect(await said(text, files)).toEqual([
    expect.stringMatching(/^content\/articles\/a\.md:\d+:\d+ "pasar\.svg" leads to no page/),
  ]);
});

test("a link with a word that stood in addresses before leads on to the one of today; a kind that is turned off is named", async () => {
  const own = "addresses: { section: kanal }\ntemplates: { authors: false }\n";
  const text = article(
    {},
    "[a](/rubrik/ekonomi/) [b](/section/ekonomi/) [c](/rubrik/lain/) [d](/penulis/sari-contoh/)",
  );
  expect(
    (await said(text, { "_data/site.yaml": settings(own) })).map((line) => line.replace(/^\S+ /, "")),
  ).toEqual([
    '"/rubrik/ekonomi/" leads to no page of the site. Did you mean /kanal/ekonomi/?',
    '"/section/ekonomi/" leads to no page of the site. Did you mean /kanal/ekonomi/?',
    '"/rubrik/lain/" leads to no page of the site. Correct the address, or remove the link.',
    '"/penulis/sari-contoh/" leads to no page of the site. Such pages are turned off by "templates: { authors: false }" in _data/site.yaml. Remove the link.',
  ]);
});
