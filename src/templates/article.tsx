import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { Byline } from "../../_includes/components/byline.tsx";
import { Headline } from "../../_includes/components/headline.tsx";
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
import type { ArticlePage, SiteContext, StoryRef } from "../site/model.ts";
import { joinDates } from "../site/timeline/timeline.ts";
import { articleMeta } from "./head-meta.ts";
import { articleGraph } from "./json-ld/article.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { paginated } from "./template.ts";
import { trailTo } from "./trail.ts";

/** The article, with its timeline, topics and related articles. */
function drawArticle(page: ArticlePage, model: SiteContext): string {
  const { story, related, newer, older, translation } = page;
  const { article } = story;
  const view = createView(model, story.language);
  const { words } = view;
  // The address of a draft leads nowhere yet.
  const isPublished = story.status === "published";
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
            <TagRow view={view} tags={story.tags} />
            {isPublished && <Share view={view} story={story} />}
            <p class="label">
              {words.share.address}: <span class="story-address">{story.url}</span>
            </p>
          </footer>
        </div>
        <div class="rail">
          <ArticleTimeline view={view} page={page} />
          <ArticleTags view={view} page={page} />
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

function ArticleTimeline({ view, page: { story } }: { view: View; page: ArticlePage }) {
  // With no other date than its own, an article needs no timeline.
  if (story.timeline.length < 2) return null;
  // A timeline written by an editor is not in the text, so it is printed too.
  const isWritten = story.article.timeline !== undefined;
  return (
    <section class={isWritten ? "part printed" : "part"} aria-labelledby="kronologi">
      <h2 id="kronologi">{view.words.timeline}</h2>
      <FoldedThread view={view} events={joinDates(story.timeline)} path={story.path} />
    </section>
  );
}

function ArticleTags({ view, page: { story } }: { view: View; page: ArticlePage }) {
  const tags = story.tags.filter(({ tag }) => tag.description);
  if (tags.length === 0) return null;
  return (
    <section class="part" aria-labelledby="topik">
      <h2 id="topik">{view.words.inThisArticle}</h2>
      <TagCards view={view} tags={tags} />
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
