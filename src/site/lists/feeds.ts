import type { Settings } from "../../content/settings.ts";
import { dedupeTranslations } from "../../features/translations/translations.ts";
import { homePath } from "../../news/addresses.ts";
import type { Entity, Feed, Story } from "../model.ts";
import { groupBy } from "./lists.ts";

/**
 * The feeds of a site's stories: its own, then one for each topic, section and author with stories.
 *
 * @param stories newest first
 */
export function listFeeds(stories: readonly Story[], settings: Settings): Feed[] {
  const { name, description, language, feedSize, sections, templates } = settings;
  const newest = (all: readonly Story[]): Story[] => dedupeTranslations(language, all).slice(0, feedSize);
  const described = new Map(sections.map((section) => [section.slug, section.description]));
  const ofEach = <Of extends Entity>(
    keysOf: (story: Story) => readonly Of[],
    descriptionOf: (of: Of) => string | undefined = () => undefined,
  ): Feed[] =>
    [...groupBy(stories, keysOf)].map(([of, all]) => ({
      title: `${of.name} · ${name}`,
      description: descriptionOf(of),
      path: of.path,
      stories: newest(all),
    }));
  return [
    { title: name, description, path: homePath, stories: newest(stories) },
    ...ofEach(
      ({ tags }) => tags,
      ({ tag }) => tag.description,
    ),
    ...ofEach(
      ({ section }) => [section],
      ({ slug }) => described.get(slug),
    ),
    ...(templates.authors ? ofEach(({ authors }) => authors) : []),
  ];
}
