import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeXml } from "../../_includes/xml.ts";
import { anyCharacter } from "../support/any-text.ts";
import { parseXml } from "./parse-xml.ts";

describe("escapeXml", () => {
  test("escapes markup and leaves the rest", () => {
    expect(escapeXml(`a < b > c & "d" 'e' ]]> 🌋 é`)).toBe(
      "a &lt; b &gt; c &amp; &quot;d&quot; &#39;e&#39; ]]&gt; 🌋 é",
    );
  });

  test("leaves out what XML forbids", () => {
    expect(escapeXml("a\u0000b\u0008c\u001Fd\uFFFEe\uD800f")).toBe("abcdef");
    expect(escapeXml("tab\there\nline")).toBe("tab\there\nline");
  });

  test("always makes a well-formed document that says the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const read = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        const allowed = [...text].filter((character) => escapeXml(character) !== "").join("");
        // XML itself reads every line end as \n, and in an attribute every blank as a space.
        expect(read.text).toBe(allowed.replace(/\r\n?/g, "\n"));
        expect(read.attributes.b).toBe(allowed.replace(/\r\n?|[\n\t]/g, " "));
      }),
    );
  });
});
