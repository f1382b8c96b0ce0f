import { sayArticles } from "../../messages/articles.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import type { Place } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import { collapseName } from "../resolve/tag-index.ts";
import type { SectionSettings } from "../settings.ts";
import { createLikelyName } from "./likely-name.ts";

/** A name, where it first stands, and how many articles have it. */
interface Use {
  key: "section" | "authors";
  file: string;
  place: Place;
  count: number;
}

/** A name stands on its own once so many articles have it. */
const established = 2;

/**
 * Sections and authors that one article alone names, and that are a letter or two away from one that others name: a slip
 * makes a page and an entry of the menu that nobody wants. They may be right, so it is no mistake. A section that is so near to
 * one of the settings is told however many articles have it: who copies an article copies its slips.
 *
 * @param articles those that readers see
 * @param sections of the settings, right whoever uses them
 */
export function likelySlips(
  articles: readonly ArticleFile[],
  sections: readonly SectionSettings[],
): Mistake[] {
  const ofSections = new Map<string, Use>();
  const ofAuthors = new Map<string, Use>();
  const note = (uses: Map<string, Use>, text: string, use: Omit<Use, "count">): void => {
    const known = uses.get(text);
    if (known) known.count++;
    else uses.set(text, { ...use, count: 1 });
  };
  for (const { section, values, file } of articles) {
    if (section) note(ofSections, section.text, { key: "section", file, place: section.place });
    for (const text of values.authors ?? [])
      note(ofAuthors, text, { key: "authors", file, place: { line: 1, column: 1 } });
  }
  const listed = sections.map(({ name }) => ({ text: name, short: collapseName(name) }));
  const isListed = new Set(listed.map(({ short }) => short));
  const meant = createLikelyName(listed, true);
  const besideListed = [...ofSections].flatMap(([text, use]) => {
    const short = collapseName(text);
    const likely = isListed.has(short) ? undefined : meant(short);
    return likely === undefined ? [] : [{ text, use, likely }];
  });
  for (const { text } of besideListed) ofSections.delete(text);
  return [
    ...besideListed.map(({ text, use, likely }) =>
      tell(use, sayArticles.isNoListedSection(quote(text)), likely, sayArticles.listItsSection),
    ),
    ...slipsAmong(ofSections, isListed),
    ...slipsAmong(ofAuthors, new Set()),
  ];
}

/**
 * @param uses by the names as they are written
 * @param right names that are no slips, as they are compared
 */
function slipsAmong(uses: ReadonlyMap<string, Use>, right: ReadonlySet<string>): Mistake[] {
  const names = [...uses].map(([text, use]) => ({ text, short: collapseName(text), use }));
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { short, use } of names) counts.set(short, (counts.get(short) ?? 0) + use.count);
  for (const { text, short } of names)
    if ((counts.get(short) ?? 0) >= established && !known.has(short)) known.set(short, text);
  const likely = createLikelyName([...known].map(([short, text]) => ({ text, short })));
  return names.flatMap(({ text, short, use }) => {
    const meant = known.has(short) || right.has(short) ? undefined : likely(short);
    return meant === undefined ? [] : [tell(use, sayArticles.isNameOfNoOther(quote(text)), meant)];
  });
}

function tell({ key, file, place }: Use, what: Message, meant: string, ...more: Message[]): Mistake {
  return { file, ...place, key, message: together(what, sayHints.didYouMean(quote(meant)), ...more) };
}
