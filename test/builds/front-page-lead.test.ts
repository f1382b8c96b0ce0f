import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { buildSite, rebuild, type TestSite } from "../support/site.ts";

/** A front page over a few days: an article that an editor keeps at its top, and others that come out meanwhile. */
const at = (time: string) => ({
  environment: { SOURCE_DATE_EPOCH: String(Date.parse(`2026-01-${time}:00+07:00`) / 1000) },
});
const story = (title: string, date: string, keys: object = {}) => article({ title, date, ...keys });

let site: TestSite;
beforeAll(async () => {
  site = await buildSite(
    {
      "content/articles/banjir.md": story("Panduan Banjir", "2026-01-10 08:00", { leadUntil: "2026-01-12" }),
      "content/articles/lama.md": story("Lama", "2026-01-09 08:00"),
      "content/articles/baru.md": story("Baru", "2026-01-11 08:00"),
    },
    at("11T09:00"),
  );
});

/** The headlines of the front page, that at the top first; and those that linked data give it. */
async function frontPage() {
  const { document } = parseHTML(await site.read("index.html"));
  const headlines = [...document.querySelectorAll(":is(.card, .latest) :is(h2, h3)")].map(
    ({ textContent }) => textContent,
  );
  const graph = JSON.parse(document.querySelector("script[type]")?.textContent ?? "{}")["@graph"];
  const { itemListElement } = graph[0].mainEntity;
  expect(itemListElement.map(({ name }: { name: string }) => name)).toEqual(headlines);
  return headlines;
}

test("a newer article stands below one that is kept at the top, each once", async () => {
  expect(await frontPage()).toEqual(["Panduan Banjir", "Baru", "Lama"]);
  expect(await site.read("feed.xml")).toMatch(/Baru.*Panduan Banjir.*Lama/s);
});

test("so does one that comes out meanwhile", async () => {
  await site.write({ "content/articles/terbaru.md": story("Terbaru", "2026-01-12 08:00") });
  await rebuild(site, at("12T09:00"));
  expect(await frontPage()).toEqual(["Panduan Banjir", "Terbaru", "Baru", "Lama"]);
});

test("when its time is over the newest leads, though nothing was changed", async () => {
  await rebuild(site, at("12T23:59"));
  expect((await frontPage())[0]).toBe("Panduan Banjir");
  await rebuild(site, at("13T00:00"));
  expect(await frontPage()).toEqual(["Terbaru", "Baru", "Panduan Banjir", "Lama"]);
});
