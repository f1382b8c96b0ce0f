import { StoryLink } from "../../../_includes/components/headline.tsx";
import { DayAndTime } from "../../../_includes/components/story-time.tsx";
import type { View } from "../../../_includes/view.ts";
import type { ArticlePage, StoryRef } from "../../site/model.ts";

/** Links a reply to the article it answers, and that article to its replies, above the text. */
export function ReplyNote({ view, page: { answers, replies = [] } }: { view: View; page: ArticlePage }) {
  const { words, ids } = view;
  const list = (stories: readonly StoryRef[]) =>
    stories.map(({ path, title, language, authors, labels: all, date }) => {
      const labels = all.filter((label) => label !== "reply");
      return (
        <p key={path}>
          <StoryLink view={view} story={{ path, title, language, authors, labels }} />{" "}
          <span class="label">
            <DayAndTime view={view} moment={date} />
          </span>
        </p>
      );
    });
  if (!answers && replies.length === 0) return null;
  return (
    <aside class="note" aria-labelledby={ids.reply}>
      <h2 id={ids.reply}>{answers ? words.repliesTo : words.labels.names.reply}</h2>
      {list(answers ? [answers, ...replies] : replies)}
    </aside>
  );
}
