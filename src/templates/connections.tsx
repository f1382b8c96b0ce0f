import { Part } from "../../_includes/components/breadcrumbs.tsx";
import { Name } from "../../_includes/components/headline.tsx";
import type { View } from "../../_includes/view.ts";
import type { Mention, Story, TagRef } from "../site/model.ts";

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
const names = ({ tag }: TagRef, { name, tag: { aliases } }: TagRef): boolean => {
  const words = ` ${tag.description ?? ""} `.replace(/[^\p{L}\p{N}]+/gu, " ");
  return [name, ...aliases].some((one) => words.includes(` ${one} `));
};

/** Of the drawing, in pixels: as wide as a rail. */
const width = 272;
/** From the middle to the rings at the sides and at the top. */
const [across, up] = [92, 68];
/** Names of more letters take two lines. */
const longName = 16;
const lineHeight = 14;
/** More rings than these stand too close. */
const most = 8;

/**
 * Who is connected with whom: the topics of a story as dots, and a line between two that the same sentences name, thicker the
 * more there are; a dotted one where only the file of one names the other. Below, in words, each leads to those sentences, on the
 * page of the second.
 */
export function Connections({ view, story }: { view: View; story: Story }) {
  const { words, ids, site } = view;
  const connections = connectionsOf(story);
  const rings = story.tags.filter((tag) => connections.some(({ tags }) => tags.includes(tag))).slice(0, most);
  if (rings.length < 2) return null;
  return (
    <Part id={ids.connections} heading={words.connections} class="connections">
      <Drawing rings={rings} connections={connections} />
      <ul class="counted">
        {connections.map(({ tags: [one, other], sentences }) => (
          <li key={`${one.slug} ${other.slug}`}>
            <a href={`${site.addresses.href(other.path)}${sentences > 0 ? `#${ids.with}-${one.slug}` : ""}`}>
              <Name text={one.name} /> – <Name text={other.name} />
            </a>
            {sentences > 0 && <span class="label">{words.sentenceCount(sentences)}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Rings on an ellipse, the first at the top. The list below says the same in words. */
function Drawing({ rings, connections }: { rings: readonly TagRef[]; connections: readonly Connection[] }) {
  const places = rings.map((tag, index) => {
    const angle = (2 * Math.PI * index) / rings.length - Math.PI / 2;
    const [x = 0, y] = [width / 2 + across * Math.cos(angle), up * Math.sin(angle)].map(round);
    const lines = linesOf(tag.name);
    // A long name stays within the drawing: a bold letter has up to nine pixels.
    const half = 4.5 * Math.max(...lines.map(({ length }) => length));
    return { tag, x, y, lines, middle: Math.min(width - half, Math.max(half, x)) };
  });
  const placeOf = (tag: TagRef) => places.find((place) => place.tag === tag);
  const room = 16 + lineHeight * Math.max(...places.map(({ lines }) => lines.length));
  const [top, bottom] = [-up - room, round(Math.max(...places.map(({ y = 0 }) => y))) + room];
  return (
    <svg viewBox={`0 ${top} ${width} ${bottom - top}`} width={width} height={bottom - top} aria-hidden="true">
      {connections.map(({ tags: [one, other], sentences }) => {
        const [from, to] = [placeOf(one), placeOf(other)];
        const size = Math.min(1 + sentences, 8);
        const ends = from && to && { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
        return ends && <line {...ends} {...(sentences > 0 ? { "stroke-width": size } : { class: "told" })} />;
      })}
      {places.map(({ x, y = 0, lines, middle }) => (
        <>
          <circle cx={x} cy={y} r="7" />
          {/* A name stands outside: above the upper rings, below the others. */}
          {lines.map((line, index) => (
            <text
              x={middle}
              y={y < 0 ? y - 14 - lineHeight * (lines.length - 1 - index) : y + 10 + lineHeight * (index + 1)}
            >
              {line}
            </text>
          ))}
        </>
      ))}
    </svg>
  );
}

const round = (size: number): number => Math.round(size * 10) / 10;

/** A name in one line, or in two that are about as long, cut between words. */
function linesOf(name: string): string[] {
  if (name.length <= longName) return [name];
  const gaps = Array.from(name.matchAll(/ /g), ({ index }) => index);
  const middle = gaps.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)];
}
