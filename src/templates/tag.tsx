import { PageHead, Part, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { ProfileLinks } from "../../_includes/components/byline.tsx";
import { articleCount, ListNavigation, numberedTitle } from "../../_includes/components/navigation.tsx";
import { PageTimeline } from "../../_includes/components/page-timeline.tsx";
import { StoryList } from "../../_includes/components/story-list.tsx";
import { kindName, TagLink } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { partialDate } from "../../_includes/shown-dates.ts";
import { createView, type View } from "../../_includes/view.ts";
import { rssPath } from "../news/addresses.ts";
import { groupBy } from "../news/group-by.ts";
import { tagGraph } from "../outputs/json-ld/lists.ts";
import type { Mention, SiteModel, TagPage } from "../site/model.ts";
import { paginated } from "../site/template.ts";
import { MentionedSentences, mentionsWith, sentenceChooser } from "./connections.tsx";

/** A tag's page: facts, articles with the sentences that mention it, timeline, and tags it often occurs with. */
function drawTag(page: TagPage, model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { tag, list, neighbours } = page;
  const trail = trailTo(view, { name: words.tags, path: model.addresses.tags }, tag);
  const isFront = list.number === null;
  // Timeline and neighbours change with every article, so they are not on numbered pages.
  const timeline = isFront && model.timelines.ofTag(tag);
  const hasRail = timeline && (timeline.events.length > 0 || neighbours.length > 0);
  const mentionsIn = new Map(list.items.map(({ story, mentions }): [object, Mention[]] => [story, mentions]));
  const choose = sentenceChooser();

  return drawPage(model, {
    view,
    name: "TopicPage",
    page,
    path: list.path,
    isWide: true,
    title: numberedTitle(view, tag.name, list),
    description: tag.description ?? words.articlesAbout(tag.name),
    feed: list.total === 0 ? undefined : tag,
    noindex: !page.isIndexable,
    graph: tagGraph(page, trail, model),
    children: (
      <div class="spread tag-page">
        <PageHead view={view} trail={trail} heading={tag.name} class="head tag-head">
          {isFront && <Description view={view} page={page} />}
        </PageHead>
        {timeline && <PageTimeline view={view} timeline={timeline} path={list.path} isFolded />}
        <section class={hasRail ? "part" : "part wide"} aria-labelledby={view.ids.articles}>
          <h2 id={view.ids.articles}>{words.articles}</h2>
          <StoryList
            view={view}
            stories={list.items.map(({ story }) => story)}
            withLead={isFront}
            withDays
            most={5}
            about={(story, most) => {
              const excerpts = choose(story, mentionsIn.get(story) ?? [], most);
              return excerpts[0] && <MentionedSentences view={view} sentences={excerpts} />;
            }}
          />
          <ListNavigation view={view} list={list} />
        </section>
        {isFront && <TagFacts view={view} page={page} />}
        {hasRail && neighbours.length > 0 && (
          <div class="rail">
            <Part id={view.ids.neighbours} heading={words.neighbours}>
              <Neighbours view={view} page={page} />
            </Part>
          </div>
        )}
      </div>
    ),
  });
}

/** Topics that are named together with this one, each with sentences that name both: `/tag/tiktok/#dengan-kominfo`. */
function Neighbours({ view, page }: { view: View; page: TagPage }) {
  const { words, ids } = view;
  const texts = page.list.items.map(({ story }) => ({ story, all: story.mentions }));
  return (
    <ul class="counted">
      {page.neighbours.map(({ tag, count }) => {
        const choose = sentenceChooser();
        const sentences = texts
          .flatMap(({ story, all }) => choose(story, mentionsWith(all, tag.slug, page.tag.slug), maxEach))
          .slice(0, maxPerNeighbour);
        const Frame = sentences.length > 1 ? "details" : "div";
        return (
          <li key={tag.slug}>
            <TagLink view={view} tag={tag} />
            <span class="label">{words.articleCount(count)}</span>
            {sentences.length > 0 && (
              <Frame class="folded">
                {sentences.length > 1 && <summary>{words.sentencesWith(sentences.length, tag.name)}</summary>}
                <div id={`${ids.with}-${tag.slug}`}>
                  <MentionedSentences view={view} sentences={sentences} />
                </div>
              </Frame>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The maximum number of excerpts per neighbour, and per article; the maximum length of the topic's text, above which it is collapsed. */
const [maxPerNeighbour, maxEach, maxTextLength] = [10, 5, 320];

function Description({ view, page }: { view: View; page: TagPage }) {
  const { html = "", list, tag } = page;
  const { kind, description } = tag;
  // A single article is visible below, so its count is omitted.
  const facts = [kindName(view, kind), list.total !== 1 && articleCount(view, page)];
  const known = facts.filter(Boolean).join("\u00a0·\u00a0");
  const feed = view.site.settings.templates.feeds && list.total !== 0 && (
    <span class="feed">
      {known && "\u00a0·\u00a0"}
      <a href={view.site.addresses.href(rssPath(tag.path))}>{`${view.words.feeds} ${view.words.rssFeed}`}</a>
    </span>
  );
  const isLong = html.replace(/<[^>]*>/g, "").length > maxTextLength;
  const Frame = isLong ? "details" : "div";
  return (
    <>
      {description && <p class="standfirst">{description}</p>}
      {(known || feed) && <p class={description ? "label" : "standfirst"}>{[known, feed]}</p>}
      {html && (
        <Frame class="folded">
          {isLong && <summary>{view.words.aboutTopic(tag.name)}</summary>}
          <div class="text tag-text" dangerouslySetInnerHTML={{ __html: html }} />
        </Frame>
      )}
    </>
  );
}

/** Other facts; on a phone they come after the news. */
function TagFacts({ view, page }: { view: View; page: TagPage }) {
  const { words } = view;
  const { aliases, sameAs, renamed } = page.tag;
  const facts = Object.entries({
    [words.nowNamed]: renamed && words.namedSince(renamed.to, partialDate(renamed.since, view.language)),
    [words.alsoKnownAs]: aliases.filter((name) => name !== renamed?.to).join(", "),
    [words.elsewhere]: sameAs.length > 0 && <ProfileLinks sameAs={sameAs} />,
  }).filter(([, what]) => what);
  return (
    <div class="facts">
      <Coverage view={view} page={page} />
      {facts.length > 0 && <dl>{facts.map(([term, what]) => [<dt>{term}</dt>, <dd>{what}</dd>])}</dl>}
    </div>
  );
}

/** The height of the tallest bar and the minimum it must represent, the space above it for its number, and the maximum number of bars with numbers: with more, only the tallest has one. */
const [maxHeight, minTop, labelSpace, maxNumbers] = [56, 4, 16, 15];

/** A bar chart of the articles per month, or per year if months had few. Hidden from screen readers, because the text next to it gives the total and the start. */
function Coverage({ view, page: { months, since } }: { view: View; page: TagPage }) {
  if (!since) return null;
  const years = groupBy([...months.entries()], ([at]) => [Math.floor((at + since.at.month - 1) / 12)]);
  const yearCounts = [...years.values()].map((own) => own.reduce((sum, [, count]) => sum + count, 0));
  const isByMonth = Math.max(...months) >= minTop;
  const counts = isByMonth ? months : yearCounts;
  const [most, room] = [Math.max(...counts), counts.length - 0.2];
  if (counts.length < 3 || most < minTop || 2 * counts.filter(Boolean).length < counts.length) return null;
  const percent = (share: number): string => `${Math.round(10000 * share) / 100}%`;
  return (
    <div class="coverage" aria-hidden="true">
      <p>{`${view.words.articles} ${view.words[isByMonth ? "byMonth" : "byYear"].toLowerCase()}`}</p>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the text next to it says it. */}
      <svg height={maxHeight + labelSpace}>
        {counts.map((count, at) => {
          const height = Math.round((maxHeight * count) / most);
          const y = labelSpace + maxHeight - height;
          const hasNumber = count > 0 && (counts.length <= maxNumbers || at === counts.indexOf(most));
          return [
            <rect x={percent(at / room)} width={percent(0.8 / room)} y={y} height={height} />,
            hasNumber && (
              <text x={percent((at + 0.4) / room)} y={y - 4}>
                {count}
              </text>
            ),
          ];
        })}
      </svg>
      {[since.at, since.at.plus({ months: months.length - 1 })].map((at) => (
        <span>{partialDate(at.toISODate().slice(0, isByMonth ? 7 : 4), view.language)}</span>
      ))}
    </div>
  );
}

export const tag = paginated({
  name: "tag",
  over: (site) => site.tagPages,
  permalink: ({ list }) => list.path,
  writtenWith: ({ list }) => list.settledBy?.path,
  render: drawTag,
  sitemap: (page) => page.isIndexable && { modified: page.modified },
});
