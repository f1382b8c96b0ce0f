import { Headline, labelledTitle } from "../../../_includes/components/headline.tsx";
import { partialDate } from "../../../_includes/shown-dates.ts";
import { languageOfLink, type View } from "../../../_includes/view.ts";
import type { Timeline, TimelineEvent, TimelinePeriod } from "./model.ts";
import { shownEvents } from "./periods.ts";
import { TimeScale } from "./scale.tsx";

interface TimelineListProps {
  view: View;
  events: readonly TimelineEvent[];
  /** Address of the page it is on: links to paragraphs of the same page are fragments only. */
  path: string;
}

/** The events of a timeline, oldest first, with the dates of each. */
export function TimelineList({ view, events, path }: TimelineListProps) {
  return (
    <ol class="thread">
      {events.map((event) => (
        <li
          key={`${event.date} ${event.story.path} ${event.paragraph ?? event.kind} ${event.text}`}
          class={event.kind === "publication" ? "thread-publication" : undefined}
        >
          {[event.date, ...(event.also ?? [])].map((date) => (
            <time key={date} datetime={date}>
              {partialDate(date, view.language)}
            </time>
          ))}
          <p>
            {event.kind === "publication" && <span class="label">{view.words.publication}: </span>}
            <EventText view={view} event={event} path={path} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function EventText({ view, event, path }: { view: View; event: TimelineEvent; path: string }) {
  const onThisPage = event.story.path === path;
  const fragment = event.paragraph ? `#${event.paragraph}` : "";
  const text =
    event.kind === "publication" ? (
      <Headline
        text={labelledTitle({ title: event.text, ...event.story }, view.words)}
        language={event.story.language}
      />
    ) : (
      event.text
    );
  if (onThisPage && !fragment) return <>{text}</>;
  const address = onThisPage ? fragment : view.site.addresses.href(event.story.path) + fragment;
  return (
    <a href={address} {...languageOfLink(view, event.story)}>
      {text}
    </a>
  );
}

/** How many events of a long timeline are shown before the fold. */
const openEvents = shownEvents / 2;

interface TimelineProps {
  view: View;
  timeline: Timeline;
  path: string;
  /** Also drawn to scale, where there is room. */
  hasScale?: boolean;
}

/**
 * The timeline of an article, a topic or the site; nothing if it has no events. The end of a long one is folded: the page
 * contains all of it, so the browser's search finds everything. One that is cut to its latest events leads to the rest.
 */
export function TimelineSection({ view, timeline, path, hasScale = false }: TimelineProps) {
  const { events, total, years, isWritten } = timeline;
  if (events.length === 0) return null;
  const { words } = view;
  const open = events.length <= shownEvents ? events : events.slice(0, openEvents);
  const folded = events.slice(open.length);
  // A timeline written by an editor is not in the text, so it is printed too.
  return (
    <section class={isWritten ? "part printed" : "part"} aria-labelledby={view.ids.timeline}>
      <h2 id={view.ids.timeline}>{words.timeline}</h2>
      {years.length > 0 && <p class="label">{words.timelineShown(events.length, total)}</p>}
      {hasScale && <TimeScale view={view} timeline={timeline} />}
      <TimelineList view={view} events={open} path={path} />
      {folded.length > 0 && (
        <details class="folded">
          <summary>{words.moreEvents(folded.length)}</summary>
          <TimelineList view={view} events={folded} path={path} />
        </details>
      )}
      {years.length > 0 && (
        <nav aria-label={words.wholeTimeline}>
          <p class="label">{words.wholeTimeline}</p>
          <Periods view={view} periods={years} />
        </nav>
      )}
    </section>
  );
}

/** Links to years, months or days of a timeline. */
export const Periods = ({ view, periods }: { view: View; periods: readonly TimelinePeriod[] }) => (
  <ul class="menu">
    {periods.map(({ period, path }) => (
      <li key={period}>
        <a href={view.site.addresses.href(path)}>{partialDate(period, view.language)}</a>
      </li>
    ))}
  </ul>
);
