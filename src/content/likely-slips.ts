import { sayArticles } from "../messages/articles.ts";
import { sayHints } from "../messages/hints.ts";
import { together } from "../messages/message.ts";
import { createLikelyName } from "./likely-name.ts";
import { type Mistake, quote } from "./mistake.ts";
import type { ArticleFile } from "./read-article.ts";
import type { SectionSettings } from "./settings.ts";
import { collapseName } from "./tag-index.ts";
import type { Place } from "./yaml-source.ts";

/** A name as an article has it. */
interface Use {
  key: "section" | "authors";
  text: string;
  file: string;
  place: Place;
}

/** A name stands on its own once so many articles have it. */
const established = 2;

/**
 * Sections and authors that one article alone names, and that are a letter or two away from one that others name: a slip
 * makes a page and an entry of the menu that nobody wants. They may be right, so it is no mistake.
 *
 * @param articles those that readers see
 * @param sections of the settings, right whoever uses them
 */
export function likelySlips(
  articles: readonly ArticleFile[],
  sections: readonly SectionSettings[],
): Mistake[] {
  const ofSections = articles.flatMap(({ section, file }): Use[] =>
    section ? [{ key: "section", text: section.text, file, place: section.place }] : [],
  );
  const ofAuthors = articles.flatMap(({ values, file }) =>
    (values.authors ?? []).map(
      (text): Use => ({ key: "authors", text, file, place: { line: 1, column: 1 } }),
    ),
  );
  return [
    ...slipsAmong(
      ofSections,
      sections.map(({ name }) => name),
    ),
    ...slipsAmong(ofAuthors, []),
  ];
}

function slipsAmong(uses: readonly Use[], right: readonly string[]): Mistake[] {
  const counts = new Map<string, number>(right.map((name) => [collapseName(name), established]));
  for (const { text } of uses) counts.set(collapseName(text), (counts.get(collapseName(text)) ?? 0) + 1);
  const known = new Map(right.map((text) => [collapseName(text), text]));
  for (const { text } of uses) {
    const short = collapseName(text);
    if ((counts.get(short) ?? 0) >= established && !known.has(short)) known.set(short, text);
  }
  const likely = createLikelyName([...known].map(([short, text]) => ({ text, short })));
  return uses.flatMap(({ key, text, file, place }) => {
    const short = collapseName(text);
    const meant = known.has(short) ? undefined : likely(short);
    if (meant === undefined) return [];
    const message = together(sayArticles.isNameOfNoOther(quote(text)), sayHints.didYouMean(quote(meant)));
    return [{ file, ...place, key, message }];
  });
}
