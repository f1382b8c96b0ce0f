import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { SiteFrame, TagPage } from "../../site/model.ts";
import type { Graph } from "./nodes.ts";
import { storyList } from "./story-list.ts";
import { thing } from "./thing.ts";
import { pageGraph } from "./web-page.ts";

/**
 * A tag's page: a CollectionPage about the person, organisation or thing the tag stands for.
 *
 * @param trail the way to the page as it is shown there
 */
export function tagGraph({ tag, list, modified }: TagPage, trail: readonly Crumb[], model: SiteFrame): Graph {
  const { description } = tag.tag;
  const stories = list.items.map(({ story }) => story);
  return pageGraph({ type: "CollectionPage", path: list.path, name: tag.name, description, trail }, model, {
    dateModified: modified?.iso,
    about: { ...thing(tag, model), description },
    mainEntity: storyList({ ...list, items: stories }, model),
  });
}
