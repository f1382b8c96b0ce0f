import { hash } from "node:crypto";
import type { Article } from "../../content/content.ts";
import type { Settings } from "../../content/settings.ts";
import { monthOfArticle } from "../../news/addresses.ts";
import { once } from "../../site/lazily.ts";
import type { Story } from "../../site/model.ts";

/** What lists and timelines need from a text. */
export type Found = Pick<Story, "mentions" | "datedSentences">;

/** The parts of a site that are built separately. Their outputs do not overlap, and together they are the whole site. */
export type Volumes = ReturnType<typeof createVolumes>;

export const openVolume = "open";

/** Returns a hash for comparing files and what pages are rendered from. */
export const hashOf = (bytes: string | Uint8Array): string => hash("sha1", bytes, "base64url");

/**
 * Returns the volumes of a site. The open volume is the one of the newest article, not of today: the same content gives the same volumes.
 *
 * @param articles newest first, including withdrawn ones
 * @param built the one that this build writes; undefined if it writes all
 * @param found what was found in an article's text: by an earlier build, if that is still valid. `read` reads the text
 */
export function createVolumes(
  articles: readonly Pick<Article, "path" | "retracted" | "image" | "pictures">[],
  by: NonNullable<Settings["volumes"]>,
  built?: string,
  found = (_: Article, read: () => Found): Found => read(),
) {
  const nameOf = (path: string): string => monthOfArticle(path).slice(0, by === "year" ? 4 : 7);
  const dated = [...new Set(articles.map(({ path }) => nameOf(path)))].sort();
  const newest = dated.at(-1) ?? "";
  const of = (path = "/"): string => {
    const name = /^\/\d{4}\//.test(path) ? nameOf(path) : newest;
    return name < newest ? name : openVolume;
  };
  const writes = (path: string | undefined): boolean => built === undefined || of(path) === built;
  const firstShown = once(() => {
    const shown = articles.filter(({ retracted }) => !retracted);
    const pairs = shown.flatMap(({ image, pictures = [], path }) =>
      [...(image ? [image] : []), ...pictures].map((picture) => [picture.path, path] as const),
    );
    return new Map(pairs);
  });
  const names = [...dated.slice(0, -1), openVolume];
  return {
    /** `2019` or `2019-03`, oldest first, then `open`: the newest article's, with all pages that any new article may change. */
    names,
    built,
    /** True for a closed volume: it need not list what only the open volume writes. */
    isClosed: built !== undefined && built !== openVolume,
    /** The volumes that this build writes: one, or all. */
    written: built === undefined ? names : [built],
    found,
    /** Returns the volume of a page, by its address or that of the story it is written with. Paths without a year are in the open volume. */
    of,
    /** Whether this build writes a page, by the same path as `of`. */
    writes,
    /** Returns the story whose volume writes a picture, by their paths: the oldest that shows it. */
    storyWith: (picture: string) => firstShown().get(picture),
  };
}
