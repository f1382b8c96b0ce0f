import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { imageSize } from "image-size";
import { didYouMean, isMessage, type Message, oncePer, quote, together } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { Addresses } from "../../news/addresses.ts";
import { nearest } from "../../news/nearest.ts";
import { slugify } from "../../news/slug.ts";
import { encodeBidiControls } from "../../news/text/words.ts";
import type { BodyPicture, Picture } from "../content.ts";
import { type Diagnostic, mistake } from "../diagnostic.ts";
import { isPlainFile } from "../files.ts";
import type { Written } from "../front-matter/yaml.ts";
import { decoded } from "../markdown/text.ts";
import type { WrittenPicture } from "./body-pictures.ts";
import { runningPart, svgSize } from "./svg.ts";

export type PictureFile = Pick<Picture, "file" | "path" | "width" | "height" | "bytes">;

/** Whether a picture's `src` names no file of the site: it is on another site, or holds the picture itself (`data:`). */
export const isElsewhere = (src: string): boolean => /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(src);

/** An address as the name of a file: `foto%20baru.jpg` → `foto baru.jpg`. */
export const decodeSource = (src: string): string => encodeBidiControls(decoded(src, decodeURIComponent));

const ownFolder = /^(?:content|public)\//;

/**
 * Finds the file of a picture's `src`: relative to the file that names it, to the project's root if it begins with
 * `content/` or `public/`, or to `content` if it begins with `/`.
 *
 * @param namedIn the article or settings file, from the project's root
 * @returns the file from the project's root, or a message
 */
export function locatePicture(src: string, namedIn: string): string | Message {
  if (isElsewhere(src) || /^(?:www\.|[a-z]:)/i.test(src))
    return pictureMessages.isNoFile({ written: quote(src) });
  const inContent = src.startsWith("/") ? `content${src}` : src;
  const file = posix.normalize(ownFolder.test(inContent) ? inContent : `${dirname(namedIn)}/${src}`);
  const isInside = ownFolder.test(file) || file.startsWith(`${dirname(namedIn)}/`);
  return isInside && !/[\0\\]/.test(file) ? file : pictureMessages.liesOutside({ written: quote(src) });
}

/** The pictures of a site, each measured once. */
export type PictureIndex = ReturnType<typeof openPictures>;

/** The folders of pictures and of PDFs in addresses. */
type PictureFolders = Pick<Addresses, "pictures" | "documents">;

/** Opens the pictures of a project. @param folders of their addresses */
export function openPictures(root: string, folders: PictureFolders) {
  const diagnostics: Diagnostic[] = [];
  const measured = oncePer((file: string) => measurePicture(root, file, folders));
  /** Finds the file of a picture named by a key such as `image.src`, or in a text; if there is none, adds a mistake. */
  const find = ({ text, place }: Written, namedIn: string, key?: string, isPdf = false) => {
    const file = locatePicture(text, namedIn);
    const picture = typeof file === "string" ? measured(file) : file;
    if (!isMessage(picture) && isPdf === (picture.bytes !== undefined)) return picture;
    const why = isMessage(picture) ? picture : pictureMessages.isNoPicture();
    const message = typeof file === "string" ? together(`${quote(text)}:`, why) : file;
    diagnostics.push(mistake({ file: namedIn, ...place }, message, key));
    return undefined;
  };
  return {
    diagnostics,
    find,
    /** Finds the pictures of a text, each `src` once; undefined if there are none. */
    findInBody: (written: readonly WrittenPicture[], namedIn: string): BodyPicture[] | undefined => {
      const pictures = new Map<string, BodyPicture>();
      for (const { src, place, isPdf, ...texts } of written) {
        const picture = find({ text: decodeSource(src), place }, namedIn, undefined, isPdf);
        if (picture && !pictures.has(src)) pictures.set(src, { src, ...picture, ...texts });
      }
      return pictures.size > 0 ? [...pictures.values()] : undefined;
    },
  };
}

function measurePicture(root: string, file: string, folders: PictureFolders): PictureFile | Message {
  try {
    if (!isPlainFile(root, file)) return together(file, pictureMessages.isNoPlainFile());
    if (statSync(join(root, file)).size > mostBytes)
      return together(file, pictureMessages.weighsTooMuch({ most: mostBytes / 1_000_000 }));
    const measured = measure(file, readFileSync(join(root, file)), folders);
    return isMessage(measured) ? together(file, measured) : measured;
  } catch {
    const folder = join(root, dirname(file));
    const beside = existsSync(folder) ? readdirSync(folder) : [];
    const others = beside.filter((name) => !/\.(?:md|yaml)$/i.test(name));
    const meant = nearest(basename(file), others);
    return together(pictureMessages.isNotThere({ file }), meant && didYouMean(quote(meant)));
  }
}

/** 50 megapixels: more than newsroom cameras produce, and the most that a small machine can process. */
export const mostPixels = 50_000_000;
/** Of a picture or a PDF: hosts of sites take less. */
const mostBytes = 200_000_000;

/** The types that browsers show, as image-size and file names call them. */
const types: ReadonlySet<string> = new Set(["jpg", "png", "webp", "avif", "gif", "svg"]);

function measure(file: string, bytes: Uint8Array, folders: PictureFolders): PictureFile | Message {
  if (bytes.length === 0) return pictureMessages.isEmpty();
  const name = hashedName(file, bytes);
  if (/\.pdf$/i.test(file)) {
    if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return pictureMessages.isNoPdf();
    return { file, path: `${folders.documents}${name}.pdf`, width: 0, height: 0, bytes: bytes.length };
  }
  const size = sizeOf(file, bytes);
  if (isMessage(size)) return size;
  const { ending, width, height } = size;
  const part = ending === "svg" ? runningPart(bytes) : undefined;
  if (part) return pictureMessages.canRun({ part });
  return { file, path: `${folders.pictures}${name}.${ending}`, width, height };
}

/** A file's name for its address, which changes with its bytes: `foto-1a2b3c4d`. */
export function hashedName(file: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return [slugify(basename(file, extname(file))), hash].filter(Boolean).join("-");
}

type PictureSize = { ending: string; width: number; height: number };

/** The type and size of a picture, in whole pixels; or a message. */
function sizeOf(file: string, bytes: Uint8Array): PictureSize | Message {
  const ending = extname(file).toLowerCase();
  if (/^\.hei[cf]$/.test(ending)) return pictureMessages.isHeic();
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    // image-size recognises an SVG only by its first characters, and rejects one without a size.
    return ending === ".svg" ? svgSize(bytes) : pictureMessages.isNoPicture();
  }
  if (size.type === "svg") return svgSize(bytes);
  // image-size calls some files of AVIF by the name of their container.
  const type = ending === ".avif" ? "avif" : (size.type ?? "");
  if (!types.has(type)) return pictureMessages.isOfOtherType({ type });
  // EXIF orientations 5 to 8 turn the picture by 90°.
  const turned = (size.orientation ?? 1) >= 5;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  if (!(width > 0 && height > 0)) return pictureMessages.isNoPicture();
  const pixels = width * height;
  if (pixels <= mostPixels) return { ending: type, width, height };
  const inMillions = (count: number): number => Math.ceil(count / 1_000_000);
  const [megapixels, most] = [inMillions(pixels), inMillions(mostPixels)];
  return pictureMessages.isTooLarge({ megapixels, width, height, most });
}
