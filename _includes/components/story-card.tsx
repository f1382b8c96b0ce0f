import type { Moment } from "../../src/news/dates/moment.ts";
import { selectPictured } from "../../src/site/lists/home.ts";
import { newestTime } from "../../src/site/lists/list-pages.ts";
import type { Story, StoryRef } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { langOf, type View } from "../view.ts";
import { Byline } from "./byline.tsx";
import { Name, StoryLink, sectionLabel, voiceOf } from "./headline.tsx";
import { Status } from "./notes.tsx";
import { Portrait, Thumbnail } from "./pictures.tsx";
import { DayAndTime } from "./story-time.tsx";

/*
 * A picture leads where its headline does: the link of the headline covers the whole card. So there is
 * one link, for a keyboard and a screen reader too.
 */

export interface LeadStoryProps {
  view: View;
  story: Story;
  /** If there is room for it. */
  withByline: boolean;
  /** No other story is on the page: this one begins here. */
  isAlone: boolean;
  /** When the site last changed, where that is said above. */
  changed?: Moment | undefined;
}

/** The story at the top of the front page. */
export const LeadStory = replaceable("LeadStory", ({ view, story, withByline, isAlone, changed }) => {
  const { section, image, description, date, modified, entries } = story;
  const updated = modified.at > date.at ? view.words.updated : "";
  // The text of a story is read only if it is shown.
  const [, opening = ""] = (isAlone && /^\s*<p[^>]*>([\s\S]*?)<\/p>/.exec(story.html)) || [];
  return (
    <article class="card lead">
      {image && (
        <div lang={langOf(view, story)}>
          <Thumbnail view={view} picture={image} place="lead" isFirst />
        </div>
      )}
      <div>
        <p class="kicker">
          <Status view={view} story={story} shows={["word"]} />
          {story.status !== "published" && "· "}
          <a href={view.site.addresses.href(section.path)}>
            <Name text={section.name} />
          </a>
        </p>
        <h2>
          <StoryLink view={view} story={story} said={sectionLabel(view, story)} />
        </h2>
        {description && (
          <p class="standfirst" lang={langOf(view, story)}>
            {description}
          </p>
        )}
        {(entries || !withByline) && (
          <p class="label" lang={entries && langOf(view, story)}>
            {entries && <Status view={view} story={story} shows={["time", "headline"]} day={changed} />}
            {!entries && [updated, " ", <DayAndTime key="time" view={view} moment={modified} />]}
          </p>
        )}
        {withByline && <Byline view={view} story={story} />}
        {isAlone && (
          <>
            <p class="text" lang={langOf(view, story)} dangerouslySetInnerHTML={{ __html: opening }} />
            <p class="label more">
              <a href={view.site.addresses.href(story.path)}>{view.words.readAll(story.readingMinutes)} →</a>
            </p>
          </>
        )}
      </div>
    </article>
  );
});

/** Over the front page: coverage that is running, if it is not the lead. */
export const LiveStrip = ({ view, story }: { view: View; story: StoryRef }) => (
  <div class="card live-strip">
    <h2>
      <StoryLink view={view} story={story} />
    </h2>
    <p class="label">
      <Status view={view} story={story} shows={["word", "time", "headline"]} />
    </p>
  </div>
);

export interface StoryCardProps {
  view: View;
  story: StoryRef;
  /** Next to the lead, first in the strip of its section or in its row, or among the latest, which are small. */
  place: "top" | "strip" | "row" | "latest";
  /** Of lower rank: a picture beside its headline, and no standfirst. */
  isSmall?: boolean;
  withPicture?: boolean;
  withDescription?: boolean;
}

/** Another story of the front page: a picture if it has one, headline, standfirst, section and time. */
export const StoryCard = replaceable("StoryCard", (props) => {
  const { view, story, place, isSmall = false, withPicture = true, withDescription = !isSmall } = props;
  const { description, date } = story;
  const year = view.site.stories[0]?.date.at.year;
  const shown = { at: newestTime(story), precision: story.entries ? "minute" : date.precision } as const;
  const image = withPicture ? story.image : undefined;
  // The one large picture below a lead without one.
  const isFirst = place === "top" && !isSmall && !view.site.home.lead?.image;
  const size = isSmall || place === "latest" ? "small" : place;
  const Heading = place === "top" ? "h2" : "h3";
  // An opinion has a voice of its own, and its face.
  const isVoice = voiceOf(story) !== undefined;
  const own = sectionLabel(view, story);
  const isMixed = place === "top" || place === "latest";
  const face = isVoice && !image && place !== "latest" ? story.authors[0]?.image : undefined;
  return (
    <li class={`card${size === "small" ? " small" : ""}${isVoice ? " voice" : ""}`}>
      {image && <Thumbnail view={view} picture={image} place={size} isFirst={isFirst} />}
      {face && <Portrait view={view} picture={face} sizes="3.5rem" />}
      <div>
        <Heading>
          <StoryLink view={view} story={story} said={isMixed ? undefined : own} />
        </Heading>
        {withDescription && description && <p lang={langOf(view, story)}>{description}</p>}
        <p class="label">
          {isMixed && !story.entries && !own && (
            <b>
              <Name text={story.section.name} />
            </b>
          )}
          <Status view={view} story={story} shows={["word"]} />
          <DayAndTime view={view} moment={shown} known={year} />
        </p>
      </div>
    </li>
  );
});

type CardsProps = Omit<StoryCardProps, "story"> & { stories: StoryRef[] };

/** Stories by rank: the first large, unless all are small. */
export const Cards = ({ stories, isSmall, withPicture = true, ...rest }: CardsProps) => {
  const shown = rest.place === "latest" ? selectPictured(stories) : new Set(stories);
  const draw = (story: StoryRef, index: number) => {
    const rank = { isSmall: isSmall || index > 0, withPicture: withPicture && shown.has(story) };
    return <StoryCard key={story.path} story={story} {...rank} {...rest} />;
  };
  return <ul class="cards">{stories.map(draw)}</ul>;
};
