import { endOfLead } from "../../content/check-dates.ts";
import { originalOf } from "../../content/content.ts";
import { groupBy } from "../../news/group-by.ts";
import { frontLimits } from "../../news/settings/site.ts";
import type { HomePage, SiteModel, Story, StoryRef, TagRef, TagSummary } from "../model.ts";

/** How many stories stand next to the lead, if no more are pinned, and how many are the fewest. */
const besideLead = { usual: 4, least: 3 };
/** How many of the newest follow at least and at most, as there is room beside the lead. */
const latestCount = { least: 4, most: 14 };
/** Whether live coverage still runs: for a day after its newest entry. */
export const isRunning = ({ entries }: Pick<StoryRef, "entries">, now: SiteModel["now"]): boolean =>
  entries !== undefined && Number(entries.at(-1)?.at) > Number(now.minus({ hours: 24 }));
/** A section that no editor has chosen has a row of its own if so many of its stories are not further up. */
const leastOfSection = 2;

/**
 * The front page: what editors have chosen, then the newest.
 *
 * @param listed the stories, but of an article in two languages only the version in the site's
 */
export function homePageOf(
  site: Pick<SiteModel, "settings" | "now" | "stories" | "tags" | "sections">,
  listed: readonly Story[],
): HomePage {
  const { now, stories, tags, sections } = site;
  const { front } = site.settings;
  const shown = (pinned: Story): Story | undefined =>
    listed.find((story) => originalOf(story) === originalOf(pinned));
  const pinned = front.pinned
    .flatMap((file) => stories.filter((story) => story.file === file))
    .flatMap((story) => shown(story) ?? []);
  const kept = stories.find(({ leadUntil }) => leadUntil && endOfLead(leadUntil) > now);
  const lead = (kept && shown(kept)) ?? pinned[0] ?? listed[0];

  const live = listed.find((story) => story !== lead && isRunning(story, now));

  const used = new Set([lead, live]);
  /** Takes the first stories that are not on the page yet; none if there are fewer than `least`. */
  const take = (from: readonly Story[], count: number, least = 1): Story[] => {
    const taken = [...new Set(from)].filter((story) => !used.has(story)).slice(0, count);
    if (taken.length < least) return [];
    for (const story of taken) used.add(story);
    return taken;
  };
  const others = pinned.filter((story) => story !== lead);
  const next = take([...others, ...listed], Math.max(besideLead.usual, others.length), besideLead.least);
  // What editors have chosen stays in their order.
  const top = others.length > 0 ? next : pictureFirst(next);
  // Up to three others on the first topic of the lead, or else of the story below it, hang under both.
  const onTopic = (tag?: TagRef) => listed.filter((one) => tag && one.tags.includes(tag) && !used.has(one));
  const tag = top[0] && [lead, top[0]].map((story) => story?.tags[0]).find((tag) => onTopic(tag).length > 1);
  const thread = { tag, stories: take(onTopic(tag), 3) };
  const bySection = groupBy(listed, ({ section }) => [section.slug]);
  const ownOf = ({ slug }: Pick<Story["section"], "slug">) => bySection.get(slug) ?? [];
  const chosen = front.sections.flatMap((chosen) => sections.find(({ name }) => name === chosen) ?? []);
  const ofStrips = front.sections.length > 0 ? chosen : sections;
  const least = ofStrips === chosen ? 1 : Math.min(leastOfSection, front.stories);
  // What is no news waits for the strip of its section, if that comes about.
  const waiting = ofStrips.flatMap((section) => {
    const own = ownOf(section).filter((story) => !used.has(story));
    return own.length >= least && own.every(({ kind }) => kind === "opinion") ? own : [];
  });
  const rest = listed.filter((one) => !used.has(one) && !waiting.includes(one)).slice(0, latestCount.most);
  const room = lead ? highOf(lead, top) + 60 * thread.stories.length : 0;
  // How high a list is down to each of these.
  let high = 60;
  const small = pictured(rest);
  const heights = rest.map((one) => (high += 58 + 22 * lines(one.title, small.has(one) ? 24 : 40)));
  const fit = heights.filter((high) => high <= room + 20).length;
  const latest = take(rest, lead ? Math.max(latestCount.least, fit) : 0);
  const strips = ofStrips
    .map((section) => ({ section, stories: pictureFirst(take(ownOf(section), front.stories)) }))
    .filter(({ stories }) => stories.length > 0)
    // Those of which one is left stand last, side by side.
    .sort((one, other) => Number(one.stories.length < least) - Number(other.stories.length < least))
    .slice(0, frontLimits.sections);

  const tagsBeside = top[0] ? Math.floor((room - (heights[latest.length - 1] ?? room) - 130) / 45) : 0;
  return { lead, live, top, thread, latest, strips, tags: tagsInTheNews(listed, tags), tagsBeside };
}

/** The first with a picture before the others: large and without one, it would leave a hole beside them. */
function pictureFirst(stories: Story[]): Story[] {
  const first = stories.find(({ image }) => image);
  return first ? [...new Set([first, ...stories])] : stories;
}

/** Which of the latest show their picture: beside every third or fourth headline there is one. */
export function pictured<One extends StoryRef>(stories: readonly One[]): ReadonlySet<One> {
  const shown = new Set<One>();
  for (const [at, story] of stories.entries())
    if (story.image && !stories.slice(Math.max(0, at - 2), at).some((above) => shown.has(above)))
      shown.add(story);
  return shown;
}

/** How many lines a text takes, of so many letters each. */
const lines = (text: string | undefined, letters: number): number => Math.ceil((text?.length ?? 0) / letters);

/** How high the lead and the stories below it are on a wide screen, in pixels: see `_includes/styles/home.css`. */
function highOf({ title, description, image }: Story, [first, ...others]: Story[]): number {
  const lead =
    (image ? 550 + 57 * lines(title, 26) : 138 + 66 * lines(title, 22)) + 32 * lines(description, 62);
  const large = (first?.image ? 244 : 31) + 30 * lines(first?.title, 26) + 24 * lines(first?.description, 46);
  const small = others.map(({ title, image }) => 58 + 22 * lines(title, image ? 23 : 36));
  const column = small.reduce((high, one) => high + one, -33);
  return lead + Math.max(large, column);
}

/** The stories of the front page, in its order. */
export const storiesOn = ({ lead, live, top, thread, latest, strips }: HomePage): StoryRef[] =>
  [live ?? [], lead ?? [], top, thread.stories, latest, strips.flatMap(({ stories }) => stories)].flat();

const tagCount = 10;
/** After so many days, a story counts half. */
const halfLife = 7;

/**
 * The tags in the news. Each story counts for its tags, and half as much for each week that it is older than the newest: three
 * stories of this week put a tag before a hundred of last year. The newest story is the measure, not the clock, so a site that
 * rests keeps its tags, and the same content gives the same page.
 *
 * @returns most in the news first, then by name; none without a story
 */
function tagsInTheNews(stories: readonly Story[], tags: readonly TagSummary[]): TagSummary[] {
  const newest = stories[0]?.date.at.toMillis() ?? 0;
  const weights = new Map<string, number>();
  for (const story of stories) {
    const days = (newest - story.date.at.toMillis()) / 86_400_000;
    const weight = 2 ** (-days / halfLife);
    for (const { slug } of story.tags) weights.set(slug, (weights.get(slug) ?? 0) + weight);
  }
  const weightOf = ({ slug }: TagSummary): number => weights.get(slug) ?? 0;
  // The sort is stable.
  return tags
    .filter(({ count }) => count > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, tagCount);
}
