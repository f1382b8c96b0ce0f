import { StoryLink } from "../../_includes/components/headline.tsx";
import { Status } from "../../_includes/components/notes.tsx";
import { bareTime, dayOfYear, machineDate } from "../../_includes/shown-dates.ts";
import type { View } from "../../_includes/view.ts";
import type { StoryRef } from "../site/model.ts";

interface StoriesByDayProps {
  view: View;
  /** Newest first. */
  stories: readonly StoryRef[];
  /** The year that the page is about. */
  year: number;
}

/** Stories in words, each under its bare time and, if it is the first of its day, the day. */
export function StoriesByDay({ view, stories, year }: StoriesByDayProps) {
  const dayOf = (story?: StoryRef) => story && dayOfYear(story.date, view.language, year);
  return (
    <ol class="latest">
      {stories.map((story, index) => (
        <li key={story.path}>
          <p class="label">
            {dayOf(story) !== dayOf(stories[index - 1]) && <span class="day">{dayOf(story)}&ensp;</span>}
            <time datetime={machineDate(story.date)}>{bareTime(story.date, view.language)}</time>
          </p>
          <h3>
            <StoryLink view={view} story={story} />
          </h3>
          {(story.entries || story.status !== "published") && (
            <p class="label">
              <Status view={view} story={story} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
