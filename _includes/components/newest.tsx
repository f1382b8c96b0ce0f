import type { HomePage } from "../../src/site/model.ts";
import type { View } from "../view.ts";
import { StoryList } from "./story-list.tsx";

/** How many stories are shown. */
const newestCount = 5;

/**
 * The newest stories of the front page, on a page where a reader did not find what they came for (styles: `lists`, `thumbnail`).
 *
 * @param wide over the whole page
 */
export function Newest({ view, home, wide }: { view: View; home: HomePage; wide?: boolean }) {
  const { lead, top, latest } = home;
  if (!lead) return null;
  const newest = [lead, ...top, ...latest]
    .sort((a, b) => b.date.at.toMillis() - a.date.at.toMillis())
    .slice(0, newestCount);
  return (
    <section class={wide ? "part wide" : "part"} aria-labelledby="terbaru">
      <h2 id="terbaru">{view.words.latestStories}</h2>
      <StoryList view={view} stories={newest} />
    </section>
  );
}
