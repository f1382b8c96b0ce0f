import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { SectionPage, SiteFrame } from "../../site/model.ts";
import type { Graph } from "./nodes.ts";
import { storyList } from "./story-list.ts";
import { pageGraph } from "./web-page.ts";

/** A section's page. @param trail the way to the page as it is shown there */
export const sectionGraph = (
  { section, list }: SectionPage,
  trail: readonly Crumb[],
  model: SiteFrame,
): Graph =>
  pageGraph(
    { type: "CollectionPage", path: list.path, name: section.name, description: section.description, trail },
    model,
    { mainEntity: storyList(list, model) },
  );
