import { homePath } from "../../site/addresses.ts";
import type { SiteModel, StoryRef } from "../../site/model.ts";
import type { Graph } from "./nodes.ts";
import { storyList } from "./story-list.ts";
import { pageGraph } from "./web-page.ts";

/** The home page: the site, its publisher, and the articles it opens with. */
export function homeGraph(model: SiteModel): Graph {
  const { settings, home, stories } = model;
  const shown: StoryRef[] = home.lead ? [home.lead, ...home.latest] : home.latest;
  return pageGraph(
    {
      type: "CollectionPage",
      path: homePath,
      name: settings.name,
      description: settings.description,
      trail: [],
    },
    model,
    { mainEntity: storyList({ items: shown, total: stories.length }, model) },
  );
}
