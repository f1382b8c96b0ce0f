import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { searchRecord, searchRecords } from "../../../src/features/search/index-site.ts";
import { bare, full, model } from "../../templates/sample-model.ts";

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

const oneBlank = (text: string) => text.replace(/\s+/g, " ");

// What else it is found by, and in which order: test/browser/search.test.ts.
test("an article is found by headline, standfirst and text", () => {
  const { meta, body } = read(searchRecord(full, model).html);
  expect(meta.title).toBe(full.title);
  expect(body).toContain(full.description);
  for (const { text } of full.paragraphs) expect(oneBlank(body)).toContain(oneBlank(text));
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
  expect(
    searchRecords({
      ...model,
      settings: { ...model.settings, templates: { ...model.settings.templates, search: false } },
    }),
  ).toEqual([]);
});
