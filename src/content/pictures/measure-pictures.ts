import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { imageSize } from "image-size";
import { didYouMean, isMessage, type Message, memoize, quote, together } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { Addresses } from "../../news/addresses.ts";
import { nearest } from "../../news/nearest.ts";
import { slugify } from "../../news/slug.ts";
import { encodeBidiControls } from "../../news/text/words.ts";
import type { BodyPicture, Picture } from "../content.ts";
import { type Diagnostic, mistake, notice, type Place } from "../diagnostic.ts";
import { isRegularFile, listEntries } from "../files.ts";
import type { TextAt } from "../front-matter/yaml.ts";
import { decodeUrl, type WrittenText } from "../markdown/text.ts";
import { activeContent, svgSize } from "./svg.ts";

export type PictureFile = Pick<Picture, "file" | "path" | "width" | "height" | "bytes">;

/** Whether a picture's `src` does not refer to a file of the site: it is on another site, or contains the picture itself (`data:`). */
export const isExternal = (src: string): boolean => /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(src);

/** Decodes an address to a file name: `foto%20baru.jpg` → `foto baru.jpg`. */
export const decodeSource = (src: string): string => encodeBidiControls(decodeUrl(src, decodeURIComponent));

const contentFolder = /^(?:content|public)\//;

/**
 * Resolves a picture's `src`, or returns a message: relative to the file that contains it, to the project's root if it begins with
 * `content/` or `public/`, or to `content` if it begins with `/`. @param namedIn the article or settings file that contains it
 */
export function locatePicture(src: string, namedIn: string): string | Message {
  if (isExternal(src) || /^(?:www\.|[a-z]:)/i.test(src))
    return pictureMessages.isNoFile({ written: quote(src) });
  const inContent = src.startsWith("/") ? `content${src}` : src;
  const file = posix.normalize(contentFolder.test(inContent) ? inContent : `${dirname(namedIn)}/${src}`);
  const isInside = contentFolder.test(file) || file.startsWith(`${dirname(namedIn)}/`);
  return isInside && !/[\0\\]/.test(file) ? file : pictureMessages.liesOutside({ written: quote(src) });
}

type PictureFolders = Pick<Addresses, "pictures" | "documents" | "fonts">;

/** Resolves the pictures of a site and measures each once. */
export type PictureIndex = ReturnType<typeof indexPictures>;

