import type { VNode } from "preact";
import type { NewsArticleLeaf } from "schema-dts";
import { Headline } from "../../../_includes/components/headline.tsx";
import { clockTime, isoTime, shortDay } from "../../../_includes/dates.ts";
import type { View } from "../../../_includes/view.ts";
import type { Story } from "../../site/model.ts";
import { type LiveBlog, liveBlog } from "./json-ld.ts";
import { type LiveText as Live, liveText } from "./model.ts";

/** What a page shows of an article's text, and what its JSON-LD says of it. */
interface ArticleParts {
  text: VNode;
  node: NewsArticleLeaf | LiveBlog;
}

/** Puts live coverage in place of both, if the story is that. */
export function showLive(parts: ArticleParts, node: NewsArticleLeaf, view: View, story: Story): void {
  const live = liveText(story);
  if (!live) return;
  parts.text = <LiveText view={view} story={story} live={live} />;
  parts.node = liveBlog(node, story, live);
}

/** Live coverage: what stands above the entries, its key points, and the entries, newest first, each with an anchor. */
function LiveText({ view, story, live }: { view: View; story: Story; live: Live }) {
  const { words, site, language } = view;
  const days = new Set(live.entries.map(({ at }) => at.toISODate()));
  const timeOf = ({ at }: Live["entries"][number]) => (
    <time datetime={isoTime(at)}>
      {days.size > 1 && `${shortDay(at, language)}, `}
      {clockTime(at, language, site.settings.timeZone)}
    </time>
  );
  const [newest] = live.entries;
  return (
    <>
      <p class="label">
        <b class="live">{words.live.label}</b>
        {newest && (
          <>
            {" · "}
            {words.live.latestEntry} <a href={`#${newest.id}`}>{timeOf(newest)}</a>
          </>
        )}
        {" · "}
        <a href={site.addresses.href(story.path)}>{words.live.refresh}</a>
      </p>
      {live.lead && <div class="text" dangerouslySetInnerHTML={{ __html: live.lead }} />}
      {live.keyPoints && (
        <section class="note" aria-labelledby={view.ids.keyPoints}>
          <h2 id={view.ids.keyPoints}>{words.live.keyPoints}</h2>
          <div class="text" dangerouslySetInnerHTML={{ __html: live.keyPoints }} />
        </section>
      )}
      {live.entries.map((entry) => (
        <article key={entry.id} class="entry" aria-labelledby={entry.id}>
          <p class="label">
            <a href={`#${entry.id}`}>{timeOf(entry)}</a>
          </p>
          <h2 id={entry.id}>
            <Headline text={entry.headline} language={story.language} />
          </h2>
          <div class="text" dangerouslySetInnerHTML={{ __html: entry.html }} />
        </article>
      ))}
    </>
  );
}
