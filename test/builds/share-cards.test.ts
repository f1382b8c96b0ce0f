import { readFile } from "node:fs/promises";
import path from "node:path";
import { imageSize } from "image-size";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { png } from "../support/png.ts";
import { buildSite, rebuild, siteYaml, type TestSite } from "../support/site.ts";

const files = {
  "_data/site.yaml": siteYaml
    .replace("shareCards: false\n", "")
    .replace("kabar.example/", "kabar.example/warta/"),
  "content/tags/pasar-melati.md": markdownFile({
    name: "Pasar Melati",
    kind: "Place",
    description: "Pasar pagi.",
  }),
  "content/articles/cabai.md": article({ title: "Harga Cabai Turun" }),
  "content/articles/pasar.png": png(640, 360),
  "content/articles/pasar.md": article({ title: "Pasar Dibuka", image: { src: "pasar.png", alt: "Pasar" } }),
  "content/articles/market.md": article({ title: "Market Opens", lang: "en" }, "The market opens."),
  "content/articles/garam.md": article({
    title: "Harga Garam",
    retracted: { date: "2024-06-01", reason: "Narasumber tidak dapat dipastikan." },
  }),
};
const unpublished = {
  // Its page would say what an article is about that is not out.
  "content/tags/topik-nanti.md": markdownFile({ name: "Topik Nanti", description: "Belum boleh diketahui." }),
  "content/articles/nanti.md": article({ title: "Nanti", date: "2026-06-01 08:00", tags: ["Topik Nanti"] }),
  "content/articles/naskah.md": article({ title: "Naskah", draft: true, tags: ["Topik Naskah"] }),
};

let site: TestSite;
beforeAll(async () => {
  site = await buildSite({ ...files, ...unpublished });
});

const cards = async () => (await site.files()).filter((file) => file.startsWith("kartu/"));
const ofPage = async (address: string): Promise<Record<string, string>[]> => {
  const { document } = parseHTML(await site.read(`${address}index.html`));
  const images: Record<string, string>[] = [];
  for (const meta of document.querySelectorAll("meta[property^='og:image']")) {
    const [name, content] = [meta.getAttribute("property") ?? "", meta.getAttribute("content") ?? ""];
    if (name === "og:image") images.push({});
    Object.assign(images.at(-1) ?? {}, { [name.replace("og:image", "") || ":file"]: content });
  }
  return images;
};

describe("a card of its own", () => {
  test.each([
    ["2024/05/01/cabai/", "cabai", "Kabar Uji: Harga Cabai Turun"],
    ["tag/pasar-melati/", "pasar-melati", "Kabar Uji: Pasar Melati"],
    ["", "situs", "kabar.example: Kabar Uji"],
  ])("has %s: a PNG of 1200 × 630, named with its size and what it says", async (address, slug, alt) => {
    const name = new RegExp(`^https://kabar\\.example/warta/kartu/${slug}-[0-9a-f]{10}\\.png$`);
    const [card, ...others] = await ofPage(address);
    expect(others).toEqual([]);
    expect(card).toEqual({
      ":file": expect.stringMatching(name),
      ":width": "1200",
      ":height": "630",
      ":alt": alt,
    });
    const file = card?.[":file"]?.replace("https://kabar.example/warta/", "") ?? "";
    expect(imageSize(await readFile(path.join(site.root, "_site", file)))).toMatchObject({
      type: "png",
      width: 1200,
      height: 630,
    });
  });

  test("has nothing that is withdrawn, scheduled or a draft; and no card lies there that no page names", async () => {
    const slugs = (await cards()).map((file) => file.replace(/^kartu\/(.*)-\w{10}\.\w+$/, "$1"));
    expect(slugs.sort().join(" ")).toBe("cabai ekonomi market pasar pasar-melati situs");
    expect(await ofPage("2024/05/01/garam/")).toEqual([]);
  });
});

test("a headline that changed has another card, and nothing else has; the one before is taken away", async () => {
  const before = await cards();
  await site.write({ "content/articles/cabai.md": article({ title: "Harga Cabai Naik" }) });
  await rebuild(site);
  const after = await cards();
  for (const [some, others] of [
    [after, before],
    [before, after],
  ] as const)
    expect(some.filter((file) => !others.includes(file))).toEqual([expect.stringMatching(/^kartu\/cabai-/)]);
});
