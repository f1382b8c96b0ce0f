import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { searchRecord, searchRecords } from "../../src/templates/search-record.ts";
import { bare, full, model, tags } from "./sample-model.ts";

const read = (html: string) => {
  const { document } = parseHTML(html);
  const all = (attribute: string) =>
    [...document.querySelectorAll(`[${attribute}]`)].map(
      (element) => [element.getAttribute(attribute), element.textContent] as const,
    );
  return {
    meta: Object.fromEntries(all("data-pagefind-meta")),
    filters: all("data-pagefind-filter"),
    sort: all("data-pagefind-sort"),
    body: document.querySelector("[data-pagefind-body]")?.textContent ?? "",
  };
};

const oneBlank = (text: string) => text.replace(/\s+/g, " ");

test("an article is found by headline, standfirst and text", () => {
  const { meta, body } = read(searchRecord(full, model).html);
  expect(meta.title).toBe(full.title);
  expect(body).toContain(full.description);
  for (const { text } of full.paragraphs) expect(oneBlank(body)).toContain(oneBlank(text));
});

const words = (text = "") => text.replaceAll(/[ːˑ]/g, "").split(" ");

test("each word is indexed by itself and by its roots, if it is Indonesian; they are not of its text", () => {
  const html = '<h2 id="b">Rencana</h2><p title="x">Warga menangkap &amp; <b>pencuri</b>.</p>';
  const story = { ...bare, title: "Harga Diperbesar", feedHtml: html };
  const { meta, body } = read(searchRecord({ ...story, language: "id" }, model).html);
  expect(words(meta["kata-judul"])).toEqual(["harga", "diperbesar", "perbesar", "besar"]);
  expect(words(meta.kata)).toEqual("rencana warga menangkap pencuri tangkap nangkap pencur curi".split(" "));
  expect(body).not.toContain("perbesar");
  const english = read(searchRecord({ ...story, language: "en" }, model).html);
  expect(english.meta.lang).toBe("en");
  expect(words(english.meta["kata-judul"])).toEqual(["harga", "diperbesar"]);
});

test("and by the names of who wrote it, which results show", () => {
  const authors = ["Sari Wulandari", "Budi O’Hara"].map((name) => ({ name, slug: "x", path: "/penulis/x/" }));
  const { meta, filters } = read(searchRecord({ ...bare, authors }, model).html);
  expect(meta.penulis).toBe("Sari Wulandari, Budi O’Hara");
  expect(words(meta["kata-penulis"])).toEqual(["sari", "wulandari", "budi", "o", "hara"]);
  expect(filters).toContainEqual(["penulis", "Budi O’Hara"]);
  const unsigned = read(searchRecord({ ...bare, authors: [] }, model).html);
  expect(unsigned.meta).not.toHaveProperty("penulis");
  expect(unsigned.meta).not.toHaveProperty("kata-penulis");
});

test("and by the names and aliases of its tags", () => {
  const { meta } = read(searchRecord({ ...bare, tags: [tags.gunungApi], language: "id" }, model).html);
  expect(meta.topik).toBe("Gunung Api (Gunung Berapi)");
  expect(words(meta["kata-topik"])).toEqual(expect.arrayContaining(["gunung", "api", "berapi"]));
  expect(read(searchRecord({ ...bare, tags: [] }, model).html).meta).not.toHaveProperty("topik");
});

test("it is filtered by each of its topics, its section, each author and its year, and sorted by its moment", () => {
  const { filters, sort, meta } = read(searchRecord(full, model).html);
  expect(filters).toEqual([
    ...full.tags.map(({ name }) => ["tag", name]),
    ["rubrik", full.section.name],
    ...full.authors.map(({ name }) => ["penulis", name]),
    ["tahun", full.path.slice(1, 5)],
  ]);
  expect(sort).toEqual([["date", "2024-03-10T15:30:00.000Z"]]);
  expect(meta.date).toBe("2024-03-11T00:30:00+09:00");
});

test("names with commas, and signs that are markup, come through as they are", () => {
  const odd = {
    ...bare,
    title: 'Harga <b>"naik"</b> & turun',
    section: { ...bare.section, name: "Ekonomi, Bisnis & Pasar" },
  };
  const { meta, filters } = read(searchRecord(odd, model).html);
  expect(meta.title).toBe(odd.title);
  expect(meta.section).toBe(odd.section.name);
  expect(filters).toContainEqual(["rubrik", odd.section.name]);
});

test("drafts and scheduled articles of a preview are not found", () => {
  const stories = [full, { ...bare, status: "draft" as const }, { ...bare, status: "scheduled" as const }];
  expect(searchRecords({ ...model, stories }).map(({ url }) => url)).toEqual([full.path]);
});

test("where the site is not to be searched, nothing is", () => {
  expect(searchRecords({ ...model, settings: { ...model.settings, search: false } })).toEqual([]);
});
