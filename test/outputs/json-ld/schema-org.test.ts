import { expect, test } from "vitest";
import { unknownToSchemaOrg } from "./schema-org.ts";

test("a property belongs to its type or to one that it is made from", () => {
  const person = { "@type": "Person", "@id": "#a", name: "Sari", jobTitle: "Reporter" };
  expect(
    unknownToSchemaOrg({ "@graph": [{ "@type": "NewsArticle", dateline: "Solo", author: [person] }] }),
  ).toEqual([]);
});

test.each([
  ["of another type", { "@type": "Article", dateline: "Solo" }, "Article.dateline"],
  ["of none", { "@type": "NewsArticle", standfirst: "Pasar." }, "NewsArticle.standfirst"],
  ["of what has no type", { author: { name: "Sari" } }, ".author"],
  ["a type that there is not", { "@graph": [{ "@type": "News" }] }, "News"],
])("a property %s is found", (_, value, found) => {
  expect(unknownToSchemaOrg(value)).toContain(found);
});
