import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { imageSize } from "image-size";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { Addresses } from "../../news/addresses.ts";
import { nearest } from "../../news/nearest.ts";
import { slugify } from "../../news/slug.ts";
import type { Picture } from "../article.ts";
import { isPlainFile } from "../paths.ts";
import { runningPart, svgSize } from "./svg.ts";
import { isWhole } from "./whole-picture.ts";

export type PictureFile = Pick<Picture, "file" | "path" | "width" | "height" | "bytes">;
export type Measuring = { ok: true; picture: PictureFile } | { ok: false; message: Message };

/** Whether a picture's `src` names no file of the site: it is on another site, or holds the picture itself (`data:`). */
export const isElsewhere = (src: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);

/**
 * Finds the file of a picture's `src`: relative to the file that names it, to the project's root if it begins with
 * `content/`, or to `content` if it begins with `/`.
 *
 * @param namedIn the article or settings file, from the project's root
 * @returns the file from the project's root, or a message
 */
export function locatePicture(
  src: string,
  namedIn: string,
): { ok: true; file: string } | { ok: false; message: Message } {
  if (isElsewhere(src)) return { ok: false, message: pictureMessages.isNoFile({ written: quote(src) }) };
  const path = src.startsWith("/")
    ? `content${src}`
    : src.startsWith("content/")
      ? src
      : `${dirname(namedIn)}/${src}`;
  const file = posix.normalize(path);
  const isInside = file.startsWith("content/") || file.startsWith(`${dirname(namedIn)}/`);
  if (isInside && !/[\0\\]/.test(file)) return { ok: true, file };
  return { ok: false, message: pictureMessages.liesOutside({ written: quote(src) }) };
}

/** The folders of pictures and of PDFs in addresses. */
export type PictureFolders = Pick<Addresses, "pictures" | "documents">;

/** Measures a picture or a PDF. @param file from the project's root */
export function measurePicture(root: string, file: string, folders: PictureFolders): Measuring {
  const wrong = (...message: readonly (string | Message | undefined)[]): Measuring => ({
    ok: false,
    message: together(...message),
  });
  try {
    if (!isPlainFile(root, file)) return wrong(file, pictureMessages.isNoPlainFile());
    const measured = measure(file, readFileSync(join(root, file)), folders);
    return "message" in measured ? wrong(file, measured.message) : { ok: true, picture: measured };
  } catch {
    const folder = join(root, dirname(file));
    const beside = existsSync(folder) ? readdirSync(folder) : [];
    const meant = nearest(
      basename(file),
      beside.filter((name) => !/\.(?:md|yaml)$/i.test(name)),
    );
    const missing = pictureMessages.isNotThere({ file });
    return wrong(missing, meant === undefined ? undefined : didYouMean(quote(meant)));
  }
}

/** 50 megapixels: more than newsroom cameras produce, and the most that a small machine can process. */
export const mostPixels = 50_000_000;

const megapixels = (pixels: number): number => Math.ceil(pixels / 1_000_000);

/** The types that browsers show, as image-size and file names call them. */
const types: ReadonlySet<string> = new Set(["jpg", "png", "webp", "avif", "gif", "svg"]);

function measure(
  file: string,
  bytes: Uint8Array,
  { pictures, documents }: PictureFolders,
): PictureFile | { message: Message } {
  if (bytes.length === 0) return { message: pictureMessages.isEmpty() };
  const name = hashedName(file, bytes);
  if (/\.pdf$/i.test(file)) {
    if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-"))
      return { message: pictureMessages.isNoPdf() };
    return { file, path: `${documents}${name}.pdf`, width: 0, height: 0, bytes: bytes.length };
  }
  const size = sizeOf(file, bytes);
  if ("message" in size) return size;
  const { ending, width, height } = size;
  if (!isWhole(bytes, ending)) return { message: pictureMessages.endsEarly() };
  const running = ending === "svg" ? runningPart(bytes) : undefined;
  if (running !== undefined) return { message: pictureMessages.canRun({ part: running }) };
  return { file, path: `${pictures}${name}.${ending}`, width, height };
}

/** A file's name for its address, which changes with its bytes: `foto-1a2b3c4d`. */
export function hashedName(file: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return [slugify(basename(file, extname(file))), hash].filter(Boolean).join("-");
}

type Size = { ending: string; width: number; height: number } | { message: Message };

/** The type and size of a picture, in whole pixels; or a message. */
function sizeOf(file: string, bytes: Uint8Array): Size {
  const ending = extname(file).toLowerCase();
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    // image-size recognises an SVG only by its first characters, and rejects one without a size.
    return ending === ".svg" ? drawingSize(bytes) : { message: pictureMessages.isNoPicture() };
  }
  if (size.type === "svg") return drawingSize(bytes);
  // image-size calls some files of AVIF by the name of their container.
  const type = ending === ".avif" ? "avif" : (size.type ?? "");
  if (!types.has(type)) return { message: pictureMessages.isOfOtherType({ type }) };
  // EXIF orientations 5 to 8 turn the picture by 90°.
  const turned = (size.orientation ?? 1) >= 5;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  if (!(width > 0 && height > 0)) return { message: pictureMessages.isNoPicture() };
  const pixels = width * height;
  if (pixels > mostPixels)
    return {
      message: pictureMessages.isTooLarge({
        megapixels: megapixels(pixels),
        width,
        height,
        most: megapixels(mostPixels),
      }),
    };
  return { ending: type, width, height };
}

function drawingSize(bytes: Uint8Array): Size {
  const size = svgSize(bytes);
  if (size === "none") return { message: pictureMessages.isNoPicture() };
  if (size === undefined) return { message: pictureMessages.hasNoSize() };
  const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side)));
  return { ending: "svg", width: width ?? 1, height: height ?? 1 };
}
