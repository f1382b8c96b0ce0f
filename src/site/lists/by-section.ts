import type { SectionSettings, Settings } from "../../content/settings.ts";
import { sectionPath } from "../addresses.ts";
import type { Named, SectionPage, Story } from "../model.ts";
import { createNaming } from "../named.ts";
import { groupBy } from "./group-by.ts";
import { cutList } from "./lists.ts";
import { toldIn } from "./told-in.ts";

/**
 * Gives each section's name its page: by the settings where they describe it, else by the name itself.
 *
 * @returns one object a section, whatever the case of the name
 */
export function createSections(settings: Settings): (name: string) => Named {
  const described = new Map<string, Named>();
  for (const { name, slug } of settings.sections)
    described.set(name.toLowerCase(), { name, slug, path: sectionPath(slug) });
  const bySlug = new Map([...described.values()].map((section) => [section.slug, section]));
  const naming = createNaming(sectionPath);
  return (name) => {
    const known = described.get(name.toLowerCase());
    if (known) return known;
    const section = naming(name);
    return bySlug.get(section.slug) ?? section;
  };
}

/**
 * Sections in the order of the menu: those of the settings as they stand there, with or without an article, then the
 * others by name.
 *
 * @param stories newest first
 * @param section what `createSections` gave
 */
export function listSections(
  stories: readonly Story[],
  settings: Settings,
  section: (name: string) => Named,
): { sections: (Named & { count: number })[]; sectionPages: SectionPage[] } {
  const groups = groupBy(stories, (story) => [story.section]);
  const listed = new Set(settings.sections.map(({ name }) => section(name)));
  const others = [...groups.keys()].filter((named) => !listed.has(named));
  const collator = new Intl.Collator(settings.language);
  others.sort((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  const ordered = [...listed, ...others].map((named) => {
    return [named, toldIn(settings.language, groups.get(named) ?? [])] as const;
  });
  const bySlug = new Map<string, SectionSettings>(settings.sections.map((one) => [one.slug, one]));
  return {
    sections: ordered.map(([named, own]) => ({ ...named, count: own.length })),
    sectionPages: ordered.flatMap(([named, own]) => {
      const description = bySlug.get(named.slug)?.description;
      const described = description === undefined ? named : { ...named, description };
      return cutList(own, settings.pageSize, named.path).map((list) => ({ section: described, list }));
    }),
  };
}
