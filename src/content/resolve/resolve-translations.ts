import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, type Language, type Message, together } from "../../messages/message.ts";
import { dayIn } from "../dates/zone.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";
import { nearest } from "../nearest.ts";
import type { ArticleFile } from "../read-article.ts";

interface Site {
  language: Language;
  /** IANA name of the site's zone, for the days in articles' addresses. */
  timeZone: string;
}

type Translation = ArticleFile & { translationOf: Written };

/**
 * Finds the original of each translation, by file name or by address, including old addresses. Checks drafts too, so that
 * mistakes are reported before publication.
 *
 * @returns `originalOf`, which gives the original's file for a file; undefined if it is not a translation
 */
export function resolveTranslations(
  articles: ArticleFile[],
  site: Site,
): { originalOf: (file: string) => string | undefined; mistakes: Mistake[]; notices: Mistake[] } {
  const translations = articles.filter(isTranslation);
  const originals = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const notices: Mistake[] = [];
  if (translations.length === 0) return { originalOf: () => undefined, mistakes, notices };

  const named = namesOf(articles, site.timeZone);
  const languageOf = ({ values }: ArticleFile): Language => values.lang ?? site.language;
  const howToDiffer = (article: ArticleFile, original: ArticleFile): Message => {
    const other = languageOf(article) === "id" ? "en" : "id";
    return article.values.lang
      ? articleMessages.changeLanguage(other, original.file)
      : articleMessages.writeLanguage(other);
  };
  const taken = new Map<string, string>();
  for (const article of translations) {
    const { file, translationOf } = article;
    const original = named.get(plainName(translationOf.text));
    const report = (message: Message): void => {
      mistakes.push({ file, ...translationOf.place, key: "translationOf", message });
    };
    const written = quote(translationOf.text);
    const other = original && taken.get(original.file);
    if (!original) {
      const meant = likelyName(plainName(translationOf.text), [...named.keys()]);
      const hint = meant ? didYouMean(quote(meant)) : articleMessages.howToNameOriginal;
      report(together(articleMessages.isNoArticle(written), hint));
    } else if (original === article)
      report(together(articleMessages.isThisArticle(written), articleMessages.howToNameOriginal));
    else if (original.translationOf)
      report(articleMessages.isTranslation(written, quote(original.translationOf.text)));
    else if (languageOf(original) === languageOf(article))
      report(
        together(
          articleMessages.hasSameLanguage(written, quote(languageOf(article))),
          howToDiffer(article, original),
        ),
      );
    else if (other !== undefined) report(articleMessages.hasTranslation(written, other));
    else {
      taken.set(original.file, file);
      originals.set(file, original.file);
      if (original.values.retracted && !article.values.retracted)
        notices.push({
          file,
          ...translationOf.place,
          key: "translationOf",
          message: articleMessages.isWithdrawnOriginal(written),
        });
    }
  }
  return { originalOf: (file) => originals.get(file), mistakes, notices };
}

/** The nearest name, or else the only one that contains it: `2026-02-03-pasar-lama-dibuka` for `pasar-lama`. */
function likelyName(name: string, names: string[]): string | undefined {
  const near = nearest(name, names);
  if (near) return near;
  const holding = names.filter((one) => !one.startsWith("/") && one.includes(name));
  return holding.length === 1 ? holding[0] : undefined;
}

const isTranslation = (article: ArticleFile): article is Translation => article.translationOf !== undefined;

/** Articles by all names: file names without `.md`, addresses and old addresses. */
function namesOf(articles: ArticleFile[], timeZone: string): Map<string, ArticleFile> {
  const named = new Map<string, ArticleFile>();
  for (const article of articles) for (const { text } of article.aliases) named.set(text, article);
  for (const article of articles) {
    const { date } = article.values;
    if (date) named.set(`/${dayIn(date.at, timeZone).replaceAll("-", "/")}/${article.slug}/`, article);
    named.set(plainName(article.file), article);
  }
  return named;
}

/** `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; addresses are normalised. */
function plainName(written: string): string {
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
