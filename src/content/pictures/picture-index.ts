import { quote, together } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/pictures.ts";
import type { BodyPicture } from "../article.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";
import type { WrittenPicture } from "./body-pictures.ts";
import { locatePicture, type Measuring, type PictureFile } from "./measure-pictures.ts";

/** The pictures of a site, each measured once. */
export interface PictureIndex {
  /** Finds the file of a picture named by a key such as `image.src`; if there is none, adds a mistake. */
  find(written: Written, namedIn: string, key: string): PictureFile | undefined;
  /** Finds the pictures of a text, each `src` once. */
  findInBody(written: WrittenPicture[], namedIn: string): BodyPicture[];
  mistakes: Mistake[];
}

/** The files of pictures, to be measured. Skips wrong sources: the index reports them. */
export function filesOf(sources: string[], namedIn: string): string[] {
  return sources
    .map((src) => locatePicture(src, namedIn))
    .flatMap((located) => (located.ok ? [located.file] : []));
}

/** @param measured by file */
export function indexPictures(measured: ReadonlyMap<string, Measuring>): PictureIndex {
  const mistakes: Mistake[] = [];
  const find = (
    { text, place }: Written,
    namedIn: string,
    { key, isPdf = false }: { key?: string; isPdf?: boolean },
  ): PictureFile | undefined => {
    const located = locatePicture(text, namedIn);
    const measuring = located.ok ? measured.get(located.file) : undefined;
    if (measuring?.ok && isPdf === (measuring.picture.bytes !== undefined)) return measuring.picture;
    const wrong = measuring?.ok ? pictureMessages.isNoPicture : measuring?.message;
    const message = located.ok
      ? together(`${quote(text)}:`, wrong ?? pictureMessages.isNotLookedAt)
      : located.message;
    mistakes.push({ file: namedIn, ...place, ...(key && { key }), message });
    return undefined;
  };
  return {
    mistakes,
    find: (written, namedIn, key) => find(written, namedIn, { key }),
    findInBody: (written, namedIn) => {
      const pictures = new Map<string, BodyPicture>();
      for (const { src, place, isPdf, ...texts } of written) {
        const picture = find({ text: decodeSource(src), place }, namedIn, { isPdf });
        if (picture && !pictures.has(src)) pictures.set(src, { src, ...picture, ...texts });
      }
      return [...pictures.values()];
    },
  };
}

/** A Markdown picture's address as the name of a file: `foto%20baru.jpg` → `foto baru.jpg`. */
export function decodeSource(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
