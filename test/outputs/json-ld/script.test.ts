import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonLdScript } from "../../../_includes/json-ld/site.ts";
import { articleGraph } from "../../../src/outputs/json-ld/article.ts";
import { articlePage, full, model, nasty } from "../../templates/sample-model.ts";

const trail = [{ name: nasty, path: "/" }];

describe("jsonLdScript", () => {
  const script = jsonLdScript(articleGraph(articlePage(full), trail, model));

  test("has nothing in it that a script element or an older parser could end at", () => {
    expect(script).not.toMatch(/[<>&\u2028\u2029]/);
  });

  test("always says what it was given, without breaking out", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("</script>", "<!--", "-->", "]]>", "<script", "\u2028", "\u2029", "&lt;", "\\u003c"),
    );
    fc.assert(
      fc.property(fc.array(text), (parts) => {
        const name = parts.join("");
        const graph = {
          "@context": "https://schema.org",
          "@graph": [{ "@type": "Organization", name }],
        } as const;
        const script = jsonLdScript(graph);
        expect(script).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(script)).toEqual(graph);
      }),
    );
  });
});
