import { PageHead, Part, trailTo } from "../../../_includes/components/breadcrumbs.tsx";
import { ListNavigation, numberedTitle, PreviousNext } from "../../../_includes/components/navigation.tsx";
import { pageGraph } from "../../../_includes/json-ld/site.ts";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { partialDate } from "../../../_includes/shown-dates.ts";
import { createView } from "../../../_includes/view.ts";
import type { SiteModel } from "../../site/model.ts";
import { paginated } from "../../site/template.ts";
import type { TimelinePage, TimelinePeriod } from "./model.ts";
import { Periods, TimelineList } from "./timeline.tsx";

/** Draws a year, month or day of a timeline that is too long for the page of its tag or for the front page. */
function drawTimeline(page: TimelinePage, model: SiteModel): string {
  const { tag, period, list, above, parts, newer, older } = page;
  const view = createView(model);
  const { words } = view;
  const timelineTitle = tag ? words.timelineOf(tag.name) : words.timeline;
  const link = ({ period, path }: TimelinePeriod) => ({ name: partialDate(period, view.language), path });
  const crumb = (to: TimelinePeriod) => ({ ...link(to), name: `${timelineTitle}, ${link(to).name}` });
  const tagCrumbs = tag ? [{ name: words.tags, path: model.addresses.tags }, tag] : [];
  const own = crumb({ period, path: list.frontPath });
  const trail = trailTo(view, ...tagCrumbs, ...above.map(crumb), own);
  const title = numberedTitle(view, own.name, list);
  const heading = period.length === 4 ? words.byMonth : words.byDay;

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
        <PageHead view={view} trail={trail} heading={own.name} />
        {parts.length > 0 && (
          <Part id={view.ids.periods} heading={heading} class="wide">
            <Periods view={view} periods={parts} />
          </Part>
        )}
        {list.items.length > 0 && (
          <div>
            {parts.length > 0 && <h2>{words.datedNoCloser(partialDate(period, view.language))}</h2>}
            <TimelineList view={view} events={list.items} path={list.path} />
            <ListNavigation view={view} list={list} />
          </div>
        )}
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
