import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { Headline } from "../../_includes/components/headline.tsx";
import { ListNavigation } from "../../_includes/components/list-navigation.tsx";
import { MentionedSentences, StoryItem } from "../../_includes/components/story-list.tsx";
import { CountedTags, kindName } from "../../_includes/components/tag-link.tsx";
import { TimelineSection } from "../../_includes/components/thread.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView, type View } from "../../_includes/view.ts";
import { atomPath, rssPath, tagsPath } from "../site/addresses.ts";
import { isTagIndexable } from "../site/lists/by-section.ts";
import type { SiteContext, TagPage } from "../site/model.ts";
import { pageMeta } from "./head-meta.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { tagGraph } from "./json-ld/tag.ts";
import { tagCard } from "./share-card.ts";
import { paginated } from "./template.ts";
import { numberedTitle, trailTo } from "./trail.ts";

/** A tag's page: facts, articles with the sentences that mention it, timeline, and tags it often occurs with. */
function drawTag(page: TagPage, model: SiteContext): string {
  const view = createView(model);
  const { words } = view;
  const { tag, list, timeline, neighbours } = page;
  const trail = trailTo(view, { name: words.tags, path: tagsPath }, tag);

  return drawPage({
    view,
    path: list.path,
    styles: ["text", "lists", "tags", "counted", "mentions", "tag", "list-navigation", "thread"],
    head: pageMeta(
      {
        path: list.path,
        title: numberedTitle(view, tag.name, list),
        description: tag.tag.description ?? words.articlesAbout(tag.name),
        tagSlug: list.total === 0 ? undefined : tag.slug,
        card: tagCard(tag, model),
        noindex: !isTagIndexable(page),
      },
      model,
    ),
    jsonLd: jsonLdScript(tagGraph(page, trail, model)),
    children: (
      <div class="spread">
        <header class="head tag-head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>
            <Headline text={tag.name} language={view.language} />
          </h1>
          {list.number === null && <TagFacts view={view} page={page} />}
        </header>
        <section class="part" aria-labelledby="berita">
          <h2 id="berita">{words.articlesAbout(tag.name)}</h2>
          {list.items.length === 0 && <p class="quiet">{words.noArticles}</p>}
          <ul class="story-list">
            {list.items.map(({ story, mentions }) => (
              <StoryItem key={story.path} view={view} story={story} withDescription={mentions.length === 0}>
                <MentionedSentences view={view} story={story} mentions={mentions} />
              </StoryItem>
            ))}
          </ul>
          <ListNavigation view={view} list={list} />
        </section>
        <div class="rail">
          <TimelineSection
            view={view}
            timeline={timeline}
            path={list.path}
            heading={words.timelineOf(tag.name)}
          />
          {neighbours.length > 0 && (
            <section class="part" aria-labelledby="sering-bersama">
              <h2 id="sering-bersama">{words.neighbours}</h2>
              <p class="label">{words.neighboursIntro(tag.name)}</p>
              <CountedTags view={view} tags={neighbours} />
            </section>
          )}
        </div>
      </div>
    ),
  });
}

function TagFacts({ view, page: { tag, html, list } }: { view: View; page: TagPage }) {
  const { words, site } = view;
  const { aliases, kind, sameAs, description } = tag.tag;
  // "Topic" as a kind adds nothing.
  const kindOf = kindName(view, kind);
  const hasKind = kindOf !== words.kinds.Thing;
  const hasFacts = hasKind || aliases.length > 0 || sameAs.length > 0 || list.total !== 0;
  return (
    <>
      {description && <p class="standfirst">{description}</p>}
      {html && <div class="text tag-text" dangerouslySetInnerHTML={{ __html: html }} />}
      {hasFacts && (
        <dl class="facts">
          {hasKind && (
            <>
              <dt>{words.kind}</dt>
              <dd>{kindOf}</dd>
            </>
          )}
          {aliases.length > 0 && (
            <>
              <dt>{words.alsoKnownAs}</dt>
              <dd>{aliases.join(", ")}</dd>
            </>
          )}
          {sameAs.length > 0 && (
            <>
              <dt>{words.elsewhere}</dt>
              <dd>
                <ul class="menu">
                  {sameAs.map((address) => (
                    <li key={address}>
                      <a href={address}>{new URL(address).hostname.replace(/^www\./, "")}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {list.total !== 0 && (
            <>
              <dt>{words.feeds}</dt>
              <dd>
                <ul class="menu">
                  <li>
                    <a href={site.addresses.href(atomPath(tag.path))} type="application/atom+xml">
                      {words.atomFeed}
                    </a>
                  </li>
                  <li>
                    <a href={site.addresses.href(rssPath(tag.path))} type="application/rss+xml">
                      {words.rssFeed}
                    </a>
                  </li>
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}

export const tag = paginated({
  name: "tag",
  over: (site) => site.tagPages,
  permalink: ({ list }) => list.path,
  render: drawTag,
  sitemap: (page) => isTagIndexable(page) && { modified: page.modified },
});
