import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/import/html/extract-html.ts";

const page = ({
  json = "",
  meta = "",
  date = "Selasa, 12 Maret 2024 10:05 WIB",
  author = "Sinta Dewi",
}) => `<!doctype html>
<html lang="id"><head><title>Warga Menanam Bakau - Contoh.com</title>${meta}
<script type="application/ld+json">${json}</script></head>
<body><nav><a href="/">Beranda</a><a href="/n">Nasional</a></nav><main><article>
<h1>Warga Menanam Bakau di Teluk Palu</h1><div class="author">${author}</div><div class="date">${date}</div>
<div class="content"><p><strong>Palu</strong> - Ratusan warga menanam sepuluh ribu bibit bakau di Teluk Palu sejak pagi bersama pelajar.</p>
<p>Ketua panitia, Rahmat, mengatakan bibit dibeli dari kelompok tani setempat dengan dana sumbangan.</p>
<p><a href="/x">Baca juga: Hutan Bakau Kembali Rimbun</a></p>
<p>"Kami akan merawatnya bersama," kata Rahmat di lokasi penanaman pada hari itu. (sdw/abc)</p>
<p>Editor: Budi Laksana</p></div></article></main><script>document.write("x")</script></body></html>`;
const article = (more: object) =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Warga Menanam Bakau di Teluk Palu",
    ...more,
  });

