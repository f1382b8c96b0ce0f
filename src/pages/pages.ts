import { files } from "./files.ts";
import { archive } from "./html/archive.tsx";
import { article } from "./html/article.tsx";
import { author } from "./html/author.tsx";
import { corrections } from "./html/corrections.tsx";
import { home } from "./html/home.tsx";
import { month } from "./html/month.tsx";
import { notFound } from "./html/not-found.tsx";
import { redirect } from "./html/redirect.tsx";
import { retracted } from "./html/retracted.tsx";
import { search } from "./html/search.tsx";
import { section } from "./html/section.tsx";
import { staticPage } from "./html/static-page.tsx";
import { tag } from "./html/tag.tsx";
import { tags } from "./html/tags.tsx";
import { timeline } from "./html/timeline.tsx";
import type { Page } from "./page.ts";

/** Every kind of page a site has. */
export const pages: Page[] = [
  home,
  article,
  retracted,
  redirect,
  tags,
  tag,
  section,
  author,
  archive,
  month,
  timeline,
  corrections,
  search,
  staticPage,
  notFound,
  ...files,
];
