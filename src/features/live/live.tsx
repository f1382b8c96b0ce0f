import type { VNode } from "preact";
import type { LiveBlogPostingLeaf, NewsArticleLeaf } from "schema-dts";
import { Part } from "../../../_includes/components/breadcrumbs.tsx";
import { Headline } from "../../../_includes/components/headline.tsx";
import { areOnOneDay, EntryTime } from "../../../_includes/components/story-time.tsx";
import { isoTime, longDate } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Story } from "../../site/model.ts";

/** The parts of an article's page in order, and its JSON-LD. */
interface ArticleParts extends Record<"picture" | "beside" | "correction" | "text", VNode | undefined> {
  node: NewsArticleLeaf | LiveBlogPostingLeaf;
}

/** Replaces the text with live coverage, if the story is that: the newest entry comes first, with corrections. */
export function showLive(parts: ArticleParts, node: NewsArticleLeaf, view: View, story: Story): void {
  const live = liveText(story);
  if (!live) return;
  parts.beside = <Summary view={view} live={live} />;
  parts.text = coverage(parts, view, story, live);
  parts.correction = undefined;
  parts.node = liveBlog(node, story, live);
}

/** Shows the text above the entries, and the key moments. Folded on a phone. */
function Summary({ view, live: { above, entries } }: { view: View; live: LiveText }) {
  const { words, ids } = view;
  const moments = entries.filter(({ weight }) => weight > 0);
  const isDayKnown = areOnOneDay(entries);
  const list = (
    <ol class="thread">
      {moments.map((entry) => (
        <li key={entry.id} class="moment">
          <EntryTime view={view} at={entry.at} isDayKnown={isDayKnown} beside={entries[0]?.at} />
          <p>
            <a href={`#${entry.id}`}>{entry.headline}</a>
          </p>
        </li>
      ))}
    </ol>
  );
  const kind = /<[ou]l\b/.test(above) ? "keyPoints" : "summary";
  const parts = [
    { is: above !== "", id: ids.keyPoints, heading: words.live[kind], shown: textOf(above) },
    { is: moments.length > 0, id: ids.keyMoments, heading: words.live.keyMoments, shown: list },
  ].filter(({ is }) => is);
  return (
    <details class="timeline-fold written" hidden={parts.length === 0}>
      <summary>{parts.map(({ heading }) => heading).join(" · ")}</summary>
      {parts.map(({ id, heading, shown }) => (
        <Part key={id} id={id} heading={heading}>
          {shown}
        </Part>
      ))}
    </details>
  );
}

/** All markup except links, whose ids belong to the entry itself. */
const otherMarkup = /<(?!\/?a\b)[^>]*>|(?<=<a\b[^>]*) id="[^"]*"/g;

const textOf = (html: string): VNode => <div class="text" dangerouslySetInnerHTML={{ __html: html }} />;

/** Draws the entries by day, newest first, each with an anchor. A pinned one also stands above them, unless it is the first anyway. */
function coverage({ correction }: ArticleParts, view: View, story: Story, { entries }: LiveText) {
  const { words, language } = view;
  const isDayKnown = areOnOneDay(entries);
  const chosen = entries.find(({ weight }) => weight > 1);
  const pinned = chosen === entries[0] ? undefined : chosen;
  // Corrections stand among the entries by their time.
  const corrected = story.corrections.at(-1)?.date.at;
  const entryAfter = corrected && entries.findLast(({ at }) => at > corrected);
  const draw = (entry: LiveEntry) => [
    <article key={entry.id} class={entry.weight > 0 ? "entry moment" : "entry"} aria-labelledby={entry.id}>
      <p class="label">
        <a href={`#${entry.id}`}>
          <EntryTime view={view} at={entry.at} isDayKnown beside={entries[0]?.at} />
        </a>
      </p>
      <h3 id={entry.id}>
        <Headline text={entry.headline} language={story.language} />
      </h3>
      {textOf(entry.html)}
    </article>,
    entry === entryAfter && correction,
  ];
  return (
    <>
      {pinned && (
        <section class="note pinned">
          <h2>
            {words.live.pinned}&nbsp;·{" "}
            <EntryTime view={view} at={pinned.at} isDayKnown={isDayKnown} beside={entries[0]?.at} />{" "}
          </h2>
          <a href={`#${pinned.id}`}>{pinned.headline} </a>
          <p dangerouslySetInnerHTML={{ __html: pinned.html.replace(otherMarkup, "") }} />
        </section>
      )}
      {!entryAfter && correction}
      {[...groupBy(entries, (entry) => [entry.at.toISODate()]).values()].map((dayEntries) => [
        dayEntries[0] && <h2 class="live-day">{longDate(dayEntries[0], language, "dayWithWeekday")}</h2>,
        dayEntries.map(draw),
      ])}
    </>
  );
}

/**
 * Returns live coverage as schema.org LiveBlogPosting: an article with its entries, whose texts are on the page:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
function liveBlog(node: NewsArticleLeaf, { url, date }: Story, { entries }: LiveText): LiveBlogPostingLeaf {
  const { dateline: _, ...rest } = node;
  return {
    ...rest,
    "@type": "LiveBlogPosting",
    coverageStartTime: isoTime(entries.at(-1)?.at ?? date.at),
    liveBlogUpdate: entries.map(({ id, headline, at }) => ({
      "@type": "BlogPosting" as const,
      url: `${url}#${id}`,
      headline,
      datePublished: isoTime(at),
    })),
  };
}

/** The text of live coverage, as its page shows it. */
type LiveText = NonNullable<ReturnType<typeof liveText>>;
type LiveEntry = LiveText["entries"][number];

const heading = /<h([1-6])([^>]*)>(.*?)<\/h\1>\n?/gs;

/** Splits the text of live coverage into the part above its entries, and its entries. @returns undefined if the story is not live coverage */
function liveText({ entries: written, html }: Story) {
  if (!written) return undefined;
  const headings = [...html.matchAll(heading)];
  const starts = written.map((entry) => headings[entry.heading]?.index ?? html.length);
  const entries = written.map((entry, index) => {
    const [whole = "", , attributes = "", words = ""] = headings[entry.heading] ?? [];
    return {
      /** Its heading's: `bagian-1045-pintu-dibuka` on a site in Indonesian. */
      id: / id="([^"]*)"/.exec(attributes)?.[1] ?? "",
      at: entry.at,
      headline: entry.headline,
      html: html.slice((starts[index] ?? 0) + whole.length, starts[index + 1]),
      /** 1 for a key moment, whose heading is bold; 2 for a pinned entry: bold and italic. */
      weight: /^(?:<em>)?<strong>/.exec(words)?.[0].match(/</g)?.length ?? 0,
    };
  });
  // Newest first. The part above them may be empty.
  return { above: html.slice(0, starts[0]), entries: entries.reverse() };
}
