import type { ComponentChildren } from "preact";
import { TimelineSection } from "../../src/features/timeline/timeline.tsx";
import type { SiteModel } from "../../src/site/model.ts";
import type { View } from "../view.ts";

interface RailProps {
  view: View;
  /** Comes first; nothing of it is shown if it has no events. */
  timeline: ReturnType<SiteModel["timelines"]["ofSite"]>;
  /** Address of the page. */
  path: string;
  class?: string;
  /** See `TimelineSection`. */
  hasScale?: boolean;
  children?: ComponentChildren;
}

/** The column beside what a page is about: its timeline, and more. */
export function Rail({ view, timeline, path, class: name = "rail", hasScale, children }: RailProps) {
  return (
    <div class={name}>
      <TimelineSection view={view} timeline={timeline} path={path} hasScale={hasScale === true} />
      {children}
    </div>
  );
}
