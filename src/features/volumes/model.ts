import { createHash } from "node:crypto";
import type { Article } from "../../content/content.ts";
import type { Settings } from "../../content/settings.ts";
import { monthOfArticle } from "../../news/addresses.ts";
import { once } from "../../site/lazily.ts";
import type { Story } from "../../site/model.ts";

/** What lists and timelines need of a text. */
export type Found = Pick<Story, "mentions" | "datedSentences">;

/** The parts that a site is built in, each by itself. What they write does not overlap, and is together the whole site. */
export type Volumes = ReturnType<typeof createVolumes>;

export const openVolume = "open";

/** A hash by which files and what is drawn are compared. */
export const hashOf = (bytes: string | Uint8Array): string =>
  createHash("sha1").update(bytes).digest("base64url");

/**
 * The volumes of a site. The open one is told by the newest article, not by the clock: the same content gives the same volumes.
 *
 * @param articles newest first, withdrawn ones too
 * @param built the one that this build writes; undefined: it writes all
 * @param found what was found in an article's text: by an earlier build, if that still holds. `read` reads the text
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
    return new Map(
      shown.flatMap(({ image, pictures = [], path }) =>
        [...(image ? [image] : []), ...pictures].map((picture) => [picture.path, path]),
      ),
    );
  });
  const names = [...dated.slice(0, -1), openVolume];
  return {
    /** `2019` or `2019-03`, oldest first, then `open`: that of the newest article, and all pages that any new article may change. */
    names,
    built,
    /** Whether it is not the open one: then what that has need not even be listed. */
    isClosed: built !== undefined && built !== openVolume,
    /** Those that this build writes: it, or all. */
    written: built === undefined ? names : [built],
    found,
    /** The volume of a page. Its path is its address, or that of the story that it is written with; the open one has all without a year. */
    of,
    /** Whether this build writes a page, with a path as above. */
    writes,
    /** The volume of a picture, by its path: of several stories that show it, the oldest has it. */
    ofPicture: (path: string) => of(firstShown().get(path)),
    /** Whether this build writes a picture. */
    writesPicture: (path: string) => writes(firstShown().get(path)),
  };
}
