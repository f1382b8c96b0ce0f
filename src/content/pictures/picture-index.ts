import { type Message, quote, together } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { BodyPicture } from "../article.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import type { Written } from "../front-matter/yaml.ts";
import type { WrittenPicture } from "./body-pictures.ts";
import {
  locatePicture,
  type Measuring,
  measurePicture,
  type PictureFile,
  type PictureFolders,
} from "./measure-pictures.ts";

/** The pictures of a site, each measured once. */
export interface PictureIndex {
  /** Finds the file of a picture named by a key such as `image.src`; if there is none, adds a mistake. */
  find(written: Written, namedIn: string, key: string): PictureFile | undefined;
  /** Finds the pictures of a text, each `src` once. */
  findInBody(written: readonly WrittenPicture[], namedIn: string): BodyPicture[];
  diagnostics: Diagnostic[];
}

/** Opens the pictures of a project. @param folders of their addresses */
export function openPictures(root: string, folders: PictureFolders): PictureIndex {
  const diagnostics: Diagnostic[] = [];
  const measured = new Map<string, Measuring>();
  const find = (
    { text, place }: Written,
    namedIn: string,
    { key, isPdf = false }: { key?: string; isPdf?: boolean },
  ): PictureFile | undefined => {
    const located = locatePicture(text, namedIn);
    const wrong = (message: Message): undefined => {
      diagnostics.push(mistake({ file: namedIn, ...place }, message, key));
    };
    if (!located.ok) return wrong(located.message);
    const { file } = located;
    const measuring = measured.get(file) ?? measurePicture(root, file, folders);
    measured.set(file, measuring);
    if (!measuring.ok) return wrong(together(`${quote(text)}:`, measuring.message));
    if (isPdf === (measuring.picture.bytes !== undefined)) return measuring.picture;
    return wrong(together(`${quote(text)}:`, pictureMessages.isNoPicture()));
  };
  return {
    diagnostics,
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
