import type { HomePage } from "../../src/site/model.ts";
import type { View } from "../view.ts";
import { StoryList } from "./story-list.tsx";

/** How many stories are shown. */
const newestCount = 5;

/** The newest stories, on a page where a reader did not find what they came for. @param wide over the whole page */
export function Newest({ view, home, wide }: { view: View; home: HomePage; wide?: boolean }) {
  const { lead, latest } = home;
  if (!lead) return null;
  return (
    <section class={wide ? "part wide" : "part"} aria-labelledby="terbaru">
      <h2 id="terbaru">{view.words.latestStories}</h2>
      <StoryList view={view} stories={[lead, ...latest].slice(0, newestCount)} />
    </section>
  );
}
