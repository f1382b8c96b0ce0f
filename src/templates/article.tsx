import { ArticleEnd, ArticleHeader, spreadClass } from "../../_includes/components/article-header.tsx";
import { Part, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { Invitations, Share } from "../../_includes/components/invitations.tsx";
import { PreviousNext } from "../../_includes/components/navigation.tsx";
import { CorrectionNote, SourceNote } from "../../_includes/components/notes.tsx";
import { PageTimeline } from "../../_includes/components/page-timeline.tsx";
import { LeadPicture } from "../../_includes/components/pictures.tsx";
import { StoryItem } from "../../_includes/components/story-list.tsx";
import { TagCards, TagRow } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { articleMeta } from "../../_includes/layout/page-meta.ts";
import { longDate } from "../../_includes/shown-dates.ts";
import { createView, drawOnce, type View } from "../../_includes/view.ts";
import { showLive } from "../features/live/live.tsx";
import { ReplyNote } from "../features/replies/replies.tsx";
import { Republish } from "../features/republish/republish.tsx";
import { SeriesNote } from "../features/series/series.tsx";
import { articleGraph, newsArticle } from "../outputs/json-ld/article.ts";
import type { ArticlePage, SiteModel, Story, StoryRef } from "../site/model.ts";
import { paginated } from "../site/template.ts";
import { Contents, NamesByParagraph, topicsInText, withMarginNotes } from "./story-index.tsx";

/** How many topics stand beside the text with their descriptions. */
const maxCards = 5;

/** An article with its timeline, its topics, and links to other articles without duplicates: earlier, related, next and previous. */
function drawArticle(page: ArticlePage, model: SiteModel): string {
  const { story, newer, older, translations, series } = page;
  const view = createView(model, story.language);
  const { words } = view;
  // Drafts have no public address yet.
  const isPublished = story.status === "published";
  const timeline = model.timelines.ofStory(story);
  // Shown if there is neither a timeline nor live coverage. The same articles are not repeated below.
  const earlier = timeline.events.length === 0 && !story.entries ? page.earlier : undefined;
  const related = page.related
    .filter((other) => !earlier?.stories.includes(other))
    .sort((a, b) => Number(b.date.at) - Number(a.date.at));
  const shown = [...(earlier?.stories ?? []), ...related];
  const linkTo = (label: string, other?: StoryRef) => {
    if (!other || (!series && shown.includes(other))) return undefined;
    // Not all of a story: copying it would read its text.
    const { title: name, path, language, labels, factCheck, entries } = other;
    return { label, name, path, language, labels, factCheck, entries };
  };
  const crumb = { name: story.title, path: story.path };
  const trail = trailTo(view, { ...story.section, language: model.settings.language }, crumb);
  const versions = translations.map(({ story }) => story);
  const node = newsArticle(page, model);
  const topics = topicsInText(story, model);
  const look = spreadClass(story);
  const isOpen = look.includes("long-read");
  const place = story.entries ? "live" : "page";
  const parts = {
    picture: story.image && <LeadPicture view={view} picture={story.image} place={place} />,
    beside: <PageTimeline view={view} timeline={timeline} path={story.path} isFolded />,
    correction: <CorrectionNote view={view} corrections={story.corrections} />,
    text: <div class="text" dangerouslySetInnerHTML={{ __html: withMarginNotes(story, view, model) }} />,
    node,
  };
  showLive(parts, node, view, story);

  return drawPage(model, {
    view,
    name: story.entries ? "LivePage" : "ArticlePage",
    page,
    layout: layoutOf(story, model),
    section: story.section,
    path: story.path,
    title: story.title,
    meta: articleMeta(page, model),
    graph: articleGraph(page, trail, model, parts.node),
    hasInvitations: true,
    children: (
      <article class={look}>
        <ArticleHeader view={view} story={story} trail={trail} translations={versions} />
        <p class="label">
          {words.share.address}: <span class="story-address">{story.url}</span>
        </p>
        {parts.picture}
        {!isOpen && parts.beside}
        <div class="story-body">
          {page.isOld && <p class="note">{words.oldArticle(longDate(story.date, view.language))}</p>}
          <SeriesNote view={view} page={page} />
          <ReplyNote view={view} page={page} />
          {parts.correction}
          {isOpen && parts.beside}
          {isOpen && <Contents view={view} story={story} />}
          {parts.text}
          {story.unverified && <em class="unverified">({words.labels.unverifiedNote})</em>}
          {story.initials && <p class="label">({story.initials})</p>}
          <ArticleEnd view={view} story={story} />
          <footer class="story-foot">
            {story.source && <SourceNote view={view} source={story.source} />}
            {!story.entries && <NamesByParagraph view={view} story={story} />}
            {isPublished && <Share view={view} story={story} />}
            {isPublished && <Republish view={view} story={story} />}
            <Invitations view={view} />
          </footer>
        </div>
        <div class="rail">
          {topics.length > 0 && (
            <Part id={view.ids.topics} heading={words.inThisArticle}>
              <TagCards view={view} tags={topics.slice(0, maxCards)} />
              <TagRow view={view} tags={topics.slice(maxCards)} />
            </Part>
          )}
          {earlier && (
            <Part id={view.ids.earlier} heading={words.earlierAbout(earlier.of.name)}>
              <ul class="story-list">{earlier.stories.map((other) => storyItem(view, other))}</ul>
            </Part>
          )}
        </div>
        {related.length > 0 && (
          <Part id={view.ids.related} heading={words.related} class="related wide">
            <ul class="story-list columns">
              {related.map((other) => storyItem(view, other, Boolean(story.image)))}
            </ul>
          </Part>
        )}
        <PreviousNext
          view={view}
          label={words.articleNavigation}
          older={series ? linkTo(words.previousPart, series.previous) : linkTo(words.olderArticle, older)}
          newer={series ? linkTo(words.nextPart, series.next) : linkTo(words.newerArticle, newer)}
        />
      </article>
    ),
  });
}

/** Finds the layout chosen in the front matter, or the layout of the section. */
function layoutOf({ own, section }: Story, { design: { layouts } }: SiteModel) {
  const name = own.layout ?? section.name;
  const draw = Object.hasOwn(layouts, name) ? layouts[name] : undefined;
  return draw && { name, draw };
}

/** A link to an article, cached for all pages that show it. Pages without a picture link without pictures, so that they stay a single request. */
const storyItem = (view: View, story: StoryRef, withPicture = false) =>
  drawOnce(view, `story ${story.path} ${withPicture}`, () => (
    <StoryItem view={view} story={story} withDescription={false} withPicture={withPicture} />
  ));

export const article = paginated({
  name: "article",
  over: (site) => site.articlePages,
  permalink: ({ story }) => story.path,
  render: drawArticle,
  sitemap: ({ story }) => story.status === "published" && { modified: story.modified },
});
