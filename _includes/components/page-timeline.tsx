import { TimelineSection } from "../../src/features/timeline/timeline.tsx";
import type { SiteModel } from "../../src/site/model.ts";
import type { View } from "../view.ts";

interface PageTimelineProps {
  view: View;
  /** Nothing is shown of one without events. */
  timeline: ReturnType<SiteModel["timelines"]["ofSite"]>;
  /** Address of the page. */
  path: string;
  /** See `TimelineSection`. */
  hasScale?: boolean;
  /** Folded on a phone, where it stands over the text. It comes before the text, else the text would move when it arrives. */
  isFolded?: boolean;
}

/** The timeline of an article, a topic or the site. */
export function PageTimeline({ view, timeline, path, isFolded, ...scale }: PageTimelineProps) {
  const { words } = view;
  const section = <TimelineSection view={view} timeline={timeline} path={path} {...scale} />;
  const { events, total } = timeline;
  if (!isFolded || events.length === 0) return section;
  const years = new Set([events[0], events.at(-1)].map((event) => event?.date.slice(0, 4)));
  // Of one that is cut, the section says how many it shows.
  const all = total === events.length && `: ${words.events(total, [...years].join("–"))}`;
  return (
    <details class={["timeline-fold", ...new Set(events.map(({ kind }) => kind))].join(" ")}>
      <summary>{[words.timeline, all]}</summary>
      {section}
    </details>
  );
}
