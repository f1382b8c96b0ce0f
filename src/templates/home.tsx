import { isLongRead } from "../../_includes/components/article-header.tsx";
import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { StoryLink } from "../../_includes/components/headline.tsx";
import { SourceNote } from "../../_includes/components/notes.tsx";
import { PageTimeline } from "../../_includes/components/page-timeline.tsx";
import { Cards, LeadStory, LiveStrip, StoryCard } from "../../_includes/components/story-card.tsx";
import { DayAndTime } from "../../_includes/components/story-time.tsx";
import { TagCards, TagRow } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView, type View } from "../../_includes/view.ts";
import { homePath } from "../news/addresses.ts";
import { listGraph } from "../outputs/json-ld/lists.ts";
import { siteModified } from "../outputs/sitemap.ts";
import { storiesOn } from "../site/lists/home.ts";
import { lastModified } from "../site/lists/list-pages.ts";
import type { HomePage, SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";
import { Connections } from "./connections.tsx";
import { Numbers } from "./story-index.tsx";

/** The front page: the lead and the stories next to it, the latest, topics, then a strip for each section. */
function drawHome(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { settings, home, timelines } = model;
  const { lead, top, strips } = home;
  const { tag, stories: onTopic } = home.thread;
  const timeline = timelines.ofSite();
  const isWide = top.length > 0;
  const isAlone = model.stories.length === 1;
  // A long read among the latest has a place of its own.
  const long = model.stories.find((one) => home.latest.includes(one) && one.image && isLongRead(one));
  const latest = home.latest.filter((one) => one !== long);
  // If there are only topics in the rail, move the stories of lower rank there.
  const [below, beside] = latest.length > 0 ? [top, []] : [top.slice(0, 1), top.slice(1)];
  const changed = isWide && !home.live ? lastModified(model.stories) : undefined;
  const topics = home.tags.length > 0 && <Topics view={view} home={home} />;

  return drawPage(model, {
    view,
    name: "HomePage",
    page: home,
    path: homePath,
    isWide,
    title: settings.name,
    description: settings.description ?? `${words.latestStories}: ${settings.name}`,
    graph: listGraph(
      { path: homePath, name: settings.name, description: settings.description, trail: [] },
      { items: storiesOn(home), total: model.stories.length },
      model,
    ),
    children: (
      <div class="front">
        <h1 class="visually-hidden">{settings.name}</h1>
        {changed && (
          <p class="label nameplate">
            {words.updated} <DayAndTime view={view} moment={changed} />
          </p>
        )}
        {home.live && <LiveStrip view={view} story={home.live} />}
        <div class="front-top">
          {lead ? (
            <LeadStory view={view} story={lead} withByline={!isWide} isAlone={isAlone} changed={changed} />
          ) : (
            <p class="quiet">{words.noArticlesYet}</p>
          )}
          {below.length > 0 && <Cards view={view} stories={below} place="top" />}
          {tag && (
            <ul class="thread followed">
              <li>
                <a href={model.addresses.href(tag.path)}>{tag.name}</a>
              </li>
              {onTopic.map((story) => (
                <li key={story.path}>
                  <StoryLink view={view} story={story} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="rail">
          {beside.length > 0 && <Cards view={view} stories={beside} place="top" isSmall />}
          {latest.length > 0 && (
            <Part id={view.ids.latest} heading={words.moreStories}>
              <Cards view={view} stories={latest} place="latest" withPicture={isWide} isSmall />
              {model.hasArchive && (
                <p class="label more">
                  <a href={model.addresses.href(model.addresses.archive)}>{words.archive} →</a>
                </p>
              )}
            </Part>
          )}
          {lead && isAlone ? <Connections view={view} story={lead} fallback={topics} /> : topics}
          {lead && isAlone && <Numbers view={view} story={lead} />}
        </div>
        {(isAlone || timeline.events.length > 0) && (
          <div class="front-timeline">
            <PageTimeline view={view} timeline={timeline} path={homePath} hasScale={isAlone} />
            {isAlone && lead?.source && <SourceNote view={view} source={lead.source} />}
          </div>
        )}
        {long && (
          <Part
            id={view.ids.long}
            heading={`${words.longRead}, ${words.readingTime(long.readingMinutes)}`}
            class="strip led"
          >
            <ul class="strip-stories">
              <StoryCard view={view} story={long} place="strip" />
            </ul>
          </Part>
        )}
        {strips.map((strip) => (
          <Strip key={strip.section.slug} view={view} strip={strip} />
        ))}
      </div>
    ),
  });
}

/** With fewer latest stories, shows only some topics: more would outweigh the news. */
const [fewStories, fewTopics] = [4, 5];

/** Topics in the news. */
function Topics({ view, home: { tags, latest } }: { view: View; home: HomePage }) {
  const { words, site } = view;
  const isSmall = latest.length < fewStories;
  const List = latest.length > 0 ? TagRow : TagCards;
  return (
    <Part id={view.ids.topics} heading={isSmall ? words.tags : words.tagsInTheNews} class="wide">
      <List view={view} tags={isSmall ? tags.slice(0, fewTopics) : tags} />
      <p class="label more">
        <a href={site.addresses.href(site.addresses.tags)}>{words.allTags} →</a>
      </p>
    </Part>
  );
}

/** Chooses the layout of a section's strip: a narrow one next to another section, others depending on their pictures. */
const stripLayout = (strips: HomePage["strips"], at: number): string => {
  const [before, count = 0, after] = [at - 1, at, at + 1].map((at) => strips[at]?.stories.length);
  const pictures = strips[at]?.stories.filter(({ image }) => image).length ?? 0;
  const isBesideOne = before === 1 || after === 1;
  if (count === 1 && (isBesideOne || pictures === 0)) return "words thin";
  if (count === 2 && isBesideOne && pictures === 0) return "words thin";
  if (count > 2 && pictures === count) return "pictures";
  return pictures > 0 ? "led" : "words";
};

/** A section with a few stories. */
function Strip({ view, strip }: { view: View; strip: HomePage["strips"][number] }) {
  const { section, stories } = strip;
  const id = `${view.ids.section}-${section.slug}`;
  const { home, addresses } = view.site;
  const look = stripLayout(home.strips, home.strips.indexOf(strip));
  return (
    <Part id={id} heading={<a href={addresses.href(section.path)}>{section.name}</a>} class={`strip ${look}`}>
      <ul class="strip-stories">
        {stories.map((story, index) => (
          <StoryCard
            key={story.path}
            view={view}
            story={story}
            place={index > 0 ? "row" : "strip"}
            withPicture={look === "pictures" || (look === "led" && index === 0)}
            withDescription={look !== "led" || index === 0 || stories.length < 3}
          />
        ))}
      </ul>
    </Part>
  );
}

export const home = single({
  name: "home",
  permalink: () => homePath,
  render: drawHome,
  sitemap: siteModified,
});
