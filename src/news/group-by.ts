/** Groups items by keys. Items keep their order; groups are in the order of their first items. @param keysOf returns the keys of an item, without duplicates */
export function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]) {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Returns the current owner of a key. If it has none, makes `next` its owner and returns undefined. */
export function ownerOf<Key, Owner>(owners: Map<Key, Owner>, key: Key, next: Owner): Owner | undefined {
  const owner = owners.get(key);
  if (owner === undefined) owners.set(key, next);
  return owner;
}

/** Returns each name once, the most frequent first. */
export const byFrequency = (names: readonly string[]): string[] =>
  [...groupBy(names, (name) => [name])].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
