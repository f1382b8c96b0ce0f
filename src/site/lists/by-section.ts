import type { SectionSettings, Settings } from "../../content/settings.ts";
import { localesFor } from "../../messages/message.ts";
import type { Addresses } from "../../news/addresses.ts";
import { createEntities } from "../entities.ts";
import type { Entity, SectionPage, Story } from "../model.ts";
import { cutList, groupStories } from "./lists.ts";

/**
 * Makes a function that gives the section for a name: from the settings or, if they do not have it, from the name.
 *
 * @returns always the same object for a section, whatever the case of the name
 */
export function createSections(settings: Settings, addresses: Addresses): (name: string) => Entity {
  const described = new Map<string, Entity>();
  for (const { name, slug } of settings.sections)
    described.set(name.toLowerCase(), { name, slug, path: addresses.section(slug) });
  const bySlug = new Map([...described.values()].map((section) => [section.slug, section]));
  const naming = createEntities(addresses.section);
  return (name) => {
    const known = described.get(name.toLowerCase());
    if (known) return known;
    const section = naming(name);
    return bySlug.get(section.slug) ?? section;
  };
}

/**
 * Sections in menu order: those of the settings, with or without articles, then the others by name.
 *
 * @param stories newest first
 * @param section the result of `createSections`
 */
export function listSections(
  stories: readonly Story[],
  settings: Settings,
  section: (name: string) => Entity,
): { sections: (Entity & { count: number })[]; sectionPages: SectionPage[] } {
  const groups = groupStories(stories, (story) => [story.section], settings.language);
  const listed = new Set(settings.sections.map(({ name }) => section(name)));
  const others = [...groups.keys()].filter((named) => !listed.has(named));
  const collator = new Intl.Collator(localesFor(settings.language));
  others.sort((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  const ordered = [...listed, ...others].map((named) => [named, groups.get(named) ?? []] as const);
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

/** Whether search engines should index a section: one without articles is in the menu, but not indexed. */
export const isSectionIndexable = ({ list }: Pick<SectionPage, "list">): boolean => list.total !== 0;
