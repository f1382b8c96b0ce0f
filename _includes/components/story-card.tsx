import type { Moment } from "../../src/news/dates/moment.ts";
import { selectPictured } from "../../src/site/lists/home.ts";
import { newestTime } from "../../src/site/lists/list-pages.ts";
import type { Story, StoryRef } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { langOf, type View } from "../view.ts";
import { Byline } from "./byline.tsx";
import { Name, StoryLink, sectionLabel, sizeClass, voiceOf } from "./headline.tsx";
import { Status } from "./notes.tsx";
import { Portrait, Thumbnail } from "./pictures.tsx";
import { DayAndTime } from "./story-time.tsx";

/* The link of a headline covers its whole card: there is only one, also for keyboards and screen readers. */

export interface LeadStoryProps {
  view: View;
  story: Story;
  /** Whether there is room for it. */
  withByline: boolean;
  /** Whether it is the only story on the page, which then shows its beginning. */
  isAlone: boolean;
  /** When the site last changed, if that is shown above. */
  changed?: Moment | undefined;
}

/** The story at the top of the front page. */
export const LeadStory = replaceable("LeadStory", ({ view, story, withByline, isAlone, changed }) => {
  const { section, image, description, date, modified, entries } = story;
  const updated = modified.at > date.at ? view.words.updated : "";
  // A story's text is only read if it is shown.
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
        <h2 class={sizeClass(story.title)}>
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

/** Current live coverage at the top of the front page, if it is not the lead. */
export const LiveStrip = ({ view, story }: { view: View; story: StoryRef }) => (
  <div class="card live-strip">
    <p class="label">
      <Status view={view} story={story} />
    </p>
    <h2>
      <StoryLink view={view} story={story} />
    </h2>
    <p class="label">{story.entries?.at(-1)?.headline}</p>
  </div>
);

export interface StoryCardProps {
  view: View;
  story: StoryRef;
  /** Next to the lead, first in the strip of its section or in its row, or among the latest, which are small. */
  place: "top" | "strip" | "row" | "latest";
  /** Whether it is of lower rank: with the picture beside its headline, and without standfirst. */
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
  // The only large picture, if the lead has none.
  const isFirst = place === "top" && !isSmall && !view.site.home.lead?.image;
  const size = isSmall || place === "latest" ? "small" : place;
  const Heading = place === "top" ? "h2" : "h3";
  // An opinion has its own style, and its author's portrait.
  const isVoice = voiceOf(story) !== undefined;
  const sectionName = sectionLabel(view, story);
  const isMixed = place === "top" || place === "latest";
  const portrait = isVoice && !image && place !== "latest" ? story.authors[0]?.image : undefined;
  return (
    <li class={`card${size === "small" ? " small" : ""}${isVoice ? " voice" : ""}`}>
      {image && <Thumbnail view={view} picture={image} place={size} isFirst={isFirst} />}
      {portrait && <Portrait view={view} picture={portrait} sizes="3.5rem" />}
      <div>
        <Heading>
          <StoryLink view={view} story={story} said={isMixed ? undefined : sectionName} />
        </Heading>
        {withDescription && description && <p lang={langOf(view, story)}>{description}</p>}
        <p class="label">
          {isMixed && !story.entries && !sectionName && (
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

/** Draws stories by rank: the first one large, unless all are small. */
export const Cards = ({ stories, isSmall, withPicture = true, ...rest }: CardsProps) => {
  const unpaid = stories.filter(({ labels }) => !labels.includes("advertorial"));
  const shown = rest.place === "latest" ? selectPictured(unpaid) : new Set(stories);
  const draw = (story: StoryRef, index: number) => {
    const rank = { isSmall: isSmall || index > 0, withPicture: withPicture && shown.has(story) };
    return <StoryCard key={story.path} story={story} {...rank} {...rest} />;
  };
  return <ul class="cards">{stories.map(draw)}</ul>;
};
