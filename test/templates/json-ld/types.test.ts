import { expect, test } from "vitest";
import { jsonLdScript } from "../../../src/templates/json-ld/script.ts";
import { pageGraph } from "../../../src/templates/json-ld/web-page.ts";
import { model } from "../sample-model.ts";

// The compiler reads this test: it complains of an `@ts-expect-error` under which it finds no mistake.
test("what schema.org does not know does not compile", () => {
  const script = jsonLdScript({
    "@context": "https://schema.org",
    // @ts-expect-error: a WebSite has no `headlines`.
    "@graph": [{ "@type": "WebSite", name: "Warta", headlines: "Berita" }],
  });
  expect(script).toContain("headlines");

  const facts = { type: "CollectionPage", path: "/berita/", name: "Berita", trail: [] } as const;
  const graphs = [
    // @ts-expect-error: `wordCount` is an article's, not a person's.
    pageGraph(facts, model, { mainEntity: { "@type": "Person", name: "Budi Misal", wordCount: 3 } }),
    // @ts-expect-error: a date is text.
    pageGraph(facts, model, { dateModified: 2024 }),
    // @ts-expect-error: there is no NewsPage.
    pageGraph({ ...facts, type: "NewsPage" }, model),
  ];
  for (const graph of graphs) expect(graph["@graph"]).toHaveLength(3);
});
