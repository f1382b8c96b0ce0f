import { atomPath, homePath, jsonFeedPath, rssPath } from "../../news/addresses.ts";
import type { Feed, Story, TagRef } from "../model.ts";
import { lastModified } from "./lists.ts";

/** The feed of the page at `path`. @param stories all its stories, newest first */
export function feedOf(path: string, stories: readonly Story[], size: number, tag?: TagRef): Feed {
  const entries = stories.slice(0, size);
  const modified = lastModified(entries);
  return {
    ...(tag ? { tag } : {}),
    atomPath: atomPath(path),
    rssPath: rssPath(path),
    jsonPath: jsonFeedPath(path),
    stories: entries,
    ...(modified ? { modified } : {}),
  };
}

/** The site's feed, and one for each tag with stories. */
export function listFeeds(
  stories: readonly Story[],
  tagged: readonly { tag: TagRef; stories: readonly Story[] }[],
  size: number,
): Feed[] {
  const ofTags = tagged.filter(({ stories: own }) => own.length > 0);
  return [
    feedOf(homePath, stories, size),
    ...ofTags.map(({ tag, stories: own }) => feedOf(tag.path, own, size, tag)),
  ];
}
