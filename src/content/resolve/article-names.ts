import { dayIn } from "../../news/dates/zone.ts";
import { nearest } from "../../news/nearest.ts";
import type { ArticleFile } from "../read-article.ts";

/** Finds articles by what editors call them elsewhere: by file name, with or without `.md`, or by address, old ones too. */
export interface ArticleNames {
  find(written: string): ArticleFile | undefined;
  /** Suggests a name for one that is unknown: the address in one copied from a browser; the nearest; the only one that contains it. */
  likely(written: string): string | undefined;
}

/** @param timeZone IANA name of the site's zone, for the days in addresses */
export function nameArticles(articles: readonly ArticleFile[], timeZone: string): ArticleNames {
  let index: Map<string, ArticleFile> | undefined;
  // Made on demand: most sites name no article, and the days of ten thousand take a while.
  const named = (): Map<string, ArticleFile> => {
    index ??= indexNames(articles, timeZone);
    return index;
  };
  return {
    find: (written) => named().get(plainName(written)),
    likely: (written) => {
      const names = [...named().keys()];
      return pathOf(written, names) ?? likelyName(plainName(written), names);
    },
  };
}

function indexNames(articles: readonly ArticleFile[], timeZone: string): Map<string, ArticleFile> {
  const named = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) named.set(text, article);
  for (const article of articles) {
    const { date } = article.values;
    if (date) named.set(`/${dayIn(date.at, timeZone).replaceAll("-", "/")}/${article.slug}/`, article);
    named.set(plainName(article.file), article);
  }
  return named;
}

/** `/2026/02/03/pasar-lama/` for `https://kabarkota.example/2026/02/03/pasar-lama/`. */
function pathOf(written: string, names: string[]): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { pathname } = new URL(written);
  return names.find((name) => name.startsWith("/") && plainName(pathname).endsWith(name));
}

/** `2026-02-03-pasar-lama-dibuka` for `pasar-lama`. */
function likelyName(name: string, names: string[]): string | undefined {
  const near = nearest(name, names);
  if (near) return near;
  const holding = names.filter((one) => !one.startsWith("/") && one.includes(name));
  return holding.length === 1 ? holding[0] : undefined;
}

/** `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; addresses are normalised. */
function plainName(written: string): string {
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
