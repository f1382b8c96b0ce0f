import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { Name, StoryLink, sectionLabel } from "../../_includes/components/headline.tsx";
import { ListNavigation, numberedTitle, PreviousNext } from "../../_includes/components/navigation.tsx";
import { Status } from "../../_includes/components/notes.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { bareTime, longDate, machineDate, partialDate } from "../../_includes/shown-dates.ts";
import { createView, type View } from "../../_includes/view.ts";
import { listGraph } from "../outputs/json-ld/lists.ts";
import { lastChange } from "../site/lists/list-pages.ts";
import type { MonthPage, SiteModel, StoryRef } from "../site/model.ts";
import { paginated } from "../site/template.ts";

/** The articles of a month without pictures, newest first, grouped by day, each with its section and time of day. */
function StoriesByDay({ view, stories }: { view: View; stories: readonly StoryRef[] }) {
  const dayOf = (story?: StoryRef) => story && longDate(story.date, view.language, "dayOfYearWithWeekday");
  return (
    <ol class="latest">
      {stories.map((story, index) => (
        <li key={story.path}>
          {dayOf(story) !== dayOf(stories[index - 1]) && <p class="label day">{dayOf(story)}</p>}
          <h3>
            <StoryLink view={view} story={story} />
          </h3>
          <p class="label">
            {!sectionLabel(view, story) && (
              <b>
                <Name text={story.section.name} />{" "}
              </b>
            )}
            <Status view={view} story={story} day={story.date} />
            {!story.entries && (
              <time datetime={machineDate(story.date)}>{bareTime(story.date, view.language)}</time>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The articles of a month, newest first. */
function drawMonth(page: MonthPage, model: SiteModel): string {
  const { month, list, newer, older } = page;
  const view = createView(model);
  const { words } = view;
  const title = partialDate(month, view.language);
  const linkTo = (label: string, other: typeof older) =>
    other && { label, name: partialDate(other.month, view.language), ...other };
  const monthLinks = { older: linkTo(words.older, older), newer: linkTo(words.newer, newer) };
  const crumb = { name: title, path: list.frontPath };
  const trail = trailTo(view, { name: words.archive, path: model.addresses.archive }, crumb);
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
          <StoriesByDay view={view} stories={list.items} />
          <ListNavigation view={view} list={list} />
        </div>
        <PreviousNext view={view} label={words.archive} {...monthLinks} />
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
  sitemap: ({ list }) => ({ modified: lastChange(list) }),
});
