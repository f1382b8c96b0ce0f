import { Name, StoryLink, sectionLabel } from "../../_includes/components/headline.tsx";
import { Status } from "../../_includes/components/notes.tsx";
import { bareTime, dayOfYear, machineDate } from "../../_includes/shown-dates.ts";
import type { View } from "../../_includes/view.ts";
import type { StoryRef } from "../site/model.ts";

interface StoriesByDayProps {
  view: View;
  /** Newest first. */
  stories: readonly StoryRef[];
  /** The year that the page is about. */
  year?: number | undefined;
}

/** Stories in words, by day: each with its section and its bare time. */
export function StoriesByDay({ view, stories, year }: StoriesByDayProps) {
  const dayOf = (story?: StoryRef) => story && dayOfYear(story.date, view.language, year);
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
