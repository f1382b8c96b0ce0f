import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { ListNavigation, numberedTitle, PreviousNext } from "../../_includes/components/navigation.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { partialDate } from "../../_includes/shown-dates.ts";
import { createView } from "../../_includes/view.ts";
import { listGraph } from "../outputs/json-ld/lists.ts";
import { lastModified } from "../site/lists/list-pages.ts";
import type { MonthPage, SiteModel } from "../site/model.ts";
import { paginated } from "../site/template.ts";
import { StoriesByDay } from "./stories-by-day.tsx";

/** The articles of a month, newest first. */
function drawMonth(page: MonthPage, model: SiteModel): string {
  const { month, list, newer, older } = page;
  const view = createView(model);
  const { words } = view;
  const title = partialDate(month, view.language);
  const turnTo = (label: string, other: typeof older) =>
    other && { label, name: partialDate(other.month, view.language), ...other };
  const turns = { older: turnTo(words.older, older), newer: turnTo(words.newer, newer) };
  const own = { name: title, path: list.frontPath };
  const trail = trailTo(view, { name: words.archive, path: model.addresses.archive }, own);
  const count = list.total === undefined ? undefined : words.articleCount(list.total);
  return drawPage(model, {
    view,
    name: "MonthPage",
    page,
    path: list.path,
    isWide: true,
    title: numberedTitle(view, `${words.archive}: ${title}`, list),
    description: `${numberedTitle(view, `${words.archive}: ${title}`, list)}.`,
    graph: listGraph({ path: list.path, name: title, trail }, list, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={title} standfirst={count} />
        <div class="wide">
          <h2 class="visually-hidden">{words.articles}</h2>
          <StoriesByDay view={view} stories={list.items} year={Number(month.slice(0, 4))} />
          <ListNavigation view={view} list={list} />
        </div>
        <PreviousNext view={view} label={words.archive} {...turns} />
      </div>
    ),
  });
}

export const month = paginated({
  name: "month",
  over: (site) => site.monthPages,
  permalink: ({ list }) => list.path,
  writtenWith: ({ list }) => list.items[0]?.path,
  render: drawMonth,
  sitemap: ({ list }) => ({ modified: lastModified(list.items) }),
});
