import { DateTime } from "luxon";
import { Headline, labelledTitle } from "../../../_includes/components/headline.tsx";
import { partialDate } from "../../../_includes/shown-dates.ts";
import { langOf, type View } from "../../../_includes/view.ts";
import { homePath } from "../../news/addresses.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import { groupBy } from "../../news/group-by.ts";
import { capitalise } from "../../news/text/names.ts";
import { maxEvents, type Timeline, type TimelineEvent } from "./model.ts";

/** Props for a page with a certain address: links to paragraphs of the same page are only fragments. */
type OnPage<Props> = Props & { view: View; path: string };

/** Draws the events of a timeline, oldest first, with their dates. */
function TimelineList({ view, events, path }: OnPage<Pick<Timeline, "events">>) {
  // Events of one day are grouped under one date. A sentence with later dates contains these itself.
  const groups = groupBy(events, ({ date }) => [date]);
  /** A story's own page has its headline already. */
  const isOwn = (event: TimelineEvent): boolean => isPublication(event) && event.story.path === path;
  return (
    <ol class="thread">
      {[...groups].map(([date, dayEvents]) => (
        <li key={date} class={dayEvents.some(isPublication) ? "thread-publication" : undefined}>
          <time datetime={date}>{partialDate(date, view.language)}</time>
          {dayEvents.map((event) => (
            <p key={`${event.story.path} ${event.paragraph ?? event.kind} ${event.text}`}>
              {isPublication(event) && (
                <span class="label">{[view.words.publication, !isOwn(event) && ": "]}</span>
              )}
              {!isOwn(event) && <EventText view={view} event={event} path={path} />}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

const isPublication = ({ kind }: TimelineEvent): boolean => kind === "publication";

/** A date that opens a sentence, and words that would still belong to it: `Pada 2016 lalu, …`. */
const afterDate =
  /^,? (?!(?:lalu|silam|dan|atau|hingga|sampai|serta|itu|ini|pun|saja|lagi|and|or|to|until|alone)(?!\p{L}))(?=[\p{L}\d])/u;

/** Removes the date, which stands above the event, from the start of its text: `Pada 24 Januari 2020 pasar dibuka`. */
function withoutDate({ text, date, story }: TimelineEvent): string {
  const rest = text.replace(/^(?:Pada|On|In) /, "");
  const printedDate = partialDate(date, story.language);
  const following = rest !== text && rest.startsWith(printedDate) ? rest.slice(printedDate.length) : "";
  return afterDate.test(following) ? capitalise(following.replace(afterDate, "")) : text;
}

function EventText({ view, event, path }: OnPage<{ event: TimelineEvent }>) {
  const onThisPage = event.story.path === path;
  const fragment = event.paragraph ? `#${event.paragraph}` : "";
  const { language } = event.story;
  const title = labelledTitle({ title: event.text, ...event.story }, view.words);
  const text = isPublication(event) ? <Headline text={title} language={language} /> : withoutDate(event);
  if (onThisPage && !fragment) return <>{text}</>;
  const lang = langOf(view, event.story);
  const address = onThisPage ? fragment : view.site.addresses.href(event.story.path) + fragment;
  return (
    <a href={address} lang={lang} hreflang={lang}>
      {text}
    </a>
  );
}

/** A longer timeline folds all but its latest events; beside a text or the news of the front page, it shows only these few. */
const [maxOpen, openEvents, fewEvents] = [12, 8, 6];

/**
 * `hasScale`: also drawn to scale, where there is room. `isFolded`: folded on a phone, where it stands above the text. It precedes
 * the text in the HTML, since the text would otherwise move when it arrives.
 */
type PageTimelineProps = OnPage<{ timeline: Timeline; hasScale?: boolean; isFolded?: boolean }>;

/** Draws the timeline of an article, a topic or the site, if it has events. The start of a long one is folded. */
export function PageTimeline({ view, timeline, path, hasScale, isFolded }: PageTimelineProps) {
  const { events, total } = timeline;
  if (events.length === 0) return null;
  const { words } = view;
  const isShort = path === homePath || events.every(({ story }) => story.path === path);
  const [most, shown] = isShort ? [fewEvents, fewEvents] : [maxOpen, openEvents];
  const open = events.length <= most ? events : events.slice(-shown);
  const folded = events.slice(0, -open.length);
  const section = (
    <section class="part" aria-labelledby={view.ids.timeline}>
      <h2 id={view.ids.timeline}>{words.timeline}</h2>
      {total > maxEvents && <p class="label">{words.timelineShown(events.length, total)}</p>}
      {hasScale && <TimeScale view={view} timeline={timeline} />}
      {folded.length > 0 && (
        <details class="folded">
          <summary>{words.earlierEvents(folded.length)}</summary>
          <TimelineList view={view} events={folded} path={path} />
        </details>
      )}
      <TimelineList view={view} events={open} path={path} />
    </section>
  );
  if (!isFolded) return section;
  const ends = new Set([events[0], events.at(-1)].map((event) => event?.date.slice(0, 4)));
  // If the timeline is cut, the section says how many events it shows.
  const all = total === events.length && `: ${words.events(total, [...ends].join("–"))}`;
  return (
    <details class={["timeline-fold", ...new Set(events.map(({ kind }) => kind))].join(" ")}>
      <summary>{[words.timeline, all]}</summary>
      {section}
    </details>
  );
}

/** Positions of the first and the last ring, in percent of the width: the drawing is as wide as its column. */
const [left, right] = [2, 98];
/** Gaps of fewer months are not labelled, for lack of room. */
const minMonths = 2;
/** The minimum width of a gap for a label, in percent. */
const minGap = 20;

/** Returns the span of a date at its precision. */
function spanOf(date: PartialDate): { start: DateTime; end: DateTime } {
  const start = DateTime.fromISO(date, { zone: "utc" });
  return { start, end: start.endOf(date.length === 4 ? "year" : date.length === 7 ? "month" : "day") };
}

/**
 * Draws a timeline to scale, unless it covers only one day: all months are equally wide, rings mark days, and dates known only to a month or
 * a year are bars of that length. The list below says the same in words.
 */
export function TimeScale({ view: { words, language }, timeline }: { view: View; timeline: Timeline }) {
  const dates = [...new Set(timeline.events.map(({ date }) => date))];
  const spans = dates.map((date) => ({ date, ...spanOf(date) }));
  const published = timeline.events.filter(({ kind }) => kind === "publication").map(({ date }) => date);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || last.start <= first.start) return null;
  const duration = last.end.diff(first.start).toMillis();
  const at = (time: DateTime): number =>
    Math.round(10 * (left + ((right - left) * time.diff(first.start).toMillis()) / duration)) / 10;
  const gaps = spans.slice(1).flatMap(({ start }, index) => {
    const from = spans[index]?.end ?? start;
    const months = Math.round(start.diff(from, "months").months);
    const isWide = at(start) - at(from) >= minGap;
    return months >= minMonths && isWide ? [{ x: (at(from) + at(start)) / 2, months }] : [];
  });
  return (
    <svg width="100%" height="60" aria-hidden="true">
      <line x1={`${left}%`} y1="28" x2={`${right}%`} y2="28" />
      {spans.map(({ date, start, end }) =>
        date.length === 10 ? (
          <circle cx={`${at(start)}%`} cy="28" r="6" class={published.includes(date) ? "now" : undefined} />
        ) : (
          <line key={date} stroke-width="8" x1={`${at(start)}%`} y1="28" x2={`${at(end)}%`} y2="28" />
        ),
      )}
      {gaps.map(({ x, months }) => (
        <text key={x} x={`${x}%`} y="18" text-anchor="middle">
          {words.months(months)}
        </text>
      ))}
      <text x="0" y="54" text-anchor="start">
        {partialDate(first.date.slice(0, 7), language)}
      </text>
      <text x="100%" y="54" text-anchor="end">
        {partialDate(last.date.slice(0, 7), language)}
      </text>
    </svg>
  );
}
