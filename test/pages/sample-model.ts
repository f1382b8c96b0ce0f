import type { Article, Language } from "../../src/content/article.ts";
import type { Moment } from "../../src/content/moment.ts";
import type { Tag } from "../../src/content/tag.ts";
import * as addresses from "../../src/site/addresses.ts";
import type { ArticlePage, Named, SiteModel, Story, TagRef } from "../../src/site/model.ts";

/** What must come out of every format as it went in. */
export const nasty = `</script><!-- "Kutip" & 'apit' ]]> 🌋 <b>tebal</b> \u2028 %7B`;

const prefix = "/warta/";
const origin = "https://warta.example:8443";
const site = addresses.createAddresses(origin, prefix);

export function moment(iso: string, precision: Moment["precision"] = "minute"): Moment {
  return { iso, epoch: Date.parse(iso), precision };
}

function tagRef(name: string, facts: Partial<Tag> = {}): TagRef {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const tag: Tag = { slug, name, aliases: [], kind: "Thing", sameAs: [], autolink: true, body: "", ...facts };
  return { name, slug, path: addresses.tagPath(slug), tag };
}

export const tags = {
  gunungApi: tagRef("Gunung Api", { kind: "Volcano", aliases: ["Gunung Berapi"] }),
  badan: tagRef("Badan Kopi", {
    kind: "GovernmentOrganization",
    sameAs: ["https://badan-kopi.example/?a=1&b=2"],
    description: nasty,
  }),
  sari: tagRef("Sari Contoh", { kind: "Person" }),
};

const author = (name: string): Named => {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return { name, slug, path: addresses.authorPath(slug) };
};

const sections = {
  ekonomi: {
    name: "Ekonomi & Bisnis",
    slug: "ekonomi-bisnis",
    path: addresses.sectionPath("ekonomi-bisnis"),
  },
  olahraga: { name: "Olahraga", slug: "olahraga", path: addresses.sectionPath("olahraga") },
};

interface StoryFacts {
  slug: string;
  day: string;
  title: string;
  date: Moment;
  modified?: Moment;
  language?: Language;
  text: string[];
  authors: string[];
  tags: TagRef[];
  section: Named;
  mentions?: Story["mentions"];
  status?: Article["status"];
  description?: string;
  article?: Partial<Article>;
}

