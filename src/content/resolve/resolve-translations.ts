import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, type Language, type Message, together } from "../../messages/message.ts";
import { dayIn } from "../dates/zone.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";
import { nearest } from "../nearest.ts";
import type { ArticleFile } from "../read-article.ts";

interface Site {
  language: Language;
  /** IANA name, whose days articles stand under. */
  timeZone: string;
}

type Translation = ArticleFile & { translationOf: Written };

/**
 * Finds the article that each translation says it is one of, by the name of its file or by its address, old ones too. Drafts
 * are looked at as well: what is wrong with a pair is told before it is published.
 *
 * @returns `originalOf` a file: that of the original; nothing for an article that translates none
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

/** The nearest name, else the only one that has it in it: `pasar-lama` of `2026-02-03-pasar-lama-dibuka`. */
function likelyName(name: string, names: string[]): string | undefined {
  const near = nearest(name, names);
  if (near) return near;
  const holding = names.filter((one) => !one.startsWith("/") && one.includes(name));
  return holding.length === 1 ? holding[0] : undefined;
}

const isTranslation = (article: ArticleFile): article is Translation => article.translationOf !== undefined;

/** Articles by all that they may be called: their files, without `.md`, their addresses, old ones too. */
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

/** `content/articles/2020-01-24-judul.md` → `2020-01-24-judul`; an address as the site writes it. */
function plainName(written: string): string {
  const isFile = written.endsWith(".md") || !written.startsWith("/");
  if (isFile) return written.replace(/^.*\//, "").replace(/\.md$/, "");
  return /\/$|\.[^/]*$/.test(written) ? written : `${written}/`;
}
