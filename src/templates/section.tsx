import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { ListNavigation, numberedTitle } from "../../_includes/components/navigation.tsx";
import { StoryList } from "../../_includes/components/story-list.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { listGraph } from "../outputs/json-ld/lists.ts";
import { lastChange } from "../site/lists/list-pages.ts";
import type { SectionPage, SiteModel } from "../site/model.ts";
import { paginated } from "../site/template.ts";

/** A section's page: its articles, newest first. */
function drawSection(page: SectionPage, model: SiteModel): string {
  const view = createView(model);
  const { section, list } = page;
  const isFront = list.number === null;
  const trail = trailTo(view, section);
  return drawPage(model, {
    view,
    name: "SectionPage",
    page,
    path: list.path,
    isWide: true,
    title: numberedTitle(view, section.name, list),
    description: section.description ?? `${view.words.latestStories}: ${section.name}`,
    feed: list.total === 0 ? undefined : section,
    // A section without articles is in the menu, but not indexed.
    noindex: list.total === 0,
    graph: listGraph({ ...section, path: list.path, trail }, list, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={section.name} standfirst={section.description} />
        <div class="wide">
          <h2 class="visually-hidden">{view.words.articles}</h2>
          <StoryList view={view} stories={list.items} of="section" inColumns withLead={isFront} />
          <ListNavigation view={view} list={list} />
        </div>
      </div>
    ),
  });
}

export const section = paginated({
  name: "section",
  over: (site) => site.sectionPages,
  permalink: ({ list }) => list.path,
  writtenWith: ({ list }) => list.settledBy?.path,
  render: drawSection,
  sitemap: ({ list }) => list.total !== 0 && { modified: lastChange(list) },
});
