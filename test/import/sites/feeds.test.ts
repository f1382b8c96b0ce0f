import { beforeEach, describe, expect, test } from "vitest";
import { makeSite, type Site } from "../files/site.ts";
import { moveIn } from "./exports.ts";

let site: Site;
beforeEach(() => {
  site = makeSite();
});

const move = (from: string, files: Record<string, string>) => moveIn(site, from, files);
const escaped = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("Blogger", () => {
  const html = "<div>Warga menanam pohon.<br /><br />Sungai kini teduh.</div>";
  const feed = (entries: string): string => `<?xml version='1.0'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
<id>tag:blogger.com,1999:blog-1</id><link rel='self' href='https://www.blogger.com/1'/>
<link rel='alternate' type='text/html' href='https://lama.blogspot.example/'/>${entries}</feed>`;
  const kind = (name: string): string =>
    `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;
  const shared = `<published>2024-05-01T03:00:00.001Z</published><updated>2024-05-01T03:00:20Z</updated>
<title type='text'>Warga Menanam Pohon</title><content type='html'>${escaped(html)}</content>
<author><name>Ani Lestari</name></author><category scheme='http://www.blogger.com/atom/ns#' term='Lingkungan'/>
<category scheme='http://www.blogger.com/atom/ns#' term='Sungai Palu'/>`;

  test("its older export", async () => {
    const { out, names, texts } = await move("blog.xml", {
      "blog.xml":
        feed(`<entry><id>1.post-1</id>${kind("post")}${shared}<link rel='replies' href='https://x.example/'/>
<link rel='alternate' type='text/html' href='https://lama.blogspot.example/2024/05/warga-menanam.html'/></entry>
<entry><id>1.post-2</id>${kind("post")}${shared}<app:control><app:draft>yes</app:draft></app:control></entry>
<entry><id>1.page-1</id>${kind("page")}${shared}</entry><entry><id>1.settings</id>${kind("settings")}</entry>`),
    });
    expect(names).toEqual(["2024-05-01-warga-menanam-pohon.md", "2024-05-01-warga-menanam.md"]);
    expect(texts[0]).toContain("draft: true");
    expect(texts[1]).toContain(`date: 2024-05-01T10:00+07:00
authors:
  - Ani Lestari
section: Lingkungan
tags:
  - Sungai Palu
aliases:
  - /2024/05/warga-menanam.html
`);
    expect(texts[1]).toContain("Warga menanam pohon.\n\nSungai kini teduh.\n");
    expect(out).toMatch(/left out +1 page, 1 of another kind/);
  });

  test("its newer export", async () => {
    const { out, names } = await move("feed.atom", {
      "feed.atom":
        feed(`<entry><id>1.post-1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>${shared}
<blogger:filename>/2024/05/warga-menanam.html</blogger:filename></entry>
<entry><id>1.post-2</id><blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status>${shared}</entry>
<entry><id>1.c</id><blogger:type>COMMENT</blogger:type>${shared}</entry>`),
    });
    expect(names).toEqual(["2024-05-01-warga-menanam.md"]);
    expect(out).toContain("Blogger https://lama.blogspot.example/");
    expect(out).toMatch(/left out +1 in the trash, 1 comment/);
  });
});

describe("a feed", () => {
  const rss = (item: string): string =>
    `<rss version="2.0"><channel><title>Kabar</title><link>https://lama.example/</link><item>${item}</item></channel></rss>`;
  const head = `<title>Warga &amp; Pohon</title><link>https://lama.example/baca/12/pohon</link><guid>12</guid>
<pubDate>Wed, 01 May 2024 03:00:00 +0000</pubDate><author>ani@lama.example (Ani Lestari)</author><category>Kota</category>`;

  test("in RSS with whole texts", async () => {
    const { texts } = await move("umpan.xml", {
      "umpan.xml": rss(`${head}<description>Warga menanam pohon…</description>
<content:encoded><![CDATA[<p>Warga menanam pohon di tepi sungai.</p>]]></content:encoded>`),
    });
    expect(texts[0]).toMatch(
      /title: Warga & Pohon\n(?:#.*\n)?date: 2024-05-01T10:00\+07:00\nauthors:\n {2}- Ani Lestari\n/,
    );
    expect(texts[0]).toContain("aliases:\n  - /baca/12/pohon/\n");
    expect(texts[0]).toContain("\nWarga menanam pohon di tepi sungai.\n");
  });

  test("with beginnings alone becomes drafts: somebody has to read them", async () => {
    const { texts } = await move("umpan.xml", {
      "umpan.xml": rss(`${head}<description>Warga menanam pohon di tepi…</description>`),
    });
    expect(texts[0]).toContain("draft: true\nreview:\n  - body\n");
  });

  test.each([
    ["without an id or an address", ""],
    ["that all have one id", "<guid>https://lama.example/</guid>"],
    ["that all have one address", "<link>https://lama.example/</link>"],
  ])("of posts %s loses none, and a second move leaves them", async (_, id) => {
    const post = (title: string) =>
      `<item><title>${title}</title>${id}<pubDate>Wed, 01 May 2024 03:00:00 +0000</pubDate><content:encoded>Warga menanam pohon di tepi sungai.</content:encoded></item>`;
    const feed = rss("").replace(/<item>.*<\/item>/, ["Satu", "Dua", "Tiga", "Dua"].map(post).join(""));
    const { names, again } = await move("umpan.xml", { "umpan.xml": feed });
    expect(names).toHaveLength(3);
    expect(again).toMatch(/articles +4 imported before/);
  });

  test("in Atom with XHTML", async () => {
    const { texts } = await move("umpan.atom", {
      "umpan.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://lama.example/"/><entry><id>a</id>
<title>Pohon</title><link href="https://lama.example/pohon"/><published>2024-05-01T12:00:00+09:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Harga &lt; 5 <b>ribu</b>.</p></div></content></entry></feed>`,
    });
    expect(texts[0]).toContain("date: 2024-05-01T12:00+09:00\n");
    expect(texts[0]).toContain("Harga \\< 5 **ribu**.");
  });
});
