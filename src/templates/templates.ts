import { corrections } from "../features/corrections/page.tsx";
import { ninjsFiles } from "../features/ninjs/ninjs.ts";
import { rightsFiles } from "../features/rights/rights.ts";
import { search } from "../features/search/page.tsx";
import { feeds } from "../outputs/feeds.ts";
import { headers } from "../outputs/headers.ts";
import { icon, manifest } from "../outputs/manifest.ts";
import { redirects } from "../outputs/redirect.tsx";
import { sitemaps } from "../outputs/sitemap.ts";
import type { Template } from "../site/template.ts";
import { archive } from "./archive.tsx";
import { article } from "./article.tsx";
import { author } from "./author.tsx";
import { home } from "./home.tsx";
import { month } from "./month.tsx";
import { notFound } from "./not-found.tsx";
import { section } from "./section.tsx";
import { tag } from "./tag.tsx";
import { tags } from "./tags.tsx";
import { staticPage } from "./text-page.tsx";

/** All kinds of pages and files except the sitemap, which lists them in this order. */
const pages: readonly Template[] = [
  home,
  article,
  ...redirects,
  tags,
  tag,
  section,
  author,
  archive,
  month,
  ...corrections,
  ...search,
  staticPage,
  notFound,
  ...feeds,
  ...ninjsFiles,
  manifest,
  icon,
  headers,
  ...rightsFiles,
];

/** All kinds of pages and files that Warta writes. */
export const templates: readonly Template[] = [...pages, ...sitemaps(pages)];
