import type { Article, Content } from "../../src/content/content.ts";
import { articlePath } from "../../src/news/addresses.ts";
import type { Moment } from "../../src/news/dates/moment.ts";
import { dayIn } from "../../src/news/dates/zone.ts";
import type { ArticlePage, RetractedPage, SiteModel, Story, TagRef } from "../../src/site/model.ts";
import { buildModel } from "../../src/site/read-site.ts";
import * as newsroom from "../site/newsroom.ts";
import { context } from "../support/context.ts";
import { moment, time } from "../support/time.ts";

/** What must come out of every format as it went in. */
export const nasty = `</script><!-- "Kutip" & 'apit' ]]> 🌋 <b>tebal</b> \u2028 %7B`;

const page = (slug: string, title: string, body: string) => ({
  file: `content/pages/${slug}.md`,
  slug,
  title,
  language: "id" as const,
  ...newsroom.textOf(body),
  bodyLine: 4,
  aliases: [],
});

/** An article that nobody signed, unless `facts` says so, with a moment in any zone. */
export const article = ({
  date,
  ...facts
}: Partial<Omit<Article, "date">> & { date: Moment; body?: string }): Article => {
  const written = newsroom.article({ authors: [], bodyLine: 10, ...facts });
  return { ...written, date, path: articlePath(dayIn(date.at, "Asia/Jakarta"), written.slug) };
};

/** Everything an article can have, written by people who try the limits. */
const fullArticle = article({
  slug: "harga-kopi",
  title: `Harga kopi ${nasty}`,
  description: `Ringkasan ${nasty}`,
  // Written in Ambon: by the site's own clock it is still the 10th.
  date: moment("2024-03-11T00:30:00+09:00"),
  authors: ["Budi Misal", "Redaksi Contoh"],
  editors: ["Tuti Umpama"],
  dateline: "Ambon",
  section: "Ekonomi & Bisnis",
  tags: ["badan-kopi", "gunung-api"],
  body: `Harga kopi naik. ${nasty}\n\nSari Contoh dan Badan Kopi sama-sama heran.`,
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
});

/** The least an article can have, in the site's other language. */
const bareArticle = article({
  slug: "plain",
  title: "A plain story",
  language: "en",
  date: moment("2024-03-09T00:00:00+07:00", "day"),
  section: "Olahraga",
  body: "Nothing much happened in the village on Saturday, and everyone who was asked about it agreed.",
});

const draftArticle = article({
  slug: "naskah",
  title: "Naskah setengah jadi",
  date: moment("2024-03-12T09:00:00+07:00"),
  authors: ["Budi Misal"],
  tags: ["gunung-api"],
  section: "Olahraga",
  status: "draft",
  body: "Belum selesai.",
});

const { settings } = newsroom.content();
export const content: Content = newsroom.content({
  settings: {
    ...settings,
    name: `Warta & "Kawan"`,
    description: nasty,
    origin: "https://warta.example:8443",
    pathPrefix: "/warta/",
    publisher: { name: "Redaksi Contoh", email: "redaksi@warta.example", sameAs: [] },
    pageSize: 20,
  },
  articles: [fullArticle, bareArticle],
  tags: [
    newsroom.tag("Badan Kopi", {
      file: undefined,
      kind: "GovernmentOrganization",
      sameAs: ["https://badan-kopi.example/?a=1&b=2"],
      description: nasty,
    }),
    newsroom.tag("Gunung Api", { file: undefined, kind: "Volcano", aliases: ["Gunung Berapi"] }),
    newsroom.tag("Sari Contoh", { file: undefined, kind: "Person" }),
  ],
  pages: [
    page("koreksi", "Koreksi", "Kami memperbaiki kekeliruan."),
    page("kode-etik", "Kode etik", "Jujur."),
  ],
});

/** Noon on 12 March 2024 in Jakarta. */
const now = time("2024-03-12T12:00:00+07:00");
const prefix = "/warta/";

/** A site of two stories under `/warta/`. */
export const model: SiteModel = buildModel(content, { context, now, preview: false, prefix });
const preview = buildModel({ ...content, articles: [draftArticle] }, { context, now, preview: true, prefix });

export function storyOf({ stories }: SiteModel, slug: string): Story {
  const story = stories.find((story) => story.slug === slug);
  if (!story) throw new Error(`no story ${slug}`);
  return story;
}

export const full = storyOf(model, "harga-kopi");
export const bare = storyOf(model, "plain");
/** Seen in previews only. */
export const draft = storyOf(preview, "naskah");

function tagOf(slug: string): TagRef {
  const found = model.tags.find((tag) => tag.slug === slug);
  if (!found) throw new Error(`no tag ${slug}`);
  return found;
}

export const tags = {
  badan: tagOf("badan-kopi"),
  gunungApi: tagOf("gunung-api"),
  sari: tagOf("sari-contoh"),
};

/** An article that was withdrawn. */
export const retraction: RetractedPage = {
  path: "/2024/03/08/salah/",
  url: "https://warta.example:8443/warta/2024/03/08/salah/",
  title: "A story withdrawn",
  date: moment("2024-03-08T10:00:00+07:00"),
  retracted: moment("2024-03-11T12:00:00+07:00"),
  reason: "The source could not be confirmed.",
  language: "en",
  corrections: [],
};

export const articlePage = (story: Story): ArticlePage => ({ story, related: [], translations: [] });
