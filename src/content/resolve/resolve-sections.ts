import { addressMessages } from "../../messages/addresses.ts";
import { quote } from "../../messages/message.ts";
import { slugify } from "../../news/slug.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { SectionSettings } from "../settings.ts";

/** The sections of a site. */
export interface SectionNames {
  /** Gives the name for a spelling; undefined if neither the settings nor an article have it. */
  find(spelling: string): string | undefined;
  /** Every name, each once. */
  all(): string[];
}

/**
 * Finds one name for each section: the spelling in `_data/site.yaml` or, without one, in most articles of the build (of
 * equals, the first). Spellings with the same slug are one section.
 */
export function resolveSections(
  articles: ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  listed: SectionSettings[],
): SectionNames & { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const spellings = new Map<string, number>();
  for (const article of articles) {
    if (!article.section) continue;
    const { text, place } = article.section;
    spellings.set(text, (spellings.get(text) ?? 0) + (isBuilt(article) ? 1 : 0));
    if (slugify(text) !== "") continue;
    const message = addressMessages.sectionMakesNoAddress(quote(text));
    mistakes.push({ file: article.file, ...place, key: "section", message });
  }

  const names = new Map<string, { name: string; count: number }>();
  for (const [name, count] of spellings) {
    const slug = slugify(name);
    const usual = names.get(slug);
    if (!usual || count > usual.count) names.set(slug, { name, count });
  }
  const listedName = listedSections(listed);
  return {
    find: (spelling) => listedName(spelling) ?? names.get(slugify(spelling))?.name,
    all: () => [...new Set([...names.values(), ...listed].map(({ name }) => listedName(name) ?? name))],
    mistakes,
  };
}

/**
 * Finds the section of `_data/site.yaml` that a spelling means, by name, slug or alias in any case.
 *
 * @returns a function that gives its name; undefined if none is meant
 */
export function listedSections(listed: readonly SectionSettings[]): (spelling: string) => string | undefined {
  const names = new Map<string, string>();
  for (const { name, aliases = [] } of listed) for (const alias of aliases) names.set(slugify(alias), name);
  for (const { name, slug } of listed) names.set(slugify(name), name).set(slug, name);
  return (spelling) => names.get(slugify(spelling));
}
