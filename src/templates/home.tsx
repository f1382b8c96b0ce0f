import { StoryLink } from "../../_includes/components/headline.tsx";
import { SourceNote, Status } from "../../_includes/components/notes.tsx";
import { PageTimeline } from "../../_includes/components/page-timeline.tsx";
import { LeadStory, StoryCard } from "../../_includes/components/story-card.tsx";
import { LabelledTime } from "../../_includes/components/story-time.tsx";
import { TagCards, TagRow } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { bareTime, dayOfYear, machineDate } from "../../_includes/shown-dates.ts";
import { createView, type View } from "../../_includes/view.ts";
import { homePath } from "../news/addresses.ts";
import { homeGraph } from "../outputs/json-ld/lists.ts";
import { siteModified } from "../outputs/sitemap.ts";
import { lastModified } from "../site/lists/lists.ts";
import type { HomePage, SectionStrip, SiteModel, StoryRef } from "../site/model.ts";
import { single } from "../site/template.ts";
import { Connections } from "./connections.tsx";
import { Numbers } from "./story-index.tsx";

/** The front page: the lead and the stories beside it, the latest, topics, then a strip for each section. */
function drawHome(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { settings, home } = model;
  const { lead, top, latest, strips } = home;
  const timeline = model.timelines.ofSite();
  const hasTimeline = timeline.events.length > 0;
  const isWide = top.length > 0;
  const isAlone = model.stories.length === 1;
  const changed = lastModified(model.stories);

  return drawPage(model, {
    view,
    name: "HomePage",
    page: home,
    path: homePath,
    isWide,
    title: settings.name,
    description: settings.description,
    graph: homeGraph(model),
    children: (
      <div class={hasTimeline ? "front has-timeline" : "front"}>
        <h1 class="visually-hidden">{settings.name}</h1>
        {isWide && changed && (
          <p class="label nameplate">
            <LabelledTime view={view} label={words.updated} moment={changed} />
            {words.articleCount(model.stories.length)}
          </p>
        )}
        <div class="front-top">
          {lead ? (
            <LeadStory view={view} story={lead} withByline={!isWide} isAlone={isAlone} />
          ) : (
            <p class="quiet">{words.noArticlesYet}</p>
          )}
          {top.length > 0 && (
            <ul class={top.length % 2 === 0 ? "cards" : "cards odd"}>
              {top.map((story) => (
                <StoryCard key={story.path} view={view} story={story} place="top" />
              ))}
            </ul>
          )}
        </div>
        <div class="rail">
          {lead && isAlone && <Connections view={view} story={lead} />}
          {latest.length > 0 && <Latest view={view} stories={latest} />}
          {home.tags.length > 0 && <Topics view={view} home={home} />}
        </div>
        {hasTimeline && (
          <div class="front-timeline">
            <PageTimeline view={view} timeline={timeline} path={homePath} hasScale={isAlone} />
            {lead && isAlone && <Numbers view={view} story={lead} />}
            {isAlone && lead?.source && <SourceNote view={view} source={lead.source} />}
          </div>
        )}
        {strips.map((strip) => (
          <Strip key={strip.section.slug} view={view} strip={strip} />
        ))}
      </div>
    ),
  });
}

function Latest({ view, stories }: { view: View; stories: StoryRef[] }) {
  const { words, site } = view;
  return (
    <section class="part" aria-labelledby={view.ids.latest}>
      <h2 id={view.ids.latest}>{words.latest}</h2>
      <ol class="latest">
        {stories.map((story, index) => {
          const day = dayOfYear(story.date, view.language);
          const before = stories[index - 1];
          const isFirst = !before || dayOfYear(before.date, view.language) !== day;
          return (
            <li key={story.path}>
              {isFirst && <p class="label day">{day}</p>}
              <p class="label">
                <Status view={view} story={story} />
                <time datetime={machineDate(story.date)}>{bareTime(story.date, view.language)}</time>
              </p>
              <h3>
                <StoryLink view={view} story={story} />
              </h3>
            </li>
          );
        })}
      </ol>
      {site.settings.templates.archive && (
        <p class="label more">
          <a href={site.addresses.href(site.addresses.archive)}>{words.archive} →</a>
        </p>
      )}
    </section>
  );
}

/** Beside few stories there is room to say what the topics are. */
const fewStories = 5;

function Topics({ view, home: { tags, latest } }: { view: View; home: HomePage }) {
  const { words, site } = view;
  const hasRoom = latest.length <= fewStories;
  return (
    <section class="part" aria-labelledby={view.ids.topics}>
      <h2 id={view.ids.topics}>{hasRoom ? words.tags : words.tagsInTheNews}</h2>
      {hasRoom ? <TagCards view={view} tags={tags} /> : <TagRow view={view} tags={tags} />}
      <p class="label more">
        <a href={site.addresses.href(site.addresses.tags)}>{words.allTags} →</a>
      </p>
    </section>
  );
}

/** A section: three stories or so, the first with its picture. */
function Strip({ view, strip: { section, stories } }: { view: View; strip: SectionStrip }) {
  const id = `${view.ids.section}-${section.slug}`;
  const hasPicture = stories[0]?.image !== undefined;
  return (
    <section class="part strip" aria-labelledby={id}>
      <h2 id={id}>
        <a href={view.site.addresses.href(section.path)}>{section.name}</a>
      </h2>
      <ul class={hasPicture ? "strip-stories" : "strip-stories no-picture"}>
        {stories.map((story, index) => (
          <StoryCard
            key={story.path}
            view={view}
            story={story}
            place="strip"
            withPicture={index === 0}
            withDescription={index === 0 || !hasPicture}
          />
        ))}
      </ul>
    </section>
  );
}

export const home = single({
  name: "home",
  permalink: () => homePath,
  render: drawHome,
  sitemap: siteModified,
});
