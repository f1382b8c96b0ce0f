import type { ComponentChildren } from "preact";
import type { ListPage, Mention, StoryRef } from "../../src/site/model.ts";
import { langOf, languageOfLink, siteLang, type View } from "../view.ts";
import { Headline } from "./headline.tsx";
import { ListNavigation } from "./list-navigation.tsx";
import { Status } from "./status.tsx";
import { ShortTime } from "./story-time.tsx";

/** An article in a list: section, headline, standfirst, date. */
export function StoryItem({
  view,
  story,
  withDescription = true,
  children,
}: {
  view: View;
  story: StoryRef;
  withDescription?: boolean;
  children?: ComponentChildren;
}) {
  const { site } = view;
  return (
    <li class="story-item">
      <h3>
        <a href={site.addresses.href(story.path)} {...languageOfLink(view, story)}>
          <Headline text={story.title} language={story.language} />
        </a>
      </h3>
      {withDescription && story.description && <p lang={langOf(view, story)}>{story.description}</p>}
      {children}
      <p class="label">
        <Status view={view} story={story} />
        {sectionName(view, story.section)} · <ShortTime view={view} moment={story.date} />
      </p>
    </li>
  );
}

/** Wrapped in an element only if it needs a `lang`: lists have many. */
function sectionName(view: View, section: StoryRef["section"]): ComponentChildren {
  const lang = siteLang(view);
  return lang ? <span lang={lang}>{section.name}</span> : section.name;
}

/** A list of stories, or a note that there are none. */
export function StoryList({ view, stories }: { view: View; stories: StoryRef[] }) {
  if (stories.length === 0) return <p class="quiet">{view.words.noArticles}</p>;
  return (
    <ul class="story-list">
      {stories.map((story) => (
        <StoryItem key={story.path} view={view} story={story} />
      ))}
    </ul>
  );
}

/** A page of a list of articles, under a heading that only screen readers need: the page's own says enough. */
export function StoryPage({ view, list }: { view: View; list: ListPage<StoryRef> }) {
  return (
    <div>
      <h2 class="visually-hidden">{view.words.articles}</h2>
      <StoryList view={view} stories={list.items} />
      <ListNavigation view={view} list={list} />
    </div>
  );
}

/** An article may name its subject in every other sentence: a list shows only a few. */
const mostSentences = 3;

/** The first sentences of an article that name the tag, each linked to its paragraph. */
export function MentionedSentences({
  view,
  story,
  mentions,
}: {
  view: View;
  story: StoryRef;
  mentions: Mention[];
}) {
  const sentences = new Map(
    mentions.flatMap(({ sentence, ...where }) => (sentence ? [[sentence, where] as const] : [])),
  );
  if (sentences.size === 0) return null;
  return (
    <ul class="mentions" aria-label={view.words.mentionedHere}>
      {[...sentences].slice(0, mostSentences).map(([sentence, { name, paragraph }]) => {
        const at = sentence.indexOf(name);
        return (
          <li key={sentence}>
            <a href={`${view.site.addresses.href(story.path)}#${paragraph}`} {...languageOfLink(view, story)}>
              {sentence.slice(0, at)}
              <b>{name}</b>
              {sentence.slice(at + name.length)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
