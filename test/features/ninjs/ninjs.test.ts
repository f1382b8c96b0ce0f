import { describe, expect, test } from "vitest";
import { canceledNinjs, ninjs, ninjsLinks } from "../../../src/features/ninjs/ninjs.ts";
import type { Story } from "../../../src/site/model.ts";
import { bare, draft, full, model, nasty, retraction } from "../../templates/sample-model.ts";
import { ninjsSchema } from "./ninjs-schema.ts";

const base = "https://warta.example:8443/warta";
const read = (story: Story) => ninjsSchema.parse(JSON.parse(JSON.stringify(ninjs(story, model))));

describe("ninjs", () => {
  test("hands another newsroom an article whole", () => {
    // What it says as every other output does is tested with those: agreement.test.ts.
    expect(read(full)).toMatchObject({
      type: "text",
      pubStatus: "usable",
      by: "Budi Misal dan Redaksi Contoh",
      located: "Ambon",
      slugline: "harga-kopi",
      altIds: [{ role: "feeds", value: "tag:warta.example,2024-03-10:/warta/2024/03/10/harga-kopi/" }],
      copyrightNotice: "© 2024 Redaksi Contoh",
      trustIndicators: [
        { role: "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy", href: `${base}/koreksi/` },
      ],
    });
  });

  test("has the text in HTML, with its length", () => {
    expect(read(full).bodies).toEqual([
      { role: "main", contentType: "text/html", wordCount: full.words, value: full.feedHtml },
    ]);
  });

  test("sorts tags by what they are, and has the section among its subjects", () => {
    expect(read(full)).toMatchObject({
      organisations: [{ name: "Badan Kopi", rel: "about", uri: `${base}/tag/badan-kopi/` }],
      places: [{ name: "Gunung Api", rel: "about", uri: `${base}/tag/gunung-api/` }],
      subjects: [{ name: "Ekonomi & Bisnis", rel: "section", uri: `${base}/rubrik/ekonomi-bisnis/` }],
    });
  });

  test("states summary and corrections as descriptions", () => {
    expect(read(full).descriptions?.map(({ role, value }) => [role, value])).toEqual([
      ["summary", full.description],
      ["correction", `2024-03-11: Satuan diperbaiki. ${nasty}`],
      ["correction", "2024-03-12: Nama kota diperbaiki."],
    ]);
  });

  test("names the sources, and brings the picture with its credit and size", () => {
    const { infoSources, associations } = read(full);
    expect(infoSources).toEqual([
      { name: "Ann Sample", role: "author of the original" },
      { name: "The Sample & Co", role: "publisher of the original" },
      { name: `Coffee ${nasty}`, role: "original", uri: "https://sample.example/coffee?x=1&y=2" },
    ]);
    const href = `${base}/gambar/kopi-1a2b3c4d-1200.jpg`;
    expect(associations).toMatchObject([
      {
        uri: href,
        type: "picture",
        by: "Foto & Kawan",
        renditions: [{ name: "main", href, contentType: "image/jpeg", width: 1200, height: 800 }],
      },
    ]);
  });

  test("of a bare article is signed by the publisher; a draft is withheld", () => {
    const item = read(bare);
    expect(item.by).toBe("Redaksi Contoh");
    for (const key of ["descriptions", "located", "infoSources", "associations", "people"])
      expect(item).not.toHaveProperty(key);
    expect(read(draft).pubStatus).toBe("withheld");
  });
});

test("an article's page leads there if the site asks for it", () => {
  expect(ninjsLinks(full, model)).toEqual([]);
  const templates = { ...model.settings.templates, ninjs: true };
  expect(ninjsLinks(full, { ...model, settings: { ...model.settings, templates } })).toEqual([
    { type: "application/json", title: "IPTC ninjs", href: "/warta/2024/03/10/harga-kopi/index.json" },
  ]);
});

describe("a withdrawn article", () => {
  const item = ninjsSchema.parse(JSON.parse(JSON.stringify(canceledNinjs(retraction, model))));

  test("is canceled, so that who took it over takes it down, and says why and when", () => {
    expect(item).toMatchObject({
      uri: retraction.url,
      pubStatus: "canceled",
      versionCreated: "2024-03-11T12:00:00+07:00",
      descriptions: [{ role: "retraction", value: retraction.reason }],
    });
  });

  test("is known by the id it had, and has no text to use any more", () => {
    expect(item.altIds).toEqual([
      { role: "feeds", value: "tag:warta.example,2024-03-08:/warta/2024/03/08/salah/" },
    ]);
    for (const key of ["bodies", "associations", "people"]) expect(item).not.toHaveProperty(key);
  });
});