describe("an HTML page", () => {
  test("has a section proposed by its own address, where nothing else names one", async () => {
    const meta = '<link rel="canonical" href="https://contoh.example/lingkungan/2024/warga-menanam-bakau">';
    const proposed = await extractHtml(page({ meta }));
    expect(proposed.article.section).toBe("Lingkungan");
    expect(proposed.article.confidence.section).toBe("low");
    const said = await extractHtml(page({ meta, json: article({ articleSection: "Nusantara" }) }));
    expect(said.article.section).toBe("Nusantara");
  });

  test.each([
    ["<ul><li>Beranda</li><li>Ekonomi</li></ul>", "Ekonomi"],
    ["<div><a>Hukum</a></div>", "Hukum"],
  ])("names its section above the headline, %s, and all else there is listed", async (way, section) => {
    const { article: read } = await extractHtml(page({}).replace("<h1>", `<p>Jadwal kapal</p>${way}<h1>`));
    expect([read.section, read.title]).toEqual([section, "Warga Menanam Bakau di Teluk Palu"]);
    expect(read.lines[0]).toMatchObject({ text: "Jadwal kapal", reason: "menu or list of the page" });
  });

  test("has its date below the standfirst, its picture's caption, and below the text its writer", async () => {
    const deck = "<p>Bibit dibeli warga dengan uang kas yang dikumpulkan selama setahun penuh di desa.</p>";
    const figure = "<figure><figcaption>Warga menanam bakau di tepi teluk.</figcaption></figure>";
    const box =
      "<div><h4>Nadia Lestari</h4><p>Bergabung dengan Kabar Muara sejak 2019. Meliput pangan.</p></div>";
    const html = page({ author: "" })
      .replace("</h1>", `</h1>${deck}`)
      .replace('<div class="content">', `${figure}<div class="content">`)
      .replace("<p>Editor: Budi Laksana</p>", box);
    const { article: read } = await extractHtml(html);
    const caption = "Warga menanam bakau di tepi teluk.";
    expect(read).toMatchObject({ published: "2024-03-12T10:05+07:00", caption, authors: ["Nadia Lestari"] });
    expect(read.body).toHaveLength(3);
  });

  test("is read as its reader sees it", async () => {
    const { article: read, disputes } = await extractHtml(page({}));
    expect(read).toMatchObject({
      title: "Warga Menanam Bakau di Teluk Palu",
      authors: ["Sinta Dewi"],
      editors: ["Budi Laksana"],
      published: "2024-03-12T10:05+07:00",
      dateline: "Palu",
      initials: "sdw/abc",
    });
    expect(read.body).toHaveLength(3);
    expect(disputes).toEqual([]);
  });

  test("keeps the offset of its meta data; UTC becomes the site's zone", async () => {
    const dated = await extractHtml(
      page({ json: article({ datePublished: "2024-03-12T12:05:00+09:00" }), date: "" }),
    );
    expect(dated.article.published).toBe("2024-03-12T12:05+09:00");
    const utc = await extractHtml(
      page({ json: article({ datePublished: "2024-03-12T03:05:00Z" }), date: "" }),
    );
    expect(utc.article.published).toBe("2024-03-12T10:05+07:00");
  });

  test("tells both where meta data and text disagree", async () => {
    const json = article({
      datePublished: "2024-03-13T08:00:00+07:00",
      author: { "@type": "Person", name: "Rama Wijaya" },
    });
    const { article: read, disputes } = await extractHtml(page({ json }));
    expect(disputes).toEqual([
      { field: "published", meta: "2024-03-13T08:00+07:00", text: "2024-03-12T10:05+07:00" },
      { field: "authors", meta: "Rama Wijaya", text: "Sinta Dewi" },
    ]);
    expect(read.confidence).toMatchObject({ published: "low", authors: "low" });
  });

  test("tells both where JSON-LD and a meta element date it differently, and takes JSON-LD", async () => {
    const json = article({ datePublished: "2024-03-12T10:05:00+07:00" });
    const dated = (time: string) =>
      extractHtml(page({ json, meta: `<meta property="article:published_time" content="${time}">` }));
    const { article: read, disputes } = await dated("2024-03-11T08:00:00+07:00");
    expect(read).toMatchObject({ published: "2024-03-12T10:05+07:00", confidence: { published: "low" } });
    expect(disputes).toEqual([
      {
        field: "published",
        meta: "2024-03-12T10:05+07:00",
        element: "article:published_time",
        says: "2024-03-11T08:00+07:00",
      },
    ]);
    // The same moment in another zone, or the day alone, is no other date.
    for (const same of ["2024-03-12T03:05:00Z", "2024-03-12"])
      expect((await dated(same)).disputes).toEqual([]);
  });

  test("a meta element stands in for a date of JSON-LD that is none", async () => {
    const { article: read } = await extractHtml(
      page({
        json: article({ datePublished: "segera" }),
        meta: '<meta property="article:published_time" content="2024-03-11T08:00:00+07:00">',
        date: "",
      }),
    );
    expect(read.published).toBe("2024-03-11T08:00+07:00");
  });

  test("a site's name is no author, and no date is made up", async () => {
    const json = article({ author: { "@type": "Organization", name: "Contoh.com" } });
    const { article: read } = await extractHtml(page({ json, date: "", author: "" }));
    expect(read.authors).toEqual([]);
    expect(read.published).toBeNull();
  });

  describe("is dated by its lines, where nothing else says when", () => {
    const time = (more: string, shown: string) => page({ date: `<time ${more}>${shown}</time>` });
    const evening = 'datetime="2024-03-12T23:30:00+07:00"';
    const over = (line: string, more: object = {}): string =>
      page({ date: "", ...more }).replace("<article>", `<article><div>${line}</div>`);
    const doubted = ["2024-03-12T23:30+07:00", "low"];
    const printed = ["2024-03-12T10:05+07:00", "high"];
    const withTime = '<meta property="article:published_time" content="2024-03-12T10:05:00+07:00">';
    const aboveOther = page({ date: "" })
      .replace(/<(\/?)h1>/g, "<$1h2>")
      .replace(
        "<main>",
        '<div>Jadwal Kapal ke Teluk</div><time datetime="2024-03-01T06:00:00+07:00">2 pekan lalu</time><main>',
      );
    const inText = page({ date: "" }).replace("sejak pagi", `<time ${evening}>sejak pagi</time>`);
    const day = "Sabtu, 16 Maret 2024";

    test.each([
      [
        "<time> above the text: its clock, where the day alone is printed",
        time(evening, "12 Mar 2024"),
        doubted,
      ],
      ["its day and clock, where none is printed", time(evening, "3 jam lalu"), doubted],
      ["in UTC", time('datetime="2024-03-12T16:30:00Z"', "Selasa, 12 Maret 2024"), doubted],
      ["not where a time is printed", time(evening, "12 Mar 2024 10:05 WIB"), printed],
      [
        "not where meta data say when",
        page({ date: `<time ${evening}>12 Mar 2024</time>`, meta: withTime }),
        printed,
      ],
      [
        "not where another day is printed",
        time('datetime="2024-03-13T08:00:00+07:00"', "12 Mar 2024"),
        ["2024-03-12", "high"],
      ],
      ["not that of a change", time(`class="updated" ${evening}`, "12 Mar 2024"), ["2024-03-12", "high"]],
      ["not that of another article above", aboveOther, [null, undefined]],
      ["not one inside the text", inText, [null, undefined]],
      ["a date over the headline", over("Selasa, 12 Mar 2024 10:05 WIB"), printed],
      ["with doubt one that may be the visit's", over("Selasa, 12 Maret 2024"), ["2024-03-12", "low"]],
      ["not where one stands below it", over(day, { date: "Selasa, 12 Maret 2024 10:05 WIB" }), printed],
      [
        "not where meta data date the page",
        over(day, { json: article({ datePublished: "2024-03-12T10:05:00+07:00" }) }),
        printed,
      ],
    ])("%s", async (_, html, [published, confidence]) => {
      const { article: read, disputes } = await extractHtml(html);
      expect([read.published, read.confidence.published, disputes.length]).toEqual([
        published,
        confidence,
        0,
      ]);
    });
  });

  test.each([
    [""],
    ["<p>"],
    ["<html><body></body></html>"],
    ["<script type='application/ld+json'>{</script>"],
    ["<".repeat(5000)],
  ])("never fails: %#", async (html) => {
    await expect(extractHtml(html)).resolves.toBeDefined();
  });
});
