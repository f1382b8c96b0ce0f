import { PageHead, trailTo } from "../../../_includes/components/breadcrumbs.tsx";
import { ListNavigation, numberedTitle } from "../../../_includes/components/list-navigation.tsx";
import { PreviousNext } from "../../../_includes/components/previous-next.tsx";
import { pageGraph } from "../../../_includes/json-ld/web-page.ts";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { monthName, partialDate } from "../../../_includes/shown-dates.ts";
import { createView, type View } from "../../../_includes/view.ts";
import type { SiteModel } from "../../site/model.ts";
import { paginated } from "../../site/template.ts";
import type { TimelinePage, TimelinePeriod } from "./model.ts";
import { TimelineList } from "./timeline.tsx";

/** A year, month or day of a timeline that is too long for the page of its tag or for the front page. */
function drawTimeline(page: TimelinePage, model: SiteModel): string {
  const { tag, period, list, above, parts, newer, older } = page;
  const view = createView(model);
  const { words } = view;
  const whole = tag ? words.timelineOf(tag.name) : words.timeline;
  const crumb = ({ period, path }: TimelinePeriod) => ({
    name: `${whole}, ${partialDate(period, view.language)}`,
    path,
  });
  const link = ({ period, path }: TimelinePeriod) => ({ name: partialDate(period, view.language), path });
  const tagCrumbs = tag ? [{ name: words.tags, path: model.addresses.tags }, tag] : [];
  const own = crumb({ period, path: list.frontPath });
  const trail = trailTo(view, ...tagCrumbs, ...above.map(crumb), own);
  const title = numberedTitle(view, own.name, list);

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
        {parts.length > 0 && <Parts view={view} page={page} />}
        {list.items.length > 0 && (
          <div>
            {parts.length > 0 && <h2>{words.datedNoCloser(partialDate(period, view.language))}</h2>}
            <TimelineList view={view} events={list.items} path={list.path} />
            <ListNavigation view={view} list={list} />
          </div>
        )}
        <PreviousNext
          view={view}
          label={whole}
          older={older && { label: words.older, ...link(older) }}
          newer={newer && { label: words.newer, ...link(newer) }}
        />
      </div>
    ),
  });
}

/** The months of a busy year, or the days of a busy month. */
function Parts({ view, page: { parts, period } }: { view: View; page: TimelinePage }) {
  const { words, site, language } = view;
  const areMonths = period.length === 4;
  return (
    <section class="part wide" aria-labelledby={view.ids.periods}>
      <h2 id={view.ids.periods}>{areMonths ? words.byMonth : words.byDay}</h2>
      <ul class="months">
        {parts.map(({ period, path }) => (
          <li key={period}>
            <a href={site.addresses.href(path)}>
              {areMonths ? monthName(period, language) : partialDate(period, language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const timeline = paginated({
  name: "timeline",
  over: (site) => site.timelines.pages(),
  permalink: ({ list }) => list.path,
  render: drawTimeline,
  sitemap: () => ({}),
});
