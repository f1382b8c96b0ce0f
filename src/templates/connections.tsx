import type { ComponentChildren } from "preact";
import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { Name } from "../../_includes/components/headline.tsx";
import { langOf, type View } from "../../_includes/view.ts";
import { namedIn } from "../features/timeline/model.ts";
import type { Mention, Story, StoryRef, TagRef } from "../site/model.ts";

/** Two tags of a story that are named in the same sentences. */
interface Connection {
  /** In the story's order. */
  tags: readonly [TagRef, TagRef];
  /** How many sentences name both; none if only the file of one names the other. */
  sentences: number;
}

/** Finds the mentions of a topic in sentences that also name another. @param mentions in a text @param tag the topic's slug */
export function mentionsWith(mentions: readonly Mention[], tag: string, other: string): Mention[] {
  const key = ({ paragraph, sentence }: Mention) => `${paragraph} ${sentence}`;
  const sentencesOfOther = new Set(mentions.filter((one) => one.tag === other).map(key));
  return mentions.filter((one) => one.tag === tag && one.sentence && sentencesOfOther.has(key(one)));
}

/** A sentence that names a tag, and its story. */
type Excerpt = Mention & { story: StoryRef };

/** The minimum number of words of an excerpt; the share of common words that makes two sentences similar; the maximum number of sentences to examine per text. */
const [minWords, similar, maxExamined] = [5, 0.7, 20];

/**
 * Makes a function that chooses excerpts for a page: sentences that repeat neither the story's headline nor earlier excerpts. Its
 * parameter `from` are mentions with their sentences, best first.
 */
export function sentenceChooser(): (story: StoryRef, from: readonly Mention[], most: number) => Excerpt[] {
  const wordsOf = (text = "") => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));
  const earlier: ReadonlySet<string>[] = [];
  return (story, from, most) => {
    earlier.push(wordsOf(story.title));
    const chosen: Excerpt[] = [];
    for (const mention of from.slice(0, maxExamined)) {
      if (chosen.length === most) break;
      const words = wordsOf(mention.sentence);
      const isRepeated = earlier.some((other) => {
        const enough = similar * Math.max(words.size, other.size);
        return other.size > enough && [...words].filter((word) => other.has(word)).length > enough;
      });
      if (words.size < minWords || isRepeated) continue;
      earlier.push(words);
      chosen.push({ ...mention, story });
    }
    return chosen;
  };
}

/** Excerpts that name a tag, each linked to its paragraph. */
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

/** Finds the connections in a text: all pairs of its tags named in the same sentence, most frequent first, or in each other's files. */
function findConnections({ tags, mentions }: Pick<Story, "tags" | "mentions">): Connection[] {
  const connections = tags.flatMap((one, index) =>
    tags.slice(index + 1).flatMap((other): Connection[] => {
      const sentences = mentionsWith(mentions, one.slug, other.slug).length;
      const inFiles =
        namedIn(one.description ?? "", [other]).size + namedIn(other.description ?? "", [one]).size;
      return sentences + inFiles > 0 ? [{ tags: [one, other], sentences }] : [];
    }),
  );
  return connections.sort((a, b) => b.sentences - a.sentences);
}

/** In pixels: the height of a row, which suits a finger, and the maximum width of an arc. */
const [row, maxArc] = [44, 72];

interface ConnectionsProps {
  view: View;
  story: Story;
  /** Shown if there are no connections. */
  fallback: ComponentChildren;
}

/**
 * A diagram of the connections between the topics of a story: a dot for each topic, and an arc between two that are named in the same
 * sentences, thicker the more there are; dotted if only the file of one names the other. Below it, a list in words, which links to
 * the sentences on the second topic's page.
 */
export function Connections({ view, story, fallback }: ConnectionsProps) {
  const { words, ids, site } = view;
  const { tags } = story;
  const connections = findConnections(story);
  if (connections.length === 0) return fallback;
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
              &nbsp;– <Name text={other.name} />
            </a>
            <span class="label">{sentences > 0 ? words.sentenceCount(sentences) : words.toldByTopic}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The dots, each aligned with its name on the right, and the arcs on their left. The list below says the same in words. */
function Arcs({ tags, connections }: { tags: readonly TagRef[]; connections: readonly Connection[] }) {
  const level = (tag: TagRef): number => row * (tags.indexOf(tag) + 0.5);
  const [width, height] = [Math.min(maxArc, 0.7 * row * (tags.length - 1)) + 12, row * tags.length];
  return (
    <svg viewBox={`${8 - width} 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {connections.map(({ tags: [one, other], sentences }) => {
        const half = (level(other) - level(one)) / 2;
        const arc = `M0 ${level(one)}a${Math.min(maxArc, 1.4 * half)} ${half} 0 0 0 0 ${2 * half}`;
        const wide = sentences > 0 ? Math.min(1 + sentences, 8) : undefined;
        return <path d={arc} opacity="0.6" stroke-width={wide} stroke-dasharray={wide ? undefined : "2 4"} />;
      })}
      {tags.map((tag) => (
        <circle cy={level(tag)} r="6" />
      ))}
    </svg>
  );
}
