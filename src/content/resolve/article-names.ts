import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { nearest } from "../../news/nearest.ts";
import type { ArticleFile } from "../read-article.ts";

/** Finds articles by what editors call them elsewhere: by file name, with or without `.md`, or by address, old ones too. */
export type ArticleNames = ReturnType<typeof nameArticles>;

/** Indexes the names and addresses of all articles. */
export function nameArticles(articles: readonly ArticleFile[]) {
  const named = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) named.set(text, article);
  for (const article of articles) {
    if (article.path) named.set(article.path, article);
    named.set(plainName(article.file), article);
  }
  return {
    find: (written: string): ArticleFile | undefined => named.get(plainName(written)),
    /**
     * The message about a name that no article has, with the one that was probably meant: the address in one copied from a
     * browser; the nearest; the only one that contains it.
     */
    unknown: (written: string): Message => {
      const names = [...named.keys()];
      const meant = pathOf(written, names) ?? likelyName(plainName(written), names);
      const hint = meant ? didYouMean(quote(meant)) : articleMessages.howToNameArticle();
      return together(articleMessages.isNoArticle({ written: quote(written) }), hint);
    },
  };
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
function plainName(asWritten: string): string {
  const written = asWritten.replaceAll("\\", "/");
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
