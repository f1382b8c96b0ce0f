import type { DateTime } from "luxon";
import type { VNode } from "preact";
import type { BlogPostingLeaf, LiveBlogPostingLeaf, NewsArticleLeaf } from "schema-dts";
import { Headline } from "../../../_includes/components/headline.tsx";
import { clockTime, isoTime, shortDay } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import { textOfHtml } from "../../../_includes/xml.ts";
import type { Story } from "../../site/model.ts";
import { liveHeadline } from "./read.ts";

/** What a page shows of an article's text, and what its JSON-LD says of it. */
interface ArticleParts {
  text: VNode;
  node: NewsArticleLeaf | LiveBlogPostingLeaf;
}

/** Puts live coverage in place of both, if the story is that. */
export function showLive(parts: ArticleParts, node: NewsArticleLeaf, view: View, story: Story): void {
  const live = liveText(story);
  if (!live) return;
  parts.text = <LiveCoverage view={view} story={story} live={live} />;
  parts.node = liveBlog(node, story, live);
}

/** Live coverage: what stands above the entries, its key points, and the entries, newest first, each with an anchor. */
function LiveCoverage({ view, story, live }: { view: View; story: Story; live: LiveText }) {
  const { words, site, language } = view;
  const days = new Set(live.entries.map(({ at }) => at.toISODate()));
  const timeOf = ({ at }: LiveEntry) => (
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

/**
 * Live coverage as schema.org LiveBlogPosting, as Google recommends
 * (https://developers.google.com/search/docs/appearance/structured-data/article): an article with its entries, newest first.
 * Their texts stand on the page, where `url` leads.
 */
function liveBlog(
  article: NewsArticleLeaf,
  { url, date }: Story,
  { entries }: LiveText,
): LiveBlogPostingLeaf {
  const { dateline: _, ...rest } = article;
  return {
    ...rest,
    "@type": "LiveBlogPosting",
    coverageStartTime: isoTime(entries.at(-1)?.at ?? date.at),
    liveBlogUpdate: entries.map(
      ({ id, headline, at }): BlogPostingLeaf => ({
        "@type": "BlogPosting",
        url: `${url}#${id}`,
        headline,
        datePublished: isoTime(at),
      }),
    ),
  };
}

/** The text of live coverage, as its page shows it. */
interface LiveText {
  /** HTML of what stands above the entries, and of the list there. Either may be empty. */
  lead: string;
  keyPoints: string;
  /** Newest first. */
  entries: LiveEntry[];
}

interface LiveEntry {
  /** Of its heading: `bagian-1045-pintu-dibuka` on a site in Indonesian. */
  id: string;
  headline: string;
  at: DateTime<true>;
  html: string;
}

const heading = /<h([1-6])([^>]*)>(.*?)<\/h\1>\n?/gs;
/**
 * Cuts the text of live coverage into what stands above its entries, and its entries. A list above them is its key points.
 *
 * @returns undefined if the story is none
 */
function liveText({ entries: written, html }: Story): LiveText | undefined {
  if (!written) return undefined;
  const headings = [...html.matchAll(heading)];
  const starts = written.map((entry) => headings[entry.heading]?.index ?? html.length);
  const entries = written.map((entry, index): LiveEntry => {
    const [whole = "", , attributes = "", words = ""] = headings[entry.heading] ?? [];
    return {
      id: / id="([^"]*)"/.exec(attributes)?.[1] ?? "",
      at: entry.at,
      headline: liveHeadline(textOfHtml(words)),
      html: html.slice((starts[index] ?? 0) + whole.length, starts[index + 1]),
    };
  });
  const above = html.slice(0, starts[0]);
  const list = above.search(/^<ul>/m);
  const points = list < 0 ? above.length : list;
  return { lead: above.slice(0, points), keyPoints: above.slice(points), entries: entries.reverse() };
}
