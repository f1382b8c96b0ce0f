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
function createEntities<Described extends Entity>(
  pathOf: (slug: string) => string,
  described: readonly Omit<Described, "path">[],
): (name: string) => Entity | Described {
  const known = described.map((entity) => ({ ...entity, path: pathOf(entity.slug) }) as Entity | Described);
  const bySlug = new Map(known.map((entity) => [entity.slug, entity]));
  const byName = new Map(known.map((entity) => [entity.name, entity]));
  return (name) => {
    const before = byName.get(name);
    if (before) return before;
    const slug = slugify(name) || codePoints(name);
    const named = bySlug.get(slug) ?? { name, slug, path: pathOf(slug) };
    bySlug.set(slug, named);
    byName.set(name, named);
    return named;
  };
}

/** An address for a name without Latin letters: `李` → `u674e`. */
const codePoints = (name: string): string =>
  cutSlug(`u${[...name].map((character) => character.codePointAt(0)?.toString(16)).join("-")}`);

/** Makes a function that gives the section for a name: from the settings or, if they do not have it, from the name. */
export const createSections = (
  { sections }: Settings,
  { section: pathOf }: Addresses,
): ((name: string) => Entity) =>
  createEntities<Entity>(
    pathOf,
    sections.map(({ name, slug }) => ({ name, slug })),
  );

/** Makes a function that gives the author for a name: with the profile of `content/authors/`, if there is one. */
export const createAuthors = (
  profiles: readonly Author[],
  { author: pathOf }: Addresses,
): ((name: string) => AuthorRef) =>
  createEntities<AuthorRef>(
    pathOf,
    profiles.map((profile) => ({ name: profile.name, slug: profile.slug, profile })),
  );
