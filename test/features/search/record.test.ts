import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { searchRecord } from "../../../src/features/search/index-site.ts";
import { bare, model } from "../../templates/sample-model.ts";

const read = (html: string) => {
  const { document } = parseHTML(html);
  const all = (attribute: string) =>
    [...document.querySelectorAll(`[${attribute}]`)].map(
      (element) => [element.getAttribute(attribute), element.textContent] as const,
    );
  return {
    meta: Object.fromEntries(all("data-pagefind-meta")),
    filters: all("data-pagefind-filter"),
    body: document.querySelector("[data-pagefind-body]")?.textContent ?? "",
  };
};

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

test("an author and a section are found by their other names, as a topic is", () => {
  const authors = [{ name: "Sari", slug: "sari", path: "/penulis/sari/", aliases: ["Sari W."] }];
  const sections = [{ ...bare.section, aliases: ["Bisnis"] }];
  const site = { ...model, settings: { ...model.settings, sections } };
  const { meta } = read(searchRecord({ ...bare, authors }, site).html);
  expect(meta.penulis).toBe('[["Sari","Sari W."]]');
  expect(meta["kata-penulis"] + meta["kata-topik"]).toMatch(/sari.*bisnis/);
});
