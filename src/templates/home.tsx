import { Byline } from "../../_includes/components/byline.tsx";
import { Headline } from "../../_includes/components/headline.tsx";
import { WidePicture } from "../../_includes/components/picture.tsx";
import { Status } from "../../_includes/components/status.tsx";
import { StoryList } from "../../_includes/components/story-list.tsx";
import { TagCards } from "../../_includes/components/tag-cards.tsx";
import { TagRow } from "../../_includes/components/tag-link.tsx";
import { TimelineSection } from "../../_includes/components/thread.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView, langOf, languageOfLink, type View } from "../../_includes/view.ts";
import { archivePath, homePath, tagsPath } from "../site/addresses.ts";
import type { SiteModel, Story } from "../site/model.ts";
import { pageMeta } from "./head-meta.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { homeGraph } from "./json-ld/story-list.ts";
import { siteModified } from "./sitemap.ts";
import { single } from "./template.ts";

/** The front page: the lead story, the latest stories, topics and the timeline. */
function drawHome(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { settings, home, addresses } = model;
  const { lead, latest, tags, timeline } = home;

  return drawPage({
    view,
    path: homePath,
    styles: ["visually-hidden", "byline", "thumbnail", "home", "lists", "tags", "thread"],
    head: pageMeta({ path: homePath, title: settings.name, description: settings.description }, model),
    jsonLd: jsonLdScript(homeGraph(model)),
    children: (
      <div class="spread">
        <h1 class="visually-hidden">{settings.name}</h1>
        {lead ? <Lead view={view} story={lead} /> : <p class="quiet wide">{words.noArticlesYet}</p>}
        <div class="front-lists">
          {latest.length > 0 && (
            <section class="part" aria-labelledby="terbaru">
              <h2 id="terbaru">{words.latest}</h2>
              <StoryList view={view} stories={latest} />
              <p class="label more">
                <a href={addresses.href(archivePath)}>{words.archive} →</a>
              </p>
            </section>
          )}
          <TimelineSection view={view} timeline={timeline} path={homePath} heading={words.siteTimeline} />
        </div>
        {tags.length > 0 && (
          <div class="rail">
            <section class="part" aria-labelledby="topik">
              <h2 id="topik">{words.tags}</h2>
              <TagCards view={view} tags={tags} />
              <p class="label more">
                <a href={addresses.href(tagsPath)}>{words.allTags} →</a>
              </p>
            </section>
          </div>
        )}
      </div>
    ),
  });
}

function Lead({ view, story }: { view: View; story: Story }) {
  const { href } = view.site.addresses;
  return (
    <article class="lead wide">
      <div class="head">
        <p class="kicker">
          <Status view={view} story={story} />
          {story.status !== "published" && "· "}
          <a href={href(story.section.path)}>{story.section.name}</a>
        </p>
        <h2>
          <a href={href(story.path)} {...languageOfLink(view, story)}>
            <Headline text={story.title} language={story.language} />
          </a>
        </h2>
        {story.description && (
          <p class="standfirst" lang={langOf(view, story)}>
            {story.description}
          </p>
        )}
        <Byline view={view} story={story} />
        <TagRow view={view} tags={story.tags} />
      </div>
      {story.image && (
        <a class="lead-image" href={href(story.path)} tabindex={-1} lang={langOf(view, story)}>
          <WidePicture view={view} picture={story.image} />
        </a>
      )}
    </article>
  );
}

export const home = single({ name: "home", permalink: homePath, render: drawHome, sitemap: siteModified });
