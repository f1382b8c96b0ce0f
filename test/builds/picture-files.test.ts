import { readFile } from "node:fs/promises";
import path from "node:path";
import { imageSize } from "image-size";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { all, one, parseXml } from "../outputs/parse-xml.ts";
import { article } from "../support/article.ts";
import { toJpeg, turned } from "../support/jpeg.ts";
import { png } from "../support/png.ts";
import { buildSite, siteYaml, type TestSite } from "../support/site.ts";

const address = "https://kabar.example/kabar/";
let site: TestSite;

beforeAll(async () => {
  site = await buildSite(
    {
      "_data/site.yaml": siteYaml
        .replace("publisher:", "publisher:\n  logo: logo.png")
        .replace("{ search", "{ ninjs: true, search"),
      "_data/logo.png": png(320, 160),
      "content/articles/tegak.jpg": turned(await toJpeg(png(603, 397)), 6),
      "content/articles/lebar.png": png(1301, 737),
      "content/articles/kios kain.png": png(333, 222),
      "content/articles/bagan.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"/>',
      "content/articles/pasar.md": article(
        { image: { src: "tegak.jpg", alt: "Menara pasar", caption: "Menara" } },
        '![Los](lebar.png)\n\n![Kios](<kios kain.png> "Kios. Foto: Wati")\n\n![Bagan](bagan.svg)',
      ),
    },
    { arguments: ["--pathprefix=/kabar/"] },
  );
});

/** A file of a picture as an output names it. */
interface Named {
  url: string;
  width: number;
  height: number;
}

const imagesIn = (html: string): Named[] =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll("img")].map((image) => ({
    url: String(image.getAttribute("src")),
    width: Number(image.getAttribute("width")),
    height: Number(image.getAttribute("height")),
  }));

/** The file at an address, as it lies in the site, measured. */
async function trueSize(url: string): Promise<Named> {
  const file = path.join(site.root, "_site", new URL(url, address).pathname.replace("/kabar/", ""));
  const { width, height } = imageSize(await readFile(file));
  return { url, width, height };
}

test("every output gives the size of the very file it names", async () => {
  const page = await site.read("2024/05/01/pasar/index.html");
  const { document } = parseHTML(page);
  const meta = (name: string) =>
    String(document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute("content"));
  const graph = JSON.parse(String(document.querySelector('script[type="application/ld+json"]')?.textContent));
  const nodeOf = (type: string) =>
    graph["@graph"].find((node: { "@type": string }) => node["@type"] === type);
  const { image, hasPart } = nodeOf("NewsArticle");
  expect(hasPart).toMatchObject([{}, { caption: "Kios.", creditText: "Wati" }, {}]);
  const { logo } = nodeOf("NewsMediaOrganization");
  const ninjs = JSON.parse(await site.read("2024/05/01/pasar/index.json"));
  const [{ href, width, height }] = ninjs.associations[0].renditions;
  const [entry] = all(parseXml(await site.read("feed.xml")), "entry");
  const named: Record<string, Named[]> = {
    page: imagesIn(document.querySelector("main")?.innerHTML ?? ""),
    "front page": imagesIn(await site.read("index.html")),
    "Open Graph": [{ url: meta(""), width: Number(meta(":width")), height: Number(meta(":height")) }],
    "JSON-LD": [...image, ...hasPart, logo].map(({ url, width, height }: Named) => ({ url, width, height })),
    ninjs: [{ url: href, width, height }],
    Atom: entry ? imagesIn(one(entry, "content").text) : [],
    "JSON Feed": imagesIn(JSON.parse(await site.read("feed.json")).items[0].content_html),
  };
  expect(Object.fromEntries(Object.entries(named).map(([output, files]) => [output, files.length]))).toEqual({
    page: 4,
    "front page": 1,
    "Open Graph": 1,
    "JSON-LD": 8,
    ninjs: 1,
    Atom: 4,
    "JSON Feed": 4,
  });
  for (const [output, files] of Object.entries(named))
    expect(files, output).toEqual(await Promise.all(files.map(({ url }) => trueSize(url))));
});
