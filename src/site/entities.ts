import { cutSlug, slugify } from "../news/slug.ts";
import type { Entity } from "./model.ts";

/**
 * Makes a function that gives the entity for a name. Names with the same slug (that differ only in case or accents) are the
 * same entity, under the name seen first.
 *
 * @param pathOf gives the address, from the site's root, of the entity with a slug
 * @param described entities that are there from the start; they may have other slugs than their names make
 */
export function createEntities<Described extends Entity = Entity>(
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
