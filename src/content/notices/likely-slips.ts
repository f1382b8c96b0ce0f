import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { collapseName } from "../../news/names.ts";
import { createLikelyName } from "../../news/nearest.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-entry.ts";
import type { SectionSettings } from "../settings.ts";

/** A name, its first place, and the number of articles with it. */
interface Use extends Written {
  key: "section" | "authors";
  file: string;
  /** The normalised name, for comparing. */
  short: string;
  count: number;
}

/** A name in this many articles is taken as intended. */
const established = 2;

/**
 * Finds probable typos: sections and authors that only one article names, a letter or two away from a name that others use.
 * A typo makes an unwanted page and menu entry. These are notices, because the name may be right. A section that is near to
 * one of the settings is always reported: typos are copied with articles.
 *
 * @param articles of which only published ones count
 * @param listed the sections of the settings, which are always right
 * @param described the authors with a file, whose names are always right
 */
export function likelySlips(
  articles: readonly ArticleFile[],
  listed: readonly SectionSettings[],
  described: readonly NamedFile[],
): Mistake[] {
  const published = articles.filter(({ status }) => status === "published");
  const sections = usesOf(
    "section",
    published.flatMap(({ file, section }) => (section ? { file, ...section } : [])),
  );
  const authors = usesOf(
    "authors",
    published.flatMap(({ file, authors }) => authors.map((author) => ({ file, ...author }))),
  );
  const right = listed.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(rightName));
  const isRight = ({ short }: Use): boolean => right.some((name) => name.short === short);
  const likelyListed = createLikelyName(right, true);
  const isBesideListed = (use: Use): boolean => !isRight(use) && likelyListed(use.short) !== undefined;
  return [
    ...sections.filter(isBesideListed).map((use) => {
      const isNotListed = articleMessages.isNoListedSection(quote(use.text));
      return notice(use, isNotListed, likelyListed(use.short) ?? "", articleMessages.listItsSection);
    }),
    ...slipsAmong(
      sections.filter((use) => !isBesideListed(use)),
      right,
    ),
    ...slipsAmong(
      authors,
      described.flatMap(({ name, aliases }) =>
        [...(name ? [name] : []), ...aliases].map(({ text }) => rightName(text)),
      ),
    ),
  ];
}

/** A name that is right, and normalised for comparing. */
type RightName = Pick<Use, "text" | "short">;

const rightName = (text: string): RightName => ({ text, short: collapseName(text) });

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

function slipsAmong(uses: readonly Use[], right: readonly RightName[]): Mistake[] {
  const known = new Set(right.map(({ short }) => short));
  const likely = createLikelyName([...right, ...uses.filter(({ count }) => count >= established)]);
  return uses
    .filter((use) => use.count < established && !known.has(use.short))
    .flatMap((use) => {
      const meant = likely(use.short);
      return meant === undefined ? [] : notice(use, articleMessages.isNameOfNoOther(quote(use.text)), meant);
    });
}

function notice({ key, file, place }: Use, what: Message, meant: string, ...more: Message[]): Mistake {
  return { file, ...place, key, message: together(what, didYouMean(quote(meant)), ...more) };
}
