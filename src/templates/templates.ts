import { archive } from "./archive.tsx";
import { article } from "./article.tsx";
import { author } from "./author.tsx";
import { corrections } from "./corrections.tsx";
import { feeds } from "./feeds.ts";
import { headers } from "./headers-file.ts";
import { home } from "./home.tsx";
import { icon } from "./icon.ts";
import { manifest } from "./manifest.ts";
import { month } from "./month.tsx";
import { ninjs } from "./ninjs.ts";
import { notFound } from "./not-found.tsx";
import { redirects } from "./redirect.tsx";
import { retracted } from "./retracted.tsx";
import { search } from "./search.tsx";
import { section } from "./section.tsx";
import { security } from "./security.ts";
import { sitemaps } from "./sitemap.ts";
import { staticPage } from "./static-page.ts";
import { tag } from "./tag.tsx";
import { tags } from "./tags.tsx";
import type { Template } from "./template.ts";
import { timeline } from "./timeline.tsx";

/** Every kind of page and file except the sitemap, which lists them in this order. */
const pages: readonly Template[] = [
  home,
  article,
  retracted,
  ...redirects,
  tags,
  tag,
  section,
  author,
  archive,
  month,
  timeline,
  corrections,
  ...search,
  staticPage,
  notFound,
  ...feeds,
  ...ninjs,
  manifest,
  icon,
  headers,
  security,
];

/** Every kind of page and file that Warta writes. */
export const templates: readonly Template[] = [...pages, ...sitemaps(pages)];
