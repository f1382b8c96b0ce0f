import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeContent } from "../../src/content/pictures/svg.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<Record<"refused" | "taken", [what: string, inside: string, keys?: string][]>>(
  import.meta.url,
);

const svg = (inside: string, keys = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" ${keys}>${inside}</svg>`;
const partOf = (text: string) => activeContent(new TextEncoder().encode(text))?.en;

describe("is refused", () => {
  test.each([
    ...tables.refused.map(([what, inside, keys]) => [what, svg(inside, keys)]),
    ["attributes of its own", `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "f()">]>${svg("")}`],
    ["entities of its own", `<!DOCTYPE svg [<!ENTITY a "<path/>">]>${svg("&a;")}`],
    ["a style sheet of XSL", `<?xml-stylesheet type="text/xsl" href="#a"?>${svg("")}`],
    ["UTF-7", svg("").replace("UTF-8", "UTF-7")],
  ])("%s", (_, text) => {
    expect(partOf(text)).toEqual(expect.any(String));
  });

  test("UTF-16", () => {
    expect(activeContent(Buffer.from(svg("<script/>"), "utf16le"))?.en).toBe("an encoding other than UTF-8");
  });

  test("a script, however it is written", () => {
    const letters = fc.mixedCase(fc.constant("script"));
    const after = fc.constantFrom(">", " ", "\n", "\t", "/>", "/ x>");
    fc.assert(
      fc.property(letters, after, fc.string(), (name, end, before) => {
        expect(partOf(svg(`${before}<${name}${end}`))).toBeDefined();
      }),
    );
  });
});

describe("is taken", () => {
  test.each(tables.taken)("%s", (_, inside) => {
    expect(partOf(svg(inside))).toBeUndefined();
  });
});
