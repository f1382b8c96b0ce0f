// @ts-check

/**
 * A story that was found, as Pagefind tells it: what it is comes only when asked for, in a file of its own.
 * @typedef {{ url: string, excerpt: string, meta: Record<string, string> }} Story
 * @typedef {{ id: string, score: number, data(): Promise<Story> }} Hit
 */

/**
 * Joins lists of hits into one, each hit once. No more files are asked for than the order needs.
 *
 * @param {Hit[][]} lists each in the order wanted
 * @param {boolean} byDate newest first; else by score
 * @returns {{ count: number, next(): Promise<Story | undefined> }} `next` gives one story after the other
 */
export function merge(lists, byDate) {
  /** @type {Map<string, Hit>} */
  const best = new Map();
  for (const hit of lists.flat()) {
    const known = best.get(hit.id);
    if (!known || known.score < hit.score) best.set(hit.id, hit);
  }
  const waiting = byDate
    ? lists.map((list) => [...list])
    : [[...best.values()].sort((one, other) => other.score - one.score)];
  const given = new Set();

  return {
    count: best.size,
    async next() {
      for (const list of waiting) while (list[0] && given.has(list[0].id)) list.shift();
      const heads = waiting.flatMap(([head]) => head ?? []);
      const stories = await Promise.all(heads.map((head) => head.data()));
      let newest = 0;
      for (let index = 1; index < stories.length; index++)
        if (moment(stories[index]) > moment(stories[newest])) newest = index;
      if (heads[newest]) given.add(heads[newest]?.id);
      return stories[newest];
    },
  };
}

/** @param {Story | undefined} story */
const moment = (story) => Date.parse(story?.meta.date ?? "");
