import { expect, test } from "vitest";
import { organisation } from "../../_includes/json-ld/site.ts";
import { correctionsFeed } from "../../src/features/corrections/page.tsx";
import { atomFeed } from "../../src/outputs/feeds/atom.ts";
import { storyFeed } from "../../src/outputs/feeds/entry.ts";
import { jsonFeed } from "../../src/outputs/feeds/json-feed.ts";
import type { Feed, SiteModel } from "../../src/site/model.ts";
import { buildModel } from "../../src/site/read-site.ts";
import { context } from "../support/context.ts";
import { content, model } from "../templates/sample-model.ts";
import { all, one, parseXml } from "./parse-xml.ts";

const { settings } = content;
const logo = { file: "_data/logo.png", path: "/gambar/logo-1a2b3c4d.png", width: 320, height: 160 };
const withLogo = buildModel(
  { ...content, settings: { ...settings, publisher: { ...settings.publisher, logo } } },
  { context, now: model.now, preview: false, prefix: "/warta/" },
);
const siteFeed = (site: SiteModel) => storyFeed(site.feeds[0] as Feed, site);
const feed = siteFeed(withLogo);
const base = "https://warta.example:8443/warta";
const address = `${base}/gambar/logo-1a2b3c4d.png`;

test("linked data has the publisher's logo with its size; feeds have it, and the icon where it is shown small", () => {
  expect(organisation(withLogo).logo).toMatchObject({ url: address, width: 320, height: 160 });
  const document = parseXml(atomFeed(feed, withLogo));
  expect([one(document, "logo").text, one(document, "icon").text]).toEqual([address, `${base}/ikon.svg`]);
  for (const document of [jsonFeed(feed, withLogo), jsonFeed(correctionsFeed(withLogo), withLogo)])
    expect(document).toMatchObject({ icon: address, favicon: `${base}/ikon.svg` });
});

test("without one the icon stands for the publisher, as it is", () => {
  const feed = siteFeed(model);
  expect(organisation(model).logo).toEqual({ "@type": "ImageObject", url: `${base}/ikon.svg` });
  expect(all(parseXml(atomFeed(feed, model)), "logo")).toEqual([]);
  expect(jsonFeed(feed, model).icon).toBe(`${base}/ikon.svg`);
  expect(jsonFeed(feed, model)).not.toHaveProperty("favicon");
});
