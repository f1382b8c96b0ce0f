import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { Byline } from "../../_includes/components/byline.tsx";
import { Headline } from "../../_includes/components/headline.tsx";
import { Invitations } from "../../_includes/components/invitations.tsx";
import { CorrectionNote, PreviewNote, SourceNote } from "../../_includes/components/notes.tsx";
import { LeadPicture } from "../../_includes/components/picture.tsx";
import { Share } from "../../_includes/components/share.tsx";
import { StoryItem } from "../../_includes/components/story-list.tsx";
import { TagCards } from "../../_includes/components/tag-cards.tsx";
import { TagRow } from "../../_includes/components/tag-link.tsx";
import { FoldedThread } from "../../_includes/components/thread.tsx";
import { Turn } from "../../_includes/components/turn.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView, type View } from "../../_includes/view.ts";
import { words as dictionaries } from "../../_includes/words/words.ts";
import type { ArticlePage, SiteContext, Story, StoryRef } from "../site/model.ts";
import { joinDates } from "../site/timeline/timeline.ts";
import { articleMeta } from "./head-meta.ts";
import { articleGraph } from "./json-ld/article.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { paginated } from "./template.ts";
import { trailTo } from "./trail.ts";

/** The article, with its timeline, its topics, each once, and related articles. */
function drawArticle(page: ArticlePage, model: SiteContext): string {
  const { story, newer, older, translation } = page;
  const { article } = story;
  const view = createView(model, story.language);
  const { words } = view;
  // The address of a draft leads nowhere yet.
  const isPublished = story.status === "published";
  const described = story.tags.filter(({ tag }) => tag.description);
  // With no other date than its own, an article needs no timeline.
  const hasTimeline = story.timeline.length > 1;
  // A rail with nothing else in it has the nearest articles of a topic, which are then left out below.
  const topic = hasTimeline || described.length > 0 ? undefined : page.topic;
  const related = page.related.filter((other) => !topic?.stories.includes(other.story));
  const trail = trailTo(
    view,
    { ...story.section, language: model.settings.language },
    { name: story.title, path: story.path },
  );

  return drawPage({
    view,
    path: story.path,
    styles: ["byline", "text", "article", "note", "turn", "lists", "tags", "thread"],
    head: articleMeta(page, model),
    jsonLd: jsonLdScript(articleGraph(page, trail, model)),
    hasInvitations: true,
    children: (
      <article class="spread">
        <header class="head">
          <PreviewNote view={view} status={story.status} />
          <Breadcrumbs view={view} trail={trail} />
          <h1>
            <Headline text={story.title} language={story.language} />
          </h1>
          {story.description && <p class="standfirst">{story.description}</p>}
          <Byline view={view} story={story} />
          {translation && <TranslationLink view={view} story={translation.story} />}
          {isPublished && <Share view={view} story={story} />}
        </header>
        {story.image && <LeadPicture view={view} picture={story.image} />}
        <div class="story-body">
          <CorrectionNote view={view} corrections={story.corrections} />
          <div class="text" dangerouslySetInnerHTML={{ __html: story.html }} />
          {article.initials && <p class="initials">({article.initials})</p>}
          <footer class="story-foot">
            {article.source && <SourceNote view={view} source={article.source} />}
            <TagRow view={view} tags={story.tags.filter((tag) => !described.includes(tag))} />
            {isPublished && <Share view={view} story={story} />}
            <p class="label">
              {words.share.address}: <span class="story-address">{story.url}</span>
            </p>
            <Invitations view={view} />
          </footer>
        </div>
        <div class="rail">
          {hasTimeline && <ArticleTimeline view={view} story={story} />}
          {described.length > 0 && (
            <section class="part" aria-labelledby="topik">
              <h2 id="topik">{words.inThisArticle}</h2>
              <TagCards view={view} tags={described} />
            </section>
          )}
          {topic && (
            <section class="part" aria-labelledby="topik">
              <h2 id="topik">{words.articlesAbout(topic.tag.name)}</h2>
              <ul class="story-list">
                {topic.stories.map((other) => (
                  <StoryItem key={other.path} view={view} story={other} withDescription={false} />
                ))}
              </ul>
            </section>
          )}
        </div>
        {related.length > 0 && (
          <section class="part related wide" aria-labelledby="terkait">
            <h2 id="terkait">{words.related}</h2>
            <ul class="story-list columns">
              {related.map(({ story, shared }) => (
                <StoryItem key={story.path} view={view} story={story} withDescription={false}>
                  <TagRow view={view} tags={shared} />
                </StoryItem>
              ))}
            </ul>
          </section>
        )}
        <Turn
          view={view}
          label={words.archive}
          older={older && { label: words.olderArticle, ...turnTo(older) }}
          newer={newer && { label: words.newerArticle, ...turnTo(newer) }}
        />
      </article>
    ),
  });
}

const turnTo = ({ title, path, language }: StoryRef) => ({ name: title, path, language });

/** The link text is in the target language: its readers may not understand this one. */
function TranslationLink({ view, story: { path, language } }: { view: View; story: StoryRef }) {
  return (
    <p class="label more">
      <a href={view.site.addresses.href(path)} rel="alternate" hreflang={language} lang={language}>
        {dictionaries[language].readHere}
      </a>
    </p>
  );
}

function ArticleTimeline({ view, story }: { view: View; story: Story }) {
  // A timeline written by an editor is not in the text, so it is printed too.
  const isWritten = story.article.timeline !== undefined;
  return (
    <section class={isWritten ? "part printed" : "part"} aria-labelledby="kronologi">
      <h2 id="kronologi">{view.words.timeline}</h2>
      <FoldedThread view={view} events={joinDates(story.timeline)} path={story.path} />
    </section>
  );
}

export const article = paginated({
  name: "article",
  over: (site) => site.articlePages,
  permalink: ({ story }) => story.path,
  render: drawArticle,
  sitemap: ({ story }) => story.status === "published" && { modified: story.modified },
});
