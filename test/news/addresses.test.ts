import { expect, test } from "vitest";
import type { StaticPage } from "../../src/content/content.ts";
import type { Settings } from "../../src/content/settings.ts";
import { createAddresses } from "../../src/news/addresses.ts";
import { defaultAddressWords } from "../../src/news/settings/addresses.ts";
import { article, content, modelOf, tag, textOf } from "../site/newsroom.ts";

const { settings } = content();

/** A site with one of each list. */
const siteWith = (changes: Partial<Settings>, pages: StaticPage[] = []) =>
  modelOf({
    settings: { ...settings, ...changes },
    tags: [tag("Solo")],
    articles: [article({ tags: ["solo"], body: "Solo ramai." })],
    pages,
  });

const page = (slug: string): StaticPage => ({
  file: `content/pages/${slug}.md`,
  aliases: [],
  slug,
  language: "en",
  title: "How we correct",
  ...textOf("Openly."),
  bodyLine: 4,
});

test("each kind of page has its word, from the site's root, whatever the prefix", () => {
  const english = { ...settings, language: "en", addresses: defaultAddressWords.en } as const;
  const addresses = createAddresses(english, "/warta/");
  expect(addresses).toMatchObject({
    tags: "/tag/",
    archive: "/archive/",
    corrections: "/corrections/",
    search: "/search/",
    pictures: "/images/",
    documents: "/files/",
    fonts: "/fonts/",
    icon: "/icon.svg",
  });
  expect(addresses.tag("solo")).toBe("/tag/solo/");
  expect(addresses.section("town")).toBe("/section/town/");
  expect(addresses.author("ann")).toBe("/author/ann/");
  expect(addresses.month("2020-01")).toBe("/archive/2020/01/");
  expect(addresses.shareCard("", "0a.png")).toBe("/cards/site-0a.png");
  expect(addresses.searchScript("a.js")).toBe("/search/scripts/a.js");
  expect(addresses.href(addresses.archive)).toBe("/warta/archive/");
});

test("links in texts and lists lead to the words of the settings", () => {
  const { stories, monthPages } = siteWith({
    addresses: { ...defaultAddressWords.id, tag: "topik", section: "kanal", archive: "indeks" },
  });
  expect(stories[0]?.html).toContain('<a class="sebut" href="/topik/solo/">Solo</a>');
  expect(stories[0]).toMatchObject({ section: { path: "/kanal/daerah/" }, tags: [{ path: "/topik/solo/" }] });
  expect(monthPages[0]?.list.path).toBe("/indeks/2020/01/");
});

test("the page at the address of the corrections is the policy that they show", () => {
  const { pages, correctionsPolicy } = siteWith({ addresses: defaultAddressWords.en }, [
    page("koreksi"),
    page("corrections"),
  ]);
  expect(pages.map(({ path }) => path)).toEqual(["/koreksi/"]);
  expect(correctionsPolicy).toMatchObject({ slug: "corrections" });
});

test("old words lead from the first page of each list, and its feed, to where it is now; without them nothing does", () => {
  const now = { addresses: defaultAddressWords.en };
  expect(siteWith(now).redirects).toEqual([]);

  const oldAddresses = defaultAddressWords.id;
  const leads = (own: Parameters<typeof siteWith>[0]) =>
    siteWith(own).redirects.map(({ from, to }) => `${from} ${to}`);
  expect(leads({ ...now, oldAddresses })).toEqual([
    "/rubrik/daerah/ /section/daerah/",
    "/rubrik/daerah/rss.xml /section/daerah/rss.xml",
    "/penulis/ratna-dewi/ /author/ratna-dewi/",
    "/penulis/ratna-dewi/rss.xml /author/ratna-dewi/rss.xml",
    "/arsip/ /archive/",
    "/arsip/2020/01/ /archive/2020/01/",
    "/koreksi/ /corrections/",
    "/cari/ /search/",
  ]);
  const renamed = { addresses: { ...defaultAddressWords.id, tag: "topik" }, oldAddresses: { tag: "tag" } };
  const ofSolo = ["/tag/solo/ /topik/solo/", "/tag/solo/rss.xml /topik/solo/rss.xml"];
  expect(leads(renamed)).toEqual([...ofSolo, "/tag/ /topik/"]);
  expect(
    siteWith({
      ...now,
      templates: { ...content().settings.templates, search: false },
      oldAddresses: { search: "cari" },
    }).redirects,
  ).toEqual([]);
});