function story(facts: StoryFacts): Story {
  const { slug, day, title, date, text, section, description, status = "published", language = "id" } = facts;
  const path = addresses.articlePath(day, slug);
  const article: Article = {
    file: `content/articles/${day}-${slug}.md`,
    slug,
    title,
    description,
    date,
    authors: facts.authors,
    editors: [],
    section: section.name,
    tags: facts.tags.map((tag) => tag.slug),
    corrections: [],
    aliases: [],
    review: [],
    language,
    status,
    body: text.join("\n\n"),
    bodyLine: 10,
    ...facts.article,
  };
  const paragraphs = text.map((words, index) => ({ id: `p${index + 1}`, text: words, sentences: [words] }));
  const escaped = text.map((words) =>
    words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
  return {
    path,
    url: site.absolute(path),
    title,
    description,
    date,
    section,
    language,
    status,
    image: article.image,
    article,
    authors: facts.authors.map(author),
    tags: facts.tags,
    modified: facts.modified ?? date,
    html: escaped.map((words, index) => `<p id="p${index + 1}">${words}</p>`).join(""),
    feedHtml: escaped.map((words) => `<p>${words}</p>`).join(""),
    paragraphs,
    mentions: facts.mentions ?? [],
    timeline: [],
    words: text.join(" ").split(" ").length,
    readingMinutes: 1,
    corrections: article.corrections,
  };
}

/** Everything an article can have, written by people who try the limits. */
export const full = story({
  slug: "harga-kopi",
  day: "2024-03-10",
  title: `Harga kopi ${nasty}`,
  description: `Ringkasan ${nasty}`,
  // Written in Ambon: by the site's own clock it is still the 10th.
  date: moment("2024-03-11T00:30:00+09:00"),
  modified: moment("2024-03-12T08:00:00+07:00"),
  text: [`Harga kopi naik. ${nasty}`, "Sari Contoh dan Badan Kopi sama-sama heran."],
  authors: ["Budi Misal", "Redaksi Contoh"],
  tags: [tags.badan, tags.gunungApi],
  section: sections.ekonomi,
  mentions: [
    {
      tag: "sari-contoh",
      paragraph: "p2",
      sentence: "Sari Contoh dan Badan Kopi sama-sama heran.",
      name: "Sari Contoh",
    },
    {
      tag: "badan-kopi",
      paragraph: "p2",
      sentence: "Sari Contoh dan Badan Kopi sama-sama heran.",
      name: "Badan Kopi",
    },
  ],
  article: {
    editors: ["Tuti Umpama"],
    dateline: "Ambon",
    image: {
      file: "content/articles/kopi.jpg",
      path: "/gambar/kopi-1a2b3c4d.jpg",
      width: 1200,
      height: 800,
      alt: `Karung kopi ${nasty}`,
      caption: "Karung kopi di gudang.",
      credit: "Foto & Kawan",
    },
    source: {
      title: `Coffee ${nasty}`,
      author: "Ann Sample",
      publisher: "The Sample & Co",
      date: moment("2024-03-09T00:00:00+07:00", "day"),
      url: "https://sample.example/coffee?x=1&y=2",
      license: "https://creativecommons.org/licenses/by/4.0/",
    },
    corrections: [
      { date: moment("2024-03-11T00:00:00+07:00", "day"), text: `Satuan diperbaiki. ${nasty}` },
      { date: moment("2024-03-12T08:00:00+07:00"), text: "Nama kota diperbaiki." },
    ],
  },
});

/** The least an article can have, in the site's other language. */
export const bare = story({
  slug: "plain",
  day: "2024-03-09",
  title: "A plain story",
  language: "en",
  date: moment("2024-03-09T00:00:00+07:00", "day"),
  text: ["Nothing much happened in the village on Saturday, and everyone who was asked about it agreed."],
  authors: [],
  tags: [],
  section: sections.olahraga,
});

/** Seen in previews only. */
export const draft = story({
  slug: "naskah",
  day: "2024-03-12",
  title: "Naskah setengah jadi",
  date: moment("2024-03-12T09:00:00+07:00"),
  text: ["Belum selesai."],
  authors: ["Budi Misal"],
  tags: [tags.gunungApi],
  section: sections.olahraga,
  status: "draft",
});

export const articlePage = (of: Story): ArticlePage => ({ story: of, related: [] });

const feed = (of: Story[], tag?: TagRef) => {
  const page = tag?.path ?? addresses.homePath;
  return { tag, atomPath: addresses.atomPath(page), jsonPath: addresses.jsonFeedPath(page), stories: of };
};

const stories = [full, bare];
const policy = { slug: "kode-etik", path: "/kode-etik/", file: "content/pages/kode-etik.md" };

/** A site of two stories under `/warta/`, seen on 12 March 2024 at noon. */
export const model: SiteModel = {
  settings: {
    name: `Warta & "Kawan"`,
    description: nasty,
    origin,
    pathPrefix: prefix,
    language: "id",
    timeZone: "Asia/Jakarta",
    publisher: { name: "Redaksi Contoh", email: "redaksi@warta.example", sameAs: [] },
    sections: [],
    pageSize: 20,
    feedSize: 20,
  },
  now: moment("2024-03-12T12:00:00+07:00"),
  preview: false,
  addresses: site,
  stories,
  home: { lead: full, latest: [bare], tags: [], timeline: { events: [], total: 0, years: [] } },
  articlePages: stories.map(articlePage),
  retractedPages: [],
  tags: Object.values(tags).map((tag) => ({ ...tag, count: 1 })),
  tagPages: [],
  sections: [],
  sectionPages: [],
  authorPages: [],
  monthPages: [],
  archive: [],
  timelineYearPages: [],
  corrections: [],
  pages: [{ ...policy, title: "Kode etik", language: "id", body: "Jujur.", html: "<p>Jujur.</p>" }],
  correctionsPolicy: { title: "Koreksi", html: "<p>Kami memperbaiki kekeliruan.</p>" },
  feeds: [feed(stories), feed([full], tags.badan), feed([full], tags.gunungApi)],
  redirects: [],
  sitemaps: [
    {
      path: addresses.sitemapShardPath(1),
      entries: [
        { url: site.absolute("/?a=1&b=2"), lastModified: "2024-03-12T01:30:00+09:00" },
        // Earlier as a string, later as a moment than the entry before.
        { url: full.url, lastModified: "2024-03-11T22:00:00+05:00" },
        { url: site.absolute("/tentang/") },
      ],
    },
    { path: addresses.sitemapShardPath(2), entries: [{ url: site.absolute("/koreksi/") }] },
  ],
};
