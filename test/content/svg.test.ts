import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runningPart } from "../../src/content/pictures/svg.ts";

const svg = (inside: string, keys = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" ${keys}>${inside}</svg>`;
const partOf = (text: string) => runningPart(new TextEncoder().encode(text))?.en;

describe("is refused", () => {
  test.each([
    ["<SCRIPT>", svg("<SCRIPT href='x'/>")],
    ["a script with a prefix", svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
    [
      "a script with a prefix that looks blank",
      svg('<\u1680:script xmlns:\u1680="http://www.w3.org/2000/svg">1</\u1680:script>'),
    ],
    [
      "a script with a mark in its prefix",
      svg('<a\uFEFF:script xmlns:a\uFEFF="http://www.w3.org/2000/svg">1</a\uFEFF:script>'),
    ],
    ["an event", svg('<path d="M0 0"/>', 'ONLOAD = "f()"')],
    ["an event without a blank in front", svg('<path d="M0 0"onclick="f()"/>')],
    ["an event after a slash", svg("<path/onclick=f() />")],
    ["an event on a line of its own", svg("<path\nonfocusin\n=\n'f()'/>")],
    ["an event that is set later", svg('<set attributeName="onclick" to="f()"/>')],
    ["HTML", svg("<foreignObject><p>a</p></foreignObject>")],
    ["HTML by its name", svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ["an address", svg('<a href="JavaScript:f()"/>')],
    ["an address in entities", svg('<a xlink:href="&#x6A;ava&#115;cript&colon;f()"/>')],
    ["an address with blanks", svg('<a href=" java&#10;scr\tipt:f()"/>')],
    ["an address that moves there", svg('<animate attributeName="href" values="#a;javascript:f()"/>')],
    ["a document in an address", svg('<a href="data:text/html,x"/>')],
    ["a picture in an address that is one of these", svg('<use href="data:image/svg+xml;base64,AA#a"/>')],
    ["an address in an entity with many zeros", svg('<a href="&#x0000000006a;avascript:f()"/>')],
    ["HTML by its name in entities", svg('<h:p xmlns:h="http&#58;//www.w3.org/1999/xhtml"/>')],
    ["an event in entities that is set later", svg('<set attributeName="&#111;nclick" to="f()"/>')],
    ["attributes of its own", `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "f()">]>${svg("")}`],
    ["entities of its own", `<!DOCTYPE svg [<!ENTITY a "<path/>">]>${svg("&a;")}`],
    ["a style sheet of XSL", `<?xml-stylesheet type="text/xsl" href="#a"?>${svg("")}`],
    ["UTF-7", svg("").replace("UTF-8", "UTF-7")],
  ])("%s", (_, text) => {
    expect(partOf(text)).toEqual(expect.any(String));
  });

  test("UTF-16", () => {
    expect(runningPart(Buffer.from(svg("<script/>"), "utf16le"))?.en).toBe("an encoding other than UTF-8");
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
  test.each([
    [
      "a chart",
      svg('<g font-family="sans" id="on"><text x="1">Konsumsi beras = 2 ton</text><path d="M0 0L1 1"/></g>'),
    ],
    ["a style", svg("<style>.a { fill: url(#b); font: 1em/1 serif }</style>")],
    ["a photograph in it", svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    ["a typeface in it", svg("<style>@font-face { src: url(data:font/woff2;base64,d09GMg) }</style>")],
    ["a link", svg('<a href="https://contoh.example/?a=1&amp;b=2"><text>Sumber</text></a>')],
    ["a word that begins so", svg("<desc>Deskripsi, scripta, javascript</desc>")],
  ])("%s", (_, text) => {
    expect(partOf(text)).toBeUndefined();
  });
});
