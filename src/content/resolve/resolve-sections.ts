import { quote } from "../../messages/message.ts";
import { addressMessages } from "../../messages/messages.ts";
import { indexNames, usualSpellings } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import type { ArticleFile } from "../read-article.ts";
import type { SectionSettings } from "../settings.ts";

/** The sections of a site. */
export type SectionNames = Pick<ReturnType<typeof resolveSections>, "find" | "all">;

/**
 * Finds one name for each section: the spelling in `_data/site.yaml` or, without one, in most articles of the build.
 * Spellings with the same slug are one section.
 */
export function resolveSections(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  listed: readonly SectionSettings[],
) {
  const diagnostics: Diagnostic[] = [];
  const uses = new Map<string, number>();
  for (const article of articles) {
    if (!article.section) continue;
    const { text, place } = article.section;
    const isFirst = !uses.has(text);
    uses.set(text, (uses.get(text) ?? 0) + (isBuilt(article) ? 1 : 0));
    if (!isFirst || slugify(text) !== "") continue;
    const message = addressMessages.sectionMakesNoAddress({ name: quote(text) });
    diagnostics.push(mistake({ file: article.file, ...place }, message, "section"));
  }
  const names = usualSpellings(uses, slugify);
  const listedName = listedSections(listed);
  return {
    /** Gives the name for a spelling; undefined if neither the settings nor an article have it. */
    find: (spelling: string): string | undefined => listedName(spelling) ?? names.get(slugify(spelling)),
    /** Every name, each once. */
    all: (): string[] => {
      const all = [...names.values(), ...listed.map(({ name }) => name)];
      return [...new Set(all.map((name) => listedName(name) ?? name))];
    },
    diagnostics,
  };
}

/**
 * Finds the section of `_data/site.yaml` that a spelling means, by name, slug or alias.
 *
 * @returns a function that gives its name; undefined if none is meant
 */
export function listedSections(listed: readonly SectionSettings[]): (spelling: string) => string | undefined {
  const { find } = indexNames(listed, ({ name, aliases = [] }) => [name, ...aliases], slugify);
  return (spelling) => find(spelling)?.name;
}
