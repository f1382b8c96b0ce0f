import { originalOf } from "../../content/content.ts";
import type { Moment } from "../../news/dates/moment.ts";
import { groupBy } from "../../news/group-by.ts";
import { frontLimits } from "../../news/settings/site.ts";
import type { HomePage, SiteModel, Story, StoryRef, TagRef, TagSummary } from "../model.ts";

/** How many stories are next to the lead, unless more are pinned, and the minimum. */
const besideLead = { usual: 4, min: 3 };
/** How many of the latest stories, and then topics, are as high as a lead with a picture, and as one without. */
const latestCount = { withPicture: 8, without: 4 };
/** Whether live coverage is still ongoing: for a day after its newest entry. */
export const isOngoing = ({ entries }: Pick<StoryRef, "entries">, now: SiteModel["now"]): boolean =>
  entries !== undefined && Number(entries.at(-1)?.at) > Number(now.minus({ hours: 24 }));
/** Returns when an article stops leading the front page. A date without a time of day includes the whole day. */
const endOfLead = ({ at, precision }: Moment) => (precision === "day" ? at.plus({ days: 1 }) : at);
/** A section that the editors did not choose gets a strip if at least this many of its stories are not further up. */
const minOfSection = 2;

/** Composes the front page: what editors have chosen, then the newest stories. @param listed each article only once */
export function composeHome(
  site: Pick<SiteModel, "settings" | "now" | "stories" | "tags" | "sections">,
  listed: readonly Story[],
): HomePage {
  const { now, stories, tags, sections } = site;
  const { front } = site.settings;
  const findListed = (pinned: Story) => listed.find((story) => originalOf(story) === originalOf(pinned));
  const pinned = front.pinned
    .flatMap((file) => stories.filter((story) => story.file === file))
    .flatMap((story) => findListed(story) ?? []);
  const pinnedLead = stories.find(({ leadUntil }) => leadUntil && endOfLead(leadUntil) > now);
  const lead = (pinnedLead && findListed(pinnedLead)) ?? pinned[0] ?? listed[0];

  const live = listed.find((story) => story !== lead && isOngoing(story, now));

  const used = new Set([lead, live]);
  /** Takes the first stories that are not on the page yet; none if there are fewer than `min`. */
  const take = (from: readonly Story[], count: number, min = 1): Story[] => {
    const taken = [...new Set(from)].filter((story) => !used.has(story)).slice(0, count);
    if (taken.length < min) return [];
    for (const story of taken) used.add(story);
    return taken;
  };
  const others = pinned.filter((story) => story !== lead);
  const next = take([...others, ...listed], Math.max(besideLead.usual, others.length), besideLead.min);
  // Pinned stories keep the order of the editors.
  const top = others.length > 0 ? next : pictureFirst(next);
  // Up to three other stories on the first topic of the lead, or else of the story below it, follow both.
  const onTopic = (tag?: TagRef) => listed.filter((one) => tag && one.tags.includes(tag) && !used.has(one));
  const tag = top[0] && [lead, top[0]].map((story) => story?.tags[0]).find((tag) => onTopic(tag).length > 1);
  const thread = { tag, stories: take(onTopic(tag), 3) };
  const bySection = groupBy(listed, ({ section }) => [section.slug]);
  const storiesOf = ({ slug }: Pick<Story["section"], "slug">) => bySection.get(slug) ?? [];
  const chosen = front.sections.flatMap((chosen) => sections.find(({ name }) => name === chosen) ?? []);
  const stripSections = front.sections.length > 0 ? chosen : sections;
  const min = stripSections === chosen ? 1 : Math.min(minOfSection, front.stories);
  // Sections with only opinion pieces: these are reserved for the strip of their section.
  const reserved = stripSections.flatMap((section) => {
    const unused = storiesOf(section).filter((story) => !used.has(story));
    return unused.length >= min && unused.every(({ kind }) => kind === "opinion") ? unused : [];
  });
  const rest = listed.filter((one) => !reserved.includes(one));
  const newest = take(rest, lead?.image ? latestCount.withPicture : latestCount.without);
  // Paid texts come after three of the newsroom's own.
  const first = newest.filter(({ kind }) => kind !== "advertorial").slice(0, 3);
  const latest = [...new Set([...first, ...newest])];
  const strips = stripSections
    .map((section) => ({ section, stories: pictureFirst(take(storiesOf(section), front.stories)) }))
    .filter(({ stories }) => stories.length > 0)
    // Strips with a single story come last, side by side.
    .sort((one, other) => Number(one.stories.length < min) - Number(other.stories.length < min))
    .slice(0, frontLimits.sections);

  return { lead, live, top, thread, latest, strips, tags: tagsInTheNews(listed, tags) };
}

/** Moves the first story with a picture to the front: the first is shown large, and without a picture it would leave a gap. */
function pictureFirst(stories: Story[]): Story[] {
  return [...new Set([...stories.filter(({ image }) => image).slice(0, 1), ...stories])];
}

/** Selects the latest stories that show their picture: at most every third headline has one. */
export function selectPictured<One extends StoryRef>(stories: readonly One[]): ReadonlySet<One> {
  const shown = new Set<One>();
  for (const [at, story] of stories.entries())
    if (story.image && !stories.slice(Math.max(0, at - 2), at).some((above) => shown.has(above)))
      shown.add(story);
  return shown;
}

/** Lists the stories of the front page, in display order. */
export const storiesOn = ({ lead, live, top, thread, latest, strips }: HomePage): StoryRef[] =>
  [live ?? [], lead ?? [], top, thread.stories, latest, strips.flatMap(({ stories }) => stories)].flat();

const tagCount = 10;
/** The number of milliseconds after which a story counts half: seven days. */
const halfLife = 7 * 86_400_000;

/**
 * Finds the tags in the news, most prominent first, then by name. Each story counts half as much for each week that it is older than the
 * newest: three stories of this week put a tag before a hundred of last year. Ages are not relative to the clock, so an idle site keeps
 * its tags, and the same content makes the same page.
 */
function tagsInTheNews(stories: readonly Story[], tags: readonly TagSummary[]): TagSummary[] {
  const newest = stories[0]?.date.at.toMillis() ?? 0;
  const weights = new Map<string, number>();
  for (const story of stories) {
    const weight = 2 ** ((story.date.at.toMillis() - newest) / halfLife);
    for (const { slug } of story.tags) weights.set(slug, (weights.get(slug) ?? 0) + weight);
  }
  const weightOf = ({ slug }: TagSummary): number => weights.get(slug) ?? 0;
  // The sort is stable.
  return tags
    .filter(({ count }) => count > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, tagCount);
}
