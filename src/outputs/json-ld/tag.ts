import type { Graph, ThingLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { nodeId } from "../../../_includes/json-ld/site.ts";
import { pageGraph } from "../../../_includes/json-ld/web-page.ts";
import { isoTime } from "../../../_includes/shown-dates.ts";
import type { SiteContext, TagPage, TagRef } from "../../site/model.ts";
import { storyList } from "./story-list.ts";

/** The thing a tag stands for. Its `@id` comes from the tag's page, so it is the same on every page. */
export function thing({ name, path, tag }: TagRef, { addresses }: SiteContext): ThingLeaf {
  const url = addresses.absolute(path);
  return {
    // `kind` may be any schema.org type; we only use properties that every Thing has.
    "@type": tag.kind as "Thing",
    "@id": nodeId(url, "thing"),
    name,
    alternateName: tag.aliases.length ? tag.aliases : undefined,
    sameAs: tag.sameAs.length ? tag.sameAs : undefined,
    url,
  };
}

/**
 * A tag's page: a CollectionPage about the person, organisation or thing the tag stands for.
 *
 * @param trail the page's breadcrumbs
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
