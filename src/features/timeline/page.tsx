import { PageHead, trailTo } from "../../../_includes/components/breadcrumbs.tsx";
import { ListNavigation, numberedTitle, PreviousNext } from "../../../_includes/components/navigation.tsx";
import { pageGraph } from "../../../_includes/json-ld/site.ts";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { createView } from "../../../_includes/view.ts";
import type { SiteModel } from "../../site/model.ts";
import { paginated } from "../../site/template.ts";
import type { TimelinePage, TimelineYear } from "./model.ts";
import { TimelineList } from "./timeline.tsx";

/** Draws a year of a timeline that is too long for the page of its tag or for the front page. */
function drawTimeline(page: TimelinePage, model: SiteModel): string {
  const { tag, year, list, newer, older } = page;
  const view = createView(model);
  const { words } = view;
  const timelineTitle = tag ? words.timelineOf(tag.name) : words.timeline;
  const link = ({ year, path }: TimelineYear) => ({ name: year, path });
  const tagCrumbs = tag ? [{ name: words.tags, path: model.addresses.tags }, tag] : [];
  const name = `${timelineTitle}, ${year}`;
  const trail = trailTo(view, ...tagCrumbs, { name, path: list.frontPath });
  const title = numberedTitle(view, name, list);

  return drawPage(model, {
    view,
    name: "TimelinePage",
    page,
    path: list.path,
    title,
    description: `${title}.`,
    graph: pageGraph({ type: "CollectionPage", path: list.path, name: title, trail }, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={name} />
        <div>
          <TimelineList view={view} events={list.items} path={list.path} />
          <ListNavigation view={view} list={list} />
        </div>
        <PreviousNext
          view={view}
          label={timelineTitle}
          older={older && { label: words.older, ...link(older) }}
          newer={newer && { label: words.newer, ...link(newer) }}
        />
      </div>
    ),
  });
}

export const timeline = paginated({
  name: "timeline",
  over: ({ timelines, volumes }) => (volumes?.isClosed ? [] : timelines.pages()),
  permalink: ({ list }) => list.path,
  render: drawTimeline,
  sitemap: () => ({}),
});
