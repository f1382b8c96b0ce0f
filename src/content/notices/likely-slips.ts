import { sayArticles } from "../../messages/articles.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import { collapseName } from "../resolve/tag-index.ts";
import type { SectionSettings } from "../settings.ts";
import { createLikelyName } from "./likely-name.ts";

/** A name, where it first stands, and how many articles have it. */
interface Use extends Written {
  key: "section" | "authors";
  file: string;
  /** The name as it is compared. */
  short: string;
  count: number;
}

/** A name stands on its own once so many articles have it. */
const established = 2;

/**
 * Sections and authors that one article alone names, and that are a letter or two away from one that others name: a slip
 * makes a page and an entry of the menu that nobody wants. They may be right, so it is no mistake. A section that is so near to
 * one of the settings is reported however many articles have it: who copies an article copies its slips.
 *
 * @param articles those that readers see
 * @param listed the sections of the settings, right whoever uses them
 */
export function likelySlips(articles: readonly ArticleFile[], listed: readonly SectionSettings[]): Mistake[] {
  const sections = usesOf(
    "section",
    articles.flatMap(({ file, section }) => (section ? { file, ...section } : [])),
  );
  const place = { line: 1, column: 1 };
  const authors = usesOf(
    "authors",
    articles.flatMap(({ file, values }) => (values.authors ?? []).map((text) => ({ file, text, place }))),
  );
  const right = listed.map(({ name }) => ({ text: name, short: collapseName(name) }));
  const isRight = ({ short }: Use): boolean => right.some((name) => name.short === short);
  const likelyListed = createLikelyName(right, true);
  const isBesideListed = (use: Use): boolean => !isRight(use) && likelyListed(use.short) !== undefined;
  return [
    ...sections.filter(isBesideListed).map((use) => {
      const isNotListed = sayArticles.isNoListedSection(quote(use.text));
      return notice(use, isNotListed, likelyListed(use.short) ?? "", sayArticles.listItsSection);
    }),
    ...slipsAmong(
      sections.filter((use) => !isBesideListed(use)),
      isRight,
    ),
    ...slipsAmong(authors),
  ];
}

function usesOf(key: Use["key"], written: readonly (Written & { file: string })[]): Use[] {
  const uses = new Map<string, Use>();
  for (const name of written) {
    const short = collapseName(name.text);
    const known = uses.get(short);
    if (known) known.count++;
    else uses.set(short, { ...name, key, short, count: 1 });
  }
  return [...uses.values()];
}

function slipsAmong(uses: readonly Use[], isRight: (use: Use) => boolean = () => false): Mistake[] {
  const likely = createLikelyName(uses.filter(({ count }) => count >= established));
  return uses
    .filter((use) => use.count < established && !isRight(use))
    .flatMap((use) => {
      const meant = likely(use.short);
      return meant === undefined ? [] : notice(use, sayArticles.isNameOfNoOther(quote(use.text)), meant);
    });
}

function notice({ key, file, place }: Use, what: Message, meant: string, ...more: Message[]): Mistake {
  return { file, ...place, key, message: together(what, sayHints.didYouMean(quote(meant)), ...more) };
}
