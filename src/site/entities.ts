import type { Author } from "../content/content.ts";
import type { Settings } from "../content/settings.ts";
import type { Addresses } from "../news/addresses.ts";
import { cutSlug, slugify } from "../news/slug.ts";
import type { AuthorRef, Entity } from "./model.ts";

/**
 * Makes a function that gives the entity for a name. Names with the same slug (that differ only in case or accents) are the
 * same entity, under the name seen first.
 *
 * @param pathOf gives the address, from the site's root, of the entity with a slug
 * @param described entities that are there from the start; they may have other slugs than their names make
 */
function createEntities<Described extends Entity = Entity>(
  pathOf: (slug: string) => string,
  described: readonly Described[] = [],
): (name: string) => Entity | Described {
  const known = new Map<string, Entity | Described>(described.map((entity) => [entity.slug, entity]));
  const byName = new Map<string, Entity | Described>(described.map((entity) => [entity.name, entity]));
  const bySlug = (name: string): Entity | Described => {
    const slug = slugify(name) || codePoints(name);
    let named = known.get(slug);
    if (!named) {
      named = { name, slug, path: pathOf(slug) };
      known.set(slug, named);
    }
    return named;
  };
  return (name) => {
    const named = byName.get(name) ?? bySlug(name);
    byName.set(name, named);
    return named;
  };
}

/** An address for a name without Latin letters: `李` → `u674e`. */
function codePoints(name: string): string {
  return cutSlug(`u${[...name].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`);
}

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

/** Makes a function that gives the author for a name: with the profile of `content/authors/`, if there is one. */
export const createAuthors = (
  profiles: readonly Author[],
  addresses: Addresses,
): ((name: string) => AuthorRef) =>
  createEntities<AuthorRef>(
    addresses.author,
    profiles.map((profile) => ({
      name: profile.name,
      slug: profile.slug,
      path: addresses.author(profile.slug),
      profile,
    })),
  );
