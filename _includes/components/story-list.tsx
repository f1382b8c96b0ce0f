import type { ComponentChildren } from "preact";
import { newestTime } from "../../src/site/lists/list-pages.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { longDate, machineDate, partialDate, shortDate } from "../shown-dates.ts";
import { langOf, siteLang, type View } from "../view.ts";
import { Name, StoryLink, sectionLabel } from "./headline.tsx";
import { Status } from "./notes.tsx";
import { Thumbnail } from "./pictures.tsx";

export interface StoryItemProps {
  view: View;
  story: StoryRef;
  /** What the page's heading already gives, so that its items omit it. */
  of?: "section" | "author" | undefined;
  withDescription?: boolean;
  withPicture?: boolean;
  /** Whether it is large, at the top of its list. */
  isLead?: boolean;
  /** Text in the margin beside it. */
  margin?: string | undefined;
  children?: ComponentChildren;
}

/** An article in a list: picture, headline, standfirst, section, date. With a picture, the whole item is a link. */
export const StoryItem = replaceable("StoryItem", (props) => {
  const { view, story, of, withDescription = true, withPicture = false, isLead = false, children } = props;
  const { authors, image, date, entries } = story;
  const [, day, year] = /^(.*?)(?: (\d{4}))?$/.exec(props.margin ?? "") ?? [];
  const sectionName = sectionLabel(view, story);
  const [said, writers] = [of === "section" ? sectionName : undefined, of === "author" ? [] : authors];
  const showsSection = of !== "section" && !sectionName;
  const dateText = <time datetime={machineDate(date)}>{longDate(date, view.language)}</time>;
  const time = [<Status view={view} story={story} />, !entries && dateText];
  return (
    <li class={isLead ? "story-item story-lead" : "story-item"} data-margin={day || undefined}>
      {withPicture && image && (
        <div class="story-picture" lang={isLead ? langOf(view, story) : undefined}>
          <Thumbnail view={view} picture={image} place={isLead ? "first" : "list"} isFirst={isLead} />
        </div>
      )}
      <div data-year={year}>
        <h3>
          <StoryLink view={view} story={story} authors={writers} said={said} />
        </h3>
        {withDescription && story.description && <p lang={langOf(view, story)}>{story.description}</p>}
        {children}
        <p class="label">
          {showsSection && (
            <span lang={siteLang(view)}>
              <Name text={story.section.name} />
            </span>
          )}
          {showsSection && " "}
          {day ? <span class="item-day">{time}</span> : time}
        </p>
      </div>
    </li>
  );
});

export interface StoryListProps extends Pick<StoryItemProps, "view" | "of"> {
  stories: StoryRef[];
  /** Whether it has two columns if there is room. */
  inColumns?: boolean;
  /** Whether the first story leads the list. */
  withLead?: boolean;
  /** Whether days are shown in the margin, and the year where it changes. */
  withDays?: boolean;
  /** How many stories have pictures. Those below are rows; many rows are grouped by month, or by year if there are few a month. */
  most?: number;
  /** Returns what replaces the standfirst below a story's headline. */
  about?: (story: StoryRef, sentences: number) => ComponentChildren;
}

/** Draws a list of stories with their pictures, or a note that there are none. */
export const StoryList = replaceable("StoryList", (props) => {
  const { view, stories, of, inColumns = false, withLead = false, withDays, about, most = Infinity } = props;
  if (stories.length === 0) return <p class="quiet">{view.words.noArticles}</p>;
  const days = (stories.length > 2 * most ? stories.slice(most) : []).map(({ date }) => date.at.toISODate());
  const length = 2 * new Set(days.map((day) => day.slice(0, 7))).size > days.length ? 4 : 7;
  // The first page of a topic places live coverage by its newest entry.
  const dayOf = (story: StoryRef) => (withLead ? newestTime(story) : story.date.at);
  return (
    <ul class={inColumns ? "story-list columns" : "story-list"}>
      {stories.map((story, index) => {
        const period = days[index - most]?.slice(0, length);
        const previous = period ? story : stories[index - 1];
        const day = { at: dayOf(story), precision: "day" as const };
        const margin = withDays && shortDate(day, view.language, "", previous && dayOf(previous).year);
        const content = about?.(story, index < most ? 2 : 1);
        const above = stories[index - 1]?.date.at.toISODate().slice(0, length);
        const shown = { view, story, of, withDescription: !content, margin: margin || undefined };
        return [
          period && (index === most || period !== above) && (
            <li class="period" hidden={period === above}>
              {partialDate(period, view.language)}
            </li>
          ),
          <StoryItem key={story.path} {...shown} withPicture={index < most} isLead={withLead && index === 0}>
            {content}
          </StoryItem>,
        ];
      })}
    </ul>
  );
});
