import { didYouMean, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { collapseName } from "../../news/names.ts";
import { createLikelyName } from "../../news/nearest.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-entry.ts";
import { namesIn } from "../resolve/named-files.ts";
import type { SectionSettings } from "../settings.ts";

/** A name, its first place, and the number of articles with it. */
interface Use extends Written {
  file: string;
  /** The name without case, spaces and hyphens. */
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
  const sections = listed.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return [
    ...slipsIn("section", articles, ({ section }) => (section ? [section] : []), sections),
    ...slipsIn("authors", articles, ({ authors }) => authors, described.flatMap(namesIn)),
  ];
}

function slipsIn(
  key: "section" | "authors",
  articles: readonly ArticleFile[],
  written: (article: ArticleFile) => readonly Written[],
  right: readonly string[],
): Mistake[] {
  const uses = new Map<string, Use>();
  for (const article of articles)
    for (const name of article.status === "published" ? written(article) : []) {
      const short = collapseName(name.text);
      const known = uses.get(short);
      if (known) known.count++;
      else uses.set(short, { ...name, file: article.file, short, count: 1 });
    }
  const known = new Map(right.map((text) => [collapseName(text), { text, short: collapseName(text) }]));
  const listed = createLikelyName(key === "section" ? [...known.values()] : [], true);
  const used = [...uses.values()].filter(({ count }) => count >= established);
  const likely = createLikelyName([...known.values(), ...used]);
  return [...uses.values()].flatMap(({ text, short, count, file, place }) => {
    if (known.has(short)) return [];
    const ofListed = listed(short);
    const meant = ofListed ?? (count < established ? likely(short) : undefined);
    if (meant === undefined) return [];
    const message = ofListed
      ? together(
          articleMessages.isNoListedSection({ written: quote(text) }),
          didYouMean(quote(meant)),
          articleMessages.listItsSection(),
        )
      : together(articleMessages.isNameOfNoOther({ written: quote(text) }), didYouMean(quote(meant)));
    return [{ file, ...place, key, message }];
  });
}
