import { Headline } from "../../../_includes/components/headline.tsx";
import { partialDate } from "../../../_includes/dates.ts";
import { languageOfLink, type View } from "../../../_includes/view.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import type { Timeline, TimelineEvent } from "../../site/model.ts";
import type { DatedEvent } from "./timeline.ts";
import { shownEvents } from "./timeline-pages.ts";

interface ThreadProps {
  view: View;
  events: DatedEvent[];
  /** Address of the page it is on: links to paragraphs of the same page are fragments only. */
  path: string;
}

/** A timeline, oldest first, drawn as a thread with a knot for each event. */
export function Thread({ view, events, path }: ThreadProps) {
  return (
    <ol class="thread">
      {events.map((event) => (
        <li
          key={`${event.date} ${event.story.path} ${event.paragraph ?? event.kind} ${event.text}`}
          class={event.kind === "publication" ? "thread-publication" : undefined}
        >
          <EventDates view={view} dates={[event.date, ...(event.also ?? [])]} />
          <p>
            {event.kind === "publication" && <span class="label">{view.words.publication}: </span>}
            <EventText view={view} event={event} path={path} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The dates of an event, one a line. */
function EventDates({ view, dates }: { view: View; dates: PartialDate[] }) {
  return (
    <>
      {dates.map((date) => (
        <time key={date} datetime={date}>
          {partialDate(date, view.language)}
        </time>
      ))}
    </>
  );
}

/** How many events of a long timeline are shown before the fold. */
const openEvents = shownEvents / 2;

/** A timeline whose end is folded if it is long. The page contains all of it, so the browser's search finds everything. */
export function FoldedThread({ view, events, path }: ThreadProps) {
  if (events.length <= shownEvents) return <Thread view={view} events={events} path={path} />;
  const folded = events.slice(openEvents);
  return (
    <>
      <Thread view={view} events={events.slice(0, openEvents)} path={path} />
      <details class="folded">
        <summary>{view.words.moreEvents(folded.length)}</summary>
        <Thread view={view} events={folded} path={path} />
      </details>
    </>
  );
}

function EventText({ view, event, path }: { view: View; event: TimelineEvent; path: string }) {
  const onThisPage = event.story.path === path;
  const fragment = event.paragraph ? `#${event.paragraph}` : "";
  const text =
    event.kind === "publication" ? (
      <Headline text={event.text} language={event.story.language} />
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

/** The latest events of a timeline, with links to the rest. */
export function TimelineSection({
  view,
  timeline,
  path,
  heading,
}: {
  view: View;
  timeline: Timeline;
  path: string;
  heading: string;
}) {
  if (timeline.events.length === 0) return null;
  const { words, site } = view;
  return (
    <section class="part" aria-labelledby="kronologi">
      <h2 id="kronologi">{heading}</h2>
      {timeline.years.length > 0 && (
        <p class="label">{words.timelineShown(timeline.events.length, timeline.total)}</p>
      )}
      <Thread view={view} events={timeline.events} path={path} />
      {timeline.years.length > 0 && (
        <nav aria-label={words.wholeTimeline}>
          <p class="label">{words.wholeTimeline}</p>
          <ul class="menu">
            {timeline.years.map(({ period, path }) => (
              <li key={period}>
                <a href={site.addresses.href(path)}>{period}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}
