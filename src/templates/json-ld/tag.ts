import type { Graph, ThingLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { isoTime } from "../../../_includes/dates.ts";
import type { SiteContext, TagPage, TagRef } from "../../site/model.ts";
import { thingId } from "./script.ts";
import { storyList } from "./story-list.ts";
import { pageGraph } from "./web-page.ts";

/** What a tag stands for, known by the address of its page: the same thing wherever it is spoken of. */
export function thing({ name, path, tag }: TagRef, { addresses }: SiteContext): ThingLeaf {
  const url = addresses.absolute(path);
  return {
    // Its file names one of schema.org's types; only what every Thing has is said of it.
    "@type": tag.kind as "Thing",
    "@id": thingId(url),
    name,
    alternateName: tag.aliases.length ? tag.aliases : undefined,
    sameAs: tag.sameAs.length ? tag.sameAs : undefined,
    url,
  };
}

/**
 * A tag's page: a CollectionPage about the person, organisation or thing the tag stands for.
 *
 * @param trail the way to the page as it is shown there
 */
export function tagGraph(
  { tag, list, modified }: TagPage,
  trail: readonly Crumb[],
  model: SiteContext,
): Graph {
  const { description } = tag.tag;
  const stories = list.items.map(({ story }) => story);
  return pageGraph({ type: "CollectionPage", path: list.path, name: tag.name, description, trail }, model, {
    dateModified: modified && isoTime(modified.at),
    about: { ...thing(tag, model), description },
    mainEntity: storyList({ ...list, items: stories }, model),
  });
}
