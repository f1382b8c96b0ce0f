import type { Written } from "../../content/front-matter/yaml-source.ts";
import type { Mistake } from "../../content/mistake.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { ArticleNames } from "../../content/resolve/article-names.ts";
import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, type Message, type PageLanguage, quote, together } from "../../messages/message.ts";

type Translation = ArticleFile & { translationOf: Written };

/**
 * Finds the original of each translation. Checks drafts too, so that mistakes are reported before publication.
 *
 * @param names of all articles
 * @param siteLanguage the language of articles that do not say theirs
 * @returns `originalOf`, which gives the original's file for a file; undefined if it is not a translation
 */
export function resolveTranslations(
  articles: ArticleFile[],
  names: ArticleNames,
  siteLanguage: PageLanguage,
): { originalOf: (file: string) => string | undefined; mistakes: Mistake[]; notices: Mistake[] } {
  const translations = articles.filter(isTranslation);
  const originals = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const notices: Mistake[] = [];
  if (translations.length === 0) return { originalOf: () => undefined, mistakes, notices };

  const languageOf = ({ values }: ArticleFile): PageLanguage => values.lang ?? siteLanguage;
  const howToDiffer = (article: ArticleFile, original: ArticleFile): Message => {
    const other = languageOf(article) === "id" ? "en" : "id";
    return article.values.lang
      ? articleMessages.changeLanguage(other, original.file)
      : articleMessages.writeLanguage(other);
  };
  const taken = new Map<string, string>();
  for (const article of translations) {
    const { file, translationOf } = article;
    const original = names.find(translationOf.text);
    const report = (message: Message): void => {
      mistakes.push({ file, ...translationOf.place, key: "translationOf", message });
    };
    const written = quote(translationOf.text);
    const version = `${original?.file} ${languageOf(article)}`;
    const other = taken.get(version);
    if (!original) {
      const meant = names.likely(translationOf.text);
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
      taken.set(version, file);
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

const isTranslation = (article: ArticleFile): article is Translation => article.translationOf !== undefined;
