import type { Article } from "../../content/content.ts";
import type { Settings } from "../../content/settings.ts";
import { monthOfArticle } from "../../news/addresses.ts";
import { once } from "../../site/lazily.ts";
import type { Story } from "../../site/model.ts";

/** What lists and timelines need of a text. */
export type Found = Pick<Story, "mentions" | "datedSentences">;

/** The parts that a site is built in, each by itself. What they write does not overlap, and is together the whole site. */
export interface Volumes {
  /** `2019` or `2019-03`, oldest first, then `open`: that of the newest article, and all pages that any new article may change. */
  names: readonly string[];
  /** The one that this build writes; undefined: it writes all. */
  built: string | undefined;
  /** Those that this build writes: it, or all. */
  written: readonly string[];
  /** The volume of a page. @param path its address, or that of the story that it is written with; the open one has all without a year */
  of(path: string | undefined): string;
  /** Whether this build writes a page. @param path as above */
  writes(path: string | undefined): boolean;
  /** The volume of a picture: of several stories that show it, the oldest has it. @param path of the picture */
  ofPicture(path: string): string;
  /** Whether this build writes a picture. @param path of the picture */
  writesPicture(path: string): boolean;
  /** What was found in an article's text: by an earlier build, if that still holds. @param read reads the text */
  found(article: Article, read: () => Found): Found;
}

export const openVolume = "open";

/**
 * The volumes of a site. The open one is told by the newest article, not by the clock: the same content gives the same volumes.
 *
 * @param articles newest first, withdrawn ones too
 * @param built see `Volumes`
 */
export function createVolumes(
  articles: readonly Pick<Article, "path" | "retracted" | "image" | "pictures">[],
  by: NonNullable<Settings["volumes"]>,
  built?: string,
  found: Volumes["found"] = (_, read) => read(),
): Volumes {
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
    return new Map(
      shown.flatMap(({ image, pictures = [], path }) =>
        [...(image ? [image] : []), ...pictures].map((picture) => [picture.path, path]),
      ),
    );
  });
  const names = [...dated.slice(0, -1), openVolume];
  return {
    names,
    built,
    written: built === undefined ? names : [built],
    found,
    of,
    writes,
    ofPicture: (path) => of(firstShown().get(path)),
    writesPicture: (path) => writes(firstShown().get(path)),
  };
}
