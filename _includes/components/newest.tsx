import type { HomePage } from "../../src/site/model.ts";
import type { View } from "../view.ts";
import { StoryList } from "./story-list.tsx";

/** How many stories are shown, and how many in two columns. */
const newestCount = 5;
const newestInColumns = 6;

interface NewestProps {
  view: View;
  home: HomePage;
  /** Over the whole page. */
  wide?: boolean;
  /** In two columns: on a page of 72rem a picture would be too far from its words. */
  inColumns?: boolean;
}

/** The newest stories of the front page, on a page where a reader did not find what they came for. */
export function Newest({ view, home, wide, inColumns = false }: NewestProps) {
  const { lead, top, latest } = home;
  if (!lead) return null;
  const newest = [lead, ...top, ...latest]
    .sort((a, b) => b.date.at.toMillis() - a.date.at.toMillis())
    .slice(0, inColumns ? newestInColumns : newestCount);
  return (
    <section class={wide ? "part wide" : "part"} aria-labelledby={view.ids.latest}>
      <h2 id={view.ids.latest}>{view.words.latestStories}</h2>
      <StoryList view={view} stories={newest} inColumns={inColumns} />
    </section>
  );
}
