import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { buildSite, rebuild, type TestSite } from "../support/site.ts";

/** An article and its translation, below a path. */
const indonesian = "2024/05/01/pasar";
const english = "2024/05/02/market";
const root = "https://kabar.example/warta/";
const prefix = { arguments: ["--pathprefix=/warta/"] };
const original = (keys: object = {}) => article({ title: "Pasar Dibuka", ...keys });
const translation = (keys: object = {}) =>
  article({
    title: "Market Opens",
    date: "2024-05-02 08:00",
    lang: "en",
    translationOf: "2024-05-01-pasar.md",
    ...keys,
  });

let site: TestSite;
beforeAll(async () => {
  site = await buildSite(
    {
      "content/articles/2024-05-01-pasar.md": original(),
      "content/articles/market.md": translation(),
      "content/articles/lain.md": article({ title: "Lain", date: "2024-05-03 08:00" }),
    },
    prefix,
  );
});

/** What a page says of its other language. */
async function saidOn(path: string) {
  const { document } = parseHTML(await site.read(`${path}/index.html`));
  const link = document.querySelector("header.head a[hreflang]");
  const graph = JSON.parse(document.querySelector("script[type]")?.textContent ?? "{}")["@graph"] ?? [];
  const { translationOfWork, workTranslation } = graph[0] ?? {};
  return {
    languages: [...document.querySelectorAll("head link[hreflang]")].map((found) => [
      found.getAttribute("hreflang"),
      found.getAttribute("href"),
    ]),
    link: link && [link.getAttribute("href"), link.getAttribute("lang"), link.textContent],
    locale: document.querySelector('meta[property="og:locale:alternate"]')?.getAttribute("content"),
    translationOfWork: translationOfWork?.["@id"],
    workTranslation: workTranslation?.["@id"],
  };
}

const both = [
  ["en", `${root}${english}/`],
  ["id", `${root}${indonesian}/`],
  ["x-default", `${root}${indonesian}/`],
];
const nothing = { languages: [], link: null };

test("each page names both languages in the same words, and leads to the other in the language of who reads that", async () => {
  expect(await saidOn(indonesian)).toEqual({
    languages: both,
    link: [`/warta/${english}/`, "en", "Read in English"],
    locale: "en_GB",
    workTranslation: `${root}${english}/#article`,
  });
  expect(await saidOn(english)).toEqual({
    languages: both,
    link: [`/warta/${indonesian}/`, "id", "Baca dalam bahasa Indonesia"],
    locale: "id_ID",
    translationOfWork: `${root}${indonesian}/#article`,
  });
});

test("an article of one language says nothing of the kind", async () => {
  expect(await saidOn("2024/05/03/lain")).toMatchObject(nothing);
});

test("of a translation that is a draft, scheduled or withdrawn the original says nothing", async () => {
  const unseen = {
    draft: { draft: true },
    scheduled: { date: "2027-05-02 08:00" },
    withdrawn: { retracted: { date: "2024-05-04", reason: "Wrong." } },
  };
  for (const [name, keys] of Object.entries(unseen))
    await site.write({
      [`content/articles/${name}-original.md`]: article({ title: `Asli ${name}` }),
      [`content/articles/${name}.md`]: translation({ translationOf: `${name}-original.md`, ...keys }),
    });
  await site.write({
    "content/articles/asli-ditarik.md": original({ retracted: { date: "2024-05-04", reason: "Salah." } }),
    "content/articles/left.md": translation({ translationOf: "asli-ditarik.md" }),
  });
  await rebuild(site, prefix);
  for (const name of Object.keys(unseen))
    expect(await saidOn(`2024/05/01/${name}-original`), name).toMatchObject(nothing);
  // Nor does a translation of an original that is withdrawn.
  expect(await saidOn("2024/05/02/left")).toMatchObject(nothing);
  expect((await saidOn(indonesian)).languages).toEqual(both);
});
