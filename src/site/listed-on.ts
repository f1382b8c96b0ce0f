import type { Settings } from "../content/settings.ts";
import { dayIn } from "../content/zone.ts";
import { monthPath } from "./addresses.ts";
import { pageHolding } from "./lists.ts";
import type { Story } from "./model.ts";

/**
 * The pages of lists on which a story stands: those of its tags, its section, its authors and its month. They are found by
 * counting: the lists themselves, and what they quote of other articles, are not made.
 *
 * @param stories all of the site, newest first
 * @returns their addresses from the site's root
 */
export function listedOn(
  story: Story,
  stories: readonly Story[],
  { pageSize, timeZone }: Pick<Settings, "pageSize" | "timeZone">,
): string[] {
  const month = monthOf(story);
  return [
    ...story.tags.map((tag) => onList(({ tags }) => tags.includes(tag), tag.path)),
    onList(({ section }) => section === story.section, story.section.path),
    ...story.authors.map((author) => onList(({ authors }) => authors.includes(author), author.path)),
    onList((other) => monthOf(other) === month, monthPath(month)),
  ];

  function monthOf({ date }: Story): string {
    return dayIn(date.epoch, timeZone).slice(0, 7);
  }

  function onList(isListed: (other: Story) => boolean, frontPath: string): string {
    const list = stories.filter(isListed);
    return pageHolding(list.indexOf(story), list.length, pageSize, frontPath);
  }
}
