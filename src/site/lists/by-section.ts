import type { SectionSettings, Settings } from "../../content/settings.ts";
import { sectionPath } from "../addresses.ts";
import { createEntities } from "../entities.ts";
import type { Entity, SectionPage, Story, TagPage } from "../model.ts";
import { dedupeTranslations } from "../translations.ts";
import { cutList, groupBy } from "./lists.ts";

/**
 * Gives each section's name its page: by the settings where they describe it, else by the name itself.
 *
 * @returns one object a section, whatever the case of the name
 */
export function createSections(settings: Settings): (name: string) => Entity {
  const described = new Map<string, Entity>();
  for (const { name, slug } of settings.sections)
    described.set(name.toLowerCase(), { name, slug, path: sectionPath(slug) });
  const bySlug = new Map([...described.values()].map((section) => [section.slug, section]));
  const naming = createEntities(sectionPath);
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
  section: (name: string) => Entity,
): { sections: (Entity & { count: number })[]; sectionPages: SectionPage[] } {
  const groups = groupBy(stories, (story) => [story.section]);
  const listed = new Set(settings.sections.map(({ name }) => section(name)));
  const others = [...groups.keys()].filter((named) => !listed.has(named));
  const collator = new Intl.Collator(settings.language);
  others.sort((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
  const ordered = [...listed, ...others].map((named) => {
    return [named, dedupeTranslations(settings.language, groups.get(named) ?? [])] as const;
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

/**
 * Whether who searches the web should be led to the page of a tag: it has something to read. Where all its articles are
 * withdrawn or still to come, and no text of its own or event is left, it says nothing of its topic but the name: it asks not
 * to be indexed, and is in no sitemap.
 */
export const isTagWorthFinding = (
  page: Pick<TagPage, "html" | "timeline"> & { list: Pick<TagPage["list"], "total"> },
): boolean => page.list.total !== 0 || page.html !== "" || page.timeline.events.length > 0;

/** The same of a section's page: one without an article has a place in the menu and nothing to read. */
export const isSectionWorthFinding = ({ list }: Pick<SectionPage, "list">): boolean => list.total !== 0;
