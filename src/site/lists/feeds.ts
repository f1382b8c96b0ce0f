import type { Settings } from "../../content/settings.ts";
import { homePath } from "../../news/addresses.ts";
import type { Entity, Feed, Story } from "../model.ts";
import { groupStories } from "./lists.ts";

/**
 * The feeds of a site's stories: its own, then one for each topic, section and author with stories.
 *
 * @param stories newest first
 * @param listed the same, each article once
 */
export function listFeeds(stories: readonly Story[], listed: readonly Story[], settings: Settings): Feed[] {
  const { name, description, language, feedSize, sections, templates } = settings;
  const described = new Map(sections.map((section) => [section.slug, section.description]));
  const ofEach = <Of extends Entity>(
    keysOf: (story: Story) => readonly Of[],
    descriptionOf: (of: Of) => string | undefined = () => undefined,
  ): Feed[] =>
    [...groupStories(stories, keysOf, language)].map(([of, own]) => ({
      title: `${of.name} · ${name}`,
      description: descriptionOf(of),
      path: of.path,
      stories: own.slice(0, feedSize),
    }));
  return [
    { title: name, description, path: homePath, stories: listed.slice(0, feedSize) },
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
