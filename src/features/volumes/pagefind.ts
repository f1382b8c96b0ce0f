import { ownFile } from "../../news/own-file.ts";
import { single } from "../../site/template.ts";

/** What searches the indexes of all volumes: a file in place of the one index that other sites have. */
export const searchOfVolumes = single({
  name: "search-volumes",
  permalink: ({ addresses }) => `${addresses.searchIndex}pagefind.js`,
  when: ({ settings, volumes }) => Boolean(settings.templates.search && volumes),
  render: ({ addresses, volumes }) => {
    const [, ...closed] = volumes?.names.toReversed() ?? [];
    const given = JSON.stringify([addresses.ids.year, ...closed]);
    return ownFile(new URL("./browser/pagefind.js", import.meta.url)).replace('["", ""]', () => given);
  },
});
