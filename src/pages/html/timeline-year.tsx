import { Breadcrumbs } from "../../../_includes/components/breadcrumbs.tsx";
import { Headline } from "../../../_includes/components/headline.tsx";
import { ListNavigation } from "../../../_includes/components/list-navigation.tsx";
import { Thread } from "../../../_includes/components/thread.tsx";
import { Turn } from "../../../_includes/components/turn.tsx";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { createView } from "../../../_includes/view.ts";
import { tagsPath } from "../../site/addresses.ts";
import type { SiteFrame, TimelineYearPage } from "../../site/model.ts";
import { pageMeta } from "../head-meta.ts";
import { jsonLdScript } from "../json-ld/script.ts";
import { pageGraph } from "../json-ld/web-page.ts";
import { pagePerItem } from "../page.ts";
import { numberedTitle } from "./numbered-title.ts";
import { trailTo } from "./trail.ts";

/** A year of a timeline too long for the page of its tag, or for the front page. */
function drawTimelineYear({ tag, year, list, newer, older }: TimelineYearPage, model: SiteFrame): string {
  const view = createView(model);
  const { words } = view;
  const heading = `${tag ? words.timelineOf(tag.name) : words.timeline}, ${year}`;
  const title = numberedTitle(view, heading, list);
  const tagCrumbs = tag ? [{ name: words.tags, path: tagsPath }, tag] : [];
  const trail = trailTo(view, ...tagCrumbs, { name: heading, path: list.frontPath });

  return drawPage({
    view,
    path: list.path,
    styles: ["turn", "list-navigation", "thread"],
    head: pageMeta({ path: list.path, title, description: `${title}.` }, model),
    jsonLd: jsonLdScript(pageGraph({ type: "CollectionPage", path: list.path, name: title, trail }, model)),
    children: (
      <div class="spread">
        <header class="head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>
            <Headline text={heading} language={view.language} />
          </h1>
        </header>
        <div>
          <Thread view={view} events={list.items} path={list.path} />
          <ListNavigation view={view} list={list} />
        </div>
        <Turn
          view={view}
          label={words.wholeTimeline}
          older={older && { label: words.older, name: older.year, path: older.path }}
          newer={newer && { label: words.newer, name: newer.year, path: newer.path }}
        />
      </div>
    ),
  });
}

export const timelineYear = pagePerItem(
  "timeline-year",
  "timelineYearPages",
  ({ list }) => list.path,
  drawTimelineYear,
);
