import { Breadcrumbs } from "../../../_includes/components/breadcrumbs.tsx";
import { Thread } from "../../../_includes/components/thread.tsx";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { createView } from "../../../_includes/view.ts";
import { tagsPath } from "../../site/addresses.ts";
import type { SiteModel, TimelineYearPage } from "../../site/model.ts";
import { pageMeta } from "../head-meta.ts";
import { jsonLdScript } from "../json-ld/script.ts";
import { pageGraph } from "../json-ld/web-page.ts";
import { pagePerItem } from "../page.ts";
import { trailTo } from "./trail.ts";

/** A year of a timeline too long for the page of its tag, or for the front page. */
function drawTimelineYear(
  { tag, year, path, events, newerPath, olderPath }: TimelineYearPage,
  model: SiteModel,
) {
  const view = createView(model);
  const { words } = view;
  const { href } = model.addresses;
  const name = tag ? words.timelineOf(tag.name) : words.timeline;
  const title = `${name}, ${year}`;
  const trail = trailTo(view, ...(tag ? [{ name: words.tags, path: tagsPath }, tag] : []), {
    name: title,
    path,
  });

  return drawPage({
    view,
    path,
    head: pageMeta({ path, title, description: `${title}.` }, model),
    jsonLd: jsonLdScript(pageGraph({ type: "CollectionPage", path, name: title, trail }, model)),
    children: (
      <div class="spread">
        <header class="head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>{title}</h1>
        </header>
        <div>
          <Thread view={view} events={events} path={path} />
          <nav class="list-navigation" aria-label={words.wholeTimeline}>
            {olderPath && (
              <a rel="prev" href={href(olderPath)}>
                ← {words.older}
              </a>
            )}
            {newerPath && (
              <a rel="next" href={href(newerPath)}>
                {words.newer} →
              </a>
            )}
          </nav>
        </div>
      </div>
    ),
  });
}

export const timelineYear = pagePerItem(
  "timeline-year",
  "timelineYearPages",
  ({ path }) => path,
  drawTimelineYear,
);
