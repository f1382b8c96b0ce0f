// @ts-check

/**
 * Replaces Pagefind for the search page of a site in volumes, with the functions that this page uses. Each volume has its own index:
 * the open volume and the two before it are searched at once, older ones when their year is chosen or these have little.
 */

/** Placeholders for the name of the year filter, and the closed volumes, newest first. */
const [years, ...closed] = ["", ""];
const here = new URL("./", import.meta.url).pathname;
const newest = import(`${here}open/pagefind.js`);
/** @type {object} */
let settings = {};

/** Includes volumes in searches from now on. @param {string[]} names */
async function join(names) {
  const pagefind = await newest;
  for (const name of names) {
    closed.splice(closed.indexOf(name), 1);
    // A volume whose articles are all withdrawn has no index.
    await pagefind.mergeIndex(`${here}${name}/`, settings).catch(() => {});
  }
}

/** Whether older volumes are not searched yet. */
export const isPartial = () => closed.length > 0;
export const joinAll = () => join([...closed]);

/** @param {{ basePath?: string, noWorker?: boolean }} given */
export async function options({ basePath: _, noWorker, ...given }) {
  settings = given;
  await (await newest).options({ basePath: `${here}open/`, noWorker, ...given });
  await join(closed.slice(0, 2));
}

/** Adds the years of other volumes, so that they can be chosen. @param {Record<string, Record<string, number>>} counts */
function withOlder({ [years]: known, ...others }) {
  const older = closed.map((name) => [name.slice(0, 4), 1]);
  return { ...others, [years]: { ...Object.fromEntries(older), ...known } };
}

export const filters = async () => withOlder(await (await newest).filters());

/** @param {unknown[]} asked */
export async function search(...asked) {
  const year = new URLSearchParams(location.search).get(years);
  if (year) await join(closed.filter((name) => name.startsWith(year)));
  const found = await (await newest).search(...asked);
  return { ...found, totalFilters: withOlder(found.totalFilters) };
}
