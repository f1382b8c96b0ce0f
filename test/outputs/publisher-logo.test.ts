import { expect, test } from "vitest";
import { organisation } from "../../_includes/json-ld/site.ts";
import { atomFeed } from "../../src/outputs/feeds/atom.ts";
import { correctionsJson } from "../../src/outputs/feeds/corrections.ts";
import { jsonFeed } from "../../src/outputs/feeds/json-feed.ts";
import { buildModel } from "../../src/site/build-model.ts";
import type { Feed } from "../../src/site/model.ts";
import { context } from "../support/context.ts";
import { content, model } from "../templates/sample-model.ts";
import { all, one, parseXml } from "./parse-xml.ts";

const { settings } = content;
const logo = { file: "_data/logo.png", path: "/gambar/logo-1a2b3c4d.png", width: 320, height: 160 };
const withLogo = buildModel(
  { ...content, settings: { ...settings, publisher: { ...settings.publisher, logo } } },
  { options: context, now: model.now, preview: false, prefix: "/warta/" },
);
const [feed] = withLogo.feeds as [Feed];
const base = "https://warta.example:8443/warta";
const address = `${base}/gambar/logo-1a2b3c4d.png`;

test("linked data has the publisher's logo with its size; feeds have it, and the icon where it is shown small", () => {
  expect(organisation(withLogo).logo).toMatchObject({ url: address, width: 320, height: 160 });
  const document = parseXml(atomFeed(feed, withLogo));
  expect([one(document, "logo").text, one(document, "icon").text]).toEqual([address, `${base}/ikon.svg`]);
  for (const document of [jsonFeed(feed, withLogo), correctionsJson(withLogo)])
    expect(document).toMatchObject({ icon: address, favicon: `${base}/ikon.svg` });
});

test("without one the icon stands for the publisher, as it is", () => {
  const [feed] = model.feeds as [Feed];
  expect(organisation(model).logo).toEqual({ "@type": "ImageObject", url: `${base}/ikon.svg` });
  expect(all(parseXml(atomFeed(feed, model)), "logo")).toEqual([]);
  expect(jsonFeed(feed, model).icon).toBe(`${base}/ikon.svg`);
  expect(jsonFeed(feed, model)).not.toHaveProperty("favicon");
});
