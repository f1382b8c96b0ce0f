import { expect, test } from "vitest";
import { jsonLdScript } from "../../../src/templates/json-ld/script.ts";
import { pageGraph } from "../../../src/templates/json-ld/web-page.ts";
import { model } from "../sample-model.ts";

// The compiler reads these tests: it complains of an `@ts-expect-error` under which it finds no mistake.

const facts = { type: "CollectionPage", path: "/berita/", name: "Berita", trail: [] } as const;

test("a property that schema.org does not give a type does not compile", () => {
  const script = jsonLdScript({
    "@context": "https://schema.org",
    // @ts-expect-error: a WebSite has no `headlines`.
    "@graph": [{ "@type": "WebSite", name: "Warta", headlines: "Berita" }],
  });
  expect(script).toContain("headlines");
});

test("nor does one of a node within another", () => {
  const graph = pageGraph(facts, model, {
    // @ts-expect-error: `wordCount` is an article's, not a person's.
    mainEntity: { "@type": "Person", name: "Budi Misal", wordCount: 3 },
  });
  expect(graph["@graph"]).toHaveLength(3);
});

test("nor does a value of the wrong kind", () => {
  const graph = pageGraph(facts, model, {
    // @ts-expect-error: a date is text.
    dateModified: 2024,
  });
  expect(graph["@graph"]).toHaveLength(3);
});

test("nor does a kind of page that schema.org does not have", () => {
  // @ts-expect-error: there is no NewsPage.
  const graph = pageGraph({ ...facts, type: "NewsPage" }, model);
  expect(graph["@graph"]).toHaveLength(3);
});