/** @param folders the addresses of the folders of pictures, PDFs and fonts */
export function indexPictures(root: string, folders: PictureFolders) {
  const diagnostics: Diagnostic[] = [];
  const measured = memoize((file: string) => measurePicture(root, file, folders));
  /** Finds the picture that a key such as `image.src` or a text refers to. Adds a mistake if there is none. */
  const find = ({ text, place }: TextAt, namedIn: string, key?: string, isPdf = false) => {
    const file = locatePicture(text, namedIn);
    const picture = typeof file === "string" ? measured(file) : file;
    if (!isMessage(picture) && isPdf === (picture.bytes !== undefined)) return picture;
    const reason = isMessage(picture) ? picture : pictureMessages.isNoPicture();
    const message = typeof file === "string" ? together(`${quote(text)}:`, reason) : file;
    diagnostics.push(mistake({ file: namedIn, ...place }, message, key));
    return undefined;
  };
  return {
    root,
    folders,
    diagnostics,
    find,
    /** Finds the pictures of a text, without duplicates; undefined if there are none. */
    findInBody: (written: readonly PictureReference[], namedIn: string): BodyPicture[] | undefined => {
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
    const measured = measure(root, file, folders);
    return isMessage(measured) ? together(file, measured) : measured;
  } catch {
    const siblings = listEntries(join(root, dirname(file))).map(({ name }) => name);
    const guess = nearest(
      basename(file),
      siblings.filter((name) => !/\.(?:md|yaml)$/i.test(name)),
    );
    return together(pictureMessages.isNotThere({ file }), guess && didYouMean(quote(guess)));
  }
}

/** 50 megapixels: more than newsroom cameras produce, and the most that a small machine can process. */
export const maxPixels = 50_000_000;
/** The maximum size of a picture or PDF. Hosting services accept less. */
const maxBytes = 200_000_000;

/** The types that browsers display, as named by image-size and file extensions. */
const supportedTypes: ReadonlySet<string> = new Set(["jpg", "png", "webp", "avif", "gif", "svg"]);

function measure(root: string, file: string, folders: PictureFolders): PictureFile | Message {
  if (!isRegularFile(root, file)) return pictureMessages.isNoPlainFile();
  const { size: weight } = statSync(join(root, file));
  if (weight > maxBytes) return pictureMessages.weighsTooMuch({ most: maxBytes / 1_000_000 });
  if (weight === 0) return pictureMessages.isEmpty();
  const bytes = readFileSync(join(root, file));
  const name = hashedName(file, bytes);
  if (/\.pdf$/i.test(file)) {
    if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return pictureMessages.isNoPdf();
    return { file, path: `${folders.documents}${name}.pdf`, width: 0, height: 0, bytes: bytes.length };
  }
  const size = sizeOf(file, bytes);
  if (isMessage(size)) return size;
  const { ending, width, height } = size;
  const part = ending === "svg" ? activeContent(bytes) : undefined;
  if (part) return pictureMessages.canRun({ part });
  return { file, path: `${folders.pictures}${name}.${ending}`, width, height };
}

/** Makes the file name for an address, with a content hash: `foto-1a2b3c4d`. */
export function hashedName(file: string, bytes: Uint8Array): string {
  const version = hash("sha256", bytes).slice(0, 8);
  return [slugify(basename(file, extname(file))), version].filter(Boolean).join("-");
}

/** Returns the type and size of a picture, in whole pixels; or a message. */
function sizeOf(file: string, bytes: Uint8Array) {
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
  // image-size reports some AVIF files as the type of their container.
  const type = ending === ".avif" ? "avif" : (size.type ?? "");
  if (!supportedTypes.has(type)) return pictureMessages.isOfOtherType({ type });
  // EXIF orientations 5 to 8 rotate the picture by 90°.
  const isRotated = (size.orientation ?? 1) >= 5;
  const [width, height] = isRotated ? [size.height, size.width] : [size.width, size.height];
  if (!(width > 0 && height > 0)) return pictureMessages.isNoPicture();
  if (width * height <= maxPixels) return { ending: type, width, height };
  const megapixels = Math.ceil((width * height) / 1_000_000);
  return pictureMessages.isTooLarge({ megapixels, width, height, most: maxPixels / 1_000_000 });
}

/** A picture in a text, as in Markdown: `foto.jpg`, `/bagan.svg`, `content/articles/foto.jpg`; or a PDF that the text links to. */
export interface PictureReference extends Pick<BodyPicture, "src" | "alt" | "caption" | "credit"> {
  isPdf?: true;
  place: Place;
}

/**
 * Finds the pictures in a text, and the PDFs next to it that it links to. `src` is percent-encoded, as in markdown-it's tokens.
 * Reports pictures on other sites, which are not returned, and missing alternative texts.
 */
export function findBodyPictures({ file, bodyLine, text }: WrittenText, diagnostics: Diagnostic[]) {
  const pictures: PictureReference[] = [];
  const { body } = text;
  // Most texts have no pictures: do not parse them.
  if (!/!\[|\.pdf\b/i.test(body)) return pictures;

  const lines = body.split("\n");
  const inFile = ({ line, column }: Place): Place => ({ line: line + bodyLine, column: column + 1 });
  for (const block of text.tokens()) {
    let from: Place = { line: block.map?.[0] ?? 0, column: 0 };
    for (const token of block.children ?? []) {
      const href = token.type === "link_open" ? String(token.attrGet("href")) : "";
      // An address that begins with `/` or `https:` is not a file next to the text.
      if (/^(?![a-z][a-z0-9+.-]*:|\/).+\.pdf$/i.test(href)) {
        const written = body.includes(href) ? href : decodeSource(href);
        pictures.push({ src: href, alt: "", isPdf: true, place: inFile(findInLines(lines, written, from)) });
      }
      if (token.type !== "image") continue;
      const position = findInLines(lines, `![${token.content.split("\n")[0]}`, from);
      from = { line: position.line, column: position.column + 2 };
      const place = inFile(position);
      const at = { file, ...place };
      const src = String(token.attrGet("src") ?? "");
      const alt = token.content.trim();
      if (alt === "") diagnostics.push(mistake(at, pictureMessages.saysNotWhatItShows()));
      if (isExternal(src)) diagnostics.push(notice(at, pictureMessages.isFromElsewhere()));
      else pictures.push({ src, alt, place, ...captionAndCredit(String(token.attrGet("title") ?? "")) });
    }
  }
  return pictures;
}

/** Splits a caption from its credit: `Lorong kios. Foto: Wati Andai`; the credit may be in brackets. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const [, before = title, credit] =
    /^(.*?)[\s·(]*\b(?:foto|photo|credit)\s*:\s*([^()]+)\)?$/is.exec(title.trim()) ?? [];
  const caption = before.trim();
  return { ...(caption && { caption }), ...(credit && { credit: credit.trim() }) };
}

/** Finds the first occurrence of a text at or after a place; returns that place if there is none. Lines and columns from 0. */
function findInLines(lines: string[], text: string, from: Place): Place {
  for (let line = from.line; line < lines.length; line++) {
    const column = lines[line]?.indexOf(text, line === from.line ? from.column : 0) ?? -1;
    if (column >= 0) return { line, column };
  }
  return from;
}
