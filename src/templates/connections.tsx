import type { ComponentChildren } from "preact";
import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { Name } from "../../_includes/components/headline.tsx";
import { langOf, type View } from "../../_includes/view.ts";
import type { Mention, Story, StoryRef, TagRef } from "../site/model.ts";

/** Two tags of a story that the same sentences name. */
interface Connection {
  /** In the story's order. */
  tags: readonly [TagRef, TagRef];
  /** How many sentences name both: none where only the file of one names the other. */
  sentences: number;
}

/** The mentions of a topic in sentences that name another too. @param mentions of a text @param tag slug of it */
export function mentionsWith(mentions: readonly Mention[], tag: string, other: string): Mention[] {
  const key = ({ paragraph, sentence }: Mention) => `${paragraph} ${sentence}`;
  const ofOther = new Set(mentions.filter((one) => one.tag === other).map(key));
  return mentions.filter((one) => one.tag === tag && one.sentence && ofOther.has(key(one)));
}

/** A sentence that names a tag, and the story that has it. */
type Excerpt = Mention & { story: StoryRef };

/** Sentences of fewer words say nothing alone; of two with so many words in common, as a share, one is enough. Of a text, so many are looked at. */
const [fewestWords, alike, mostLookedAt] = [5, 0.7, 20];

/**
 * Chooses sentences for a page: of each story those that say more than its headline, and than those of the stories before it.
 *
 * @param from mentions with their sentences, best first
 */
export function sentenceChooser(): (story: StoryRef, from: readonly Mention[], most: number) => Excerpt[] {
  const wordsOf = (text = "") => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));
  const earlier: ReadonlySet<string>[] = [];
  return (story, from, most) => {
    earlier.push(wordsOf(story.title));
    const chosen: Excerpt[] = [];
    for (const mention of from.slice(0, mostLookedAt)) {
      const words = wordsOf(mention.sentence);
      const isRepeated = earlier.some((other) => {
        const enough = alike * Math.max(words.size, other.size);
        return other.size > enough && [...words].filter((word) => other.has(word)).length > enough;
      });
      if (chosen.length === most || words.size < fewestWords || isRepeated) continue;
      earlier.push(words);
      chosen.push({ ...mention, story });
    }
    return chosen;
  };
}

/** Sentences that name a tag, each linked to its paragraph. */
export const MentionedSentences = ({ view, sentences }: { view: View; sentences: readonly Excerpt[] }) => (
  <ul class="mentions" aria-label={view.words.mentionedHere}>
    {sentences.map(({ story, sentence = "", name, paragraph }) => {
      const at = sentence.indexOf(name);
      const lang = langOf(view, story);
      return (
        <li key={sentence}>
          <a href={`${view.site.addresses.href(story.path)}#${paragraph}`} lang={lang} hreflang={lang}>
            {sentence.slice(0, at)}
            <b>{name}</b>
            {sentence.slice(at + name.length)}
          </a>
        </li>
      );
    })}
  </ul>
);

/** What a text says is connected: every two of its tags that it names in one sentence, those of most sentences first. */
function connectionsOf({ tags, mentions }: Pick<Story, "tags" | "mentions">): Connection[] {
  const found = tags.flatMap((one, index) =>
    tags.slice(index + 1).flatMap((other): Connection[] => {
      const sentences = mentionsWith(mentions, one.slug, other.slug).length;
      const isToldOnly = sentences === 0 && (names(one, other) || names(other, one));
      return sentences > 0 || isToldOnly ? [{ tags: [one, other], sentences }] : [];
    }),
  );
  return found.sort((a, b) => b.sentences - a.sentences);
}

/** Whether a topic's own file names another. */
const names = ({ description }: TagRef, { name, aliases }: TagRef): boolean => {
  const words = ` ${description ?? ""} `.replace(/[^\p{L}\p{N}]+/gu, " ");
  return [name, ...aliases].some((one) => words.includes(` ${one} `));
};

/** Of the drawing, in pixels: a row is as high as a finger needs, an arc at most as wide as this. */
const [row, widest] = [44, 72];

interface ConnectionsProps {
  view: View;
  story: Story;
  /** Stands here if nothing is connected. */
  otherwise: ComponentChildren;
}

/**
 * Who is connected with whom: the topics of a story, a dot each, and an arc between two that the same sentences name, thicker the
 * more there are; a dotted one where only the file of one names the other. Below, in words, each leads to those sentences, on the
 * page of the second.
 */
export function Connections({ view, story, otherwise }: ConnectionsProps) {
  const { words, ids, site } = view;
  const { tags } = story;
  const connections = connectionsOf(story);
  if (connections.length === 0) return otherwise;
  return (
    <Part id={ids.connections} heading={words.connections} class="connections">
      <div class="arcs">
        <Arcs tags={tags} connections={connections} />
        <ul aria-label={words.tags}>
          {tags.map(({ slug, path, name }) => (
            <li key={slug}>
              <a href={site.addresses.href(path)}>
                <Name text={name} />
              </a>
            </li>
          ))}
        </ul>
      </div>
      <ul class="counted">
        {connections.map(({ tags: [one, other], sentences }) => (
          <li key={`${one.slug} ${other.slug}`}>
            <a href={`${site.addresses.href(other.path)}${sentences > 0 ? `#${ids.with}-${one.slug}` : ""}`}>
              <Name text={one.name} />
              &nbsp;–&nbsp;
              <Name text={other.name} />
            </a>
            <span class="label">{sentences > 0 ? words.sentenceCount(sentences) : words.toldByTopic}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The dots, each level with its name at the right, and the arcs at their left. The list below says the same in words. */
function Arcs({ tags, connections }: { tags: readonly TagRef[]; connections: readonly Connection[] }) {
  const level = (tag: TagRef): number => row * (tags.indexOf(tag) + 0.5);
  const [width, height] = [Math.min(widest, 0.7 * row * (tags.length - 1)) + 12, row * tags.length];
  return (
    <svg viewBox={`${8 - width} 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {connections.map(({ tags: [one, other], sentences }) => {
        const half = (level(other) - level(one)) / 2;
        const arc = `M0 ${level(one)}a${Math.min(widest, 1.4 * half)} ${half} 0 0 0 0 ${2 * half}`;
        const wide = sentences > 0 ? Math.min(1 + sentences, 8) : undefined;
        return <path d={arc} opacity="0.6" stroke-width={wide} stroke-dasharray={wide ? undefined : "2 4"} />;
      })}
      {tags.map((tag) => (
        <circle cy={level(tag)} r="6" />
      ))}
    </svg>
  );
}
