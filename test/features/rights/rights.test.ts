import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { templates } from "../../../src/templates/templates.ts";
import { one, parseXml } from "../../outputs/parse-xml.ts";
import { article, content, modelOf } from "../../site/newsroom.ts";

const files = (rights?: "reserved") => {
  const { settings } = content();
  const model = modelOf(
    { articles: [article()], settings: { ...settings, ...(rights && { rights }) } },
    "/kabar/",
  );
  return new Map(
    templates.flatMap((template) => template.files(model)).map(({ path, draw }) => [path, draw()]),
  );
};

test("one setting reserves what may be trained with, in each way that machines read", () => {
  const written = files("reserved");
  expect(written.get("/robots.txt")).toBe(
    [
      "User-agent: *",
      "Allow: /",
      "Content-Usage: train-ai=n",
      "",
      "License: https://contoh.id/kabar/license.xml",
      "",
      "Sitemap: https://contoh.id/kabar/sitemap.xml",
      "Sitemap: https://contoh.id/kabar/sitemap-news.xml",
      "",
    ].join("\n"),
  );
  expect(written.get("/license.xml")).toContain('<content url="/kabar/">');
  const inRsl = ["content", "license", "prohibits"].reduce(
    one,
    parseXml(String(written.get("/license.xml"))),
  );
  expect(inRsl).toMatchObject({ text: "ai-train", attributes: { type: "usage" } });
  expect(JSON.parse(String(written.get("/.well-known/tdmrep.json")))).toEqual([
    { location: "/kabar/*", "tdm-reservation": 1 },
  ]);
  for (const path of ["/", "/2020/01/24/pasar-pagi-dibuka/"]) {
    const { document } = parseHTML(String(written.get(path)));
    expect(document.querySelector("meta[name=tdm-reservation]")?.getAttribute("content")).toBe("1");
  }
});

test("without it there is none of them", () => {
  const written = files();
  expect([...written.keys()].filter((path) => /license|tdmrep/.test(path))).toEqual([]);
  expect([...written].filter(([, text]) => /Content-Usage|tdm-reservation/.test(text))).toEqual([]);
});
