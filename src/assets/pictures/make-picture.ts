import type { Sharp } from "sharp";
import { mistake, notice } from "../../content/diagnostic.ts";
import { maxPixels } from "../../content/pictures/measure-pictures.ts";
import type { Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { WantedFile } from "../../site/pictures/renditions.ts";
import { exifRights } from "./metadata.ts";

/** How files are made. Part of the name of the cache folder, because another recipe makes other files. */
export const recipe = {
  avif: { quality: 52, effort: 2 },
  webp: { quality: 74 },
  jpeg: { quality: 80, progressive: true },
  // For transparent pictures, which are usually designed for a white background.
  background: "#ffffff",
  crops: { position: "attention", seenAt: 320 },
  // A logo has few colours and sharp edges.
  logo: { jpeg: { quality: 95 }, webp: { lossless: true }, avif: { quality: 80 } },
  version: 8,
} as const;

/** A file that will be covered by text except for `seen` pixels at the top, which must contain the salient part. */
export type CoveredFile = WantedFile & { seen?: number };

/** Describes a small file for testing whether a picture can be decoded, wide enough to make decoders read the whole picture. */
export function trialFile({ width, height }: Pick<WantedFile, "width" | "height">): WantedFile {
  return { path: "", width: 64, height: Math.max(1, Math.round((64 * height) / width)), format: "jpeg" };
}

/** A problem with a picture: a mistake, or a notice if an editor should look at it. */
export interface Fault {
  message: Message;
  severity: typeof mistake;
}

/**
 * Makes a file of a picture, even if a part seems to be missing: some cameras just write extra bytes.
 *
 * @returns the bytes, if it can be decoded, and the problem, if there is one
 */
export async function tryPicture(file: string, wanted: CoveredFile) {
  try {
    return { bytes: await makePicture(file, wanted, "warning") };
  } catch {
    // Try again with a less strict decoder.
  }
  try {
    const bytes = await makePicture(file, wanted);
    return { bytes, fault: { message: pictureMessages.mayBeDamaged(), severity: notice } };
  } catch {
    // Omit the decoder's message, which is in English and differs between runs.
    return { fault: { message: pictureMessages.isDamaged(), severity: mistake } };
  }
}

/**
 * Makes a file from a picture or its bytes. Keeps the author, copyright and description in the EXIF data, but no other metadata, which
 * may reveal where it was taken.
 *
 * @param failOn `warning` to fail even if a part may be missing, https://sharp.pixelplumbing.com/api-constructor
 * @throws Error if it cannot be decoded
 */
export async function makePicture(
  file: string | Buffer,
  wanted: CoveredFile,
  failOn: "error" | "warning" = "error",
): Promise<Uint8Array> {
  // Imported here because most builds make no pictures, and importing takes 0.07 s.
  const { default: Image } = await import("@11ty/eleventy-img");
  const { width, height, format, shape, focus, isLogo } = wanted;
  const { jpeg, webp, avif } = isLogo ? recipe.logo : recipe;
  const results = await Image(file as string, {
    widths: [width],
    formats: [format],
    dryRun: true,
    useCache: false,
    formatFiltering: [],
    // Apply the EXIF orientation, including mirrored ones.
    fixOrientation: true,
    sharpOptions: { failOn, limitInputPixels: maxPixels },
    sharpAvifOptions: avif,
    sharpWebpOptions: webp,
    sharpJpegOptions: jpeg,
    async transform(pipeline) {
      if (!isLogo) pipeline.flatten({ background: recipe.background });
      if (focus) pipeline.resize({ width, height, fit: "cover", position: focus });
      else if (shape) await cropTo(pipeline, wanted);
      const rights = exifRights((await pipeline.metadata()).exif);
      if (Object.keys(rights).length > 0) pipeline.withExif({ IFD0: { ...rights } });
    },
  });
  const [first] = results[format] ?? [];
  if (!first) throw new Error(`nothing came out as ${format}`);
  return first.buffer;
}

/**
 * Crops a picture to its salient part, which is always determined at the same size, so that all widths show the same part. At most a
 * third of the lost height is cut off at the top: better a dull sky than somebody without a head.
 */
async function cropTo(pipeline: Sharp, { width, height, seen = height }: CoveredFile): Promise<void> {
  const { position, seenAt } = recipe.crops;
  const { width: rawWidth = 1, height: rawHeight = 1, orientation = 1 } = await pipeline.metadata();
  const [originalWidth, originalHeight] = orientation > 4 ? [rawHeight, rawWidth] : [rawWidth, rawHeight];
  // A wider picture leaves no choice of height.
  const shown = originalWidth / originalHeight < width / height ? seen : height;
  const small = { width: seenAt, height: Math.max(1, Math.round((seenAt * shown) / width)), position };
  const { info } = await pipeline.clone().rotate().resize(small).toBuffer({ resolveWithObject: true });
  const scale = Math.max(width / originalWidth, height / originalHeight);
  const whole = { width: Math.round(originalWidth * scale), height: Math.round(originalHeight * scale) };
  // Sharp returns the offset of the whole picture from the corner of the crop.
  const offsetIn = (offset = 0, max = 0) => Math.round(Math.min((-offset * width) / seenAt, max));
  const left = offsetIn(info.cropOffsetLeft, whole.width - width);
  const top = offsetIn(info.cropOffsetTop, Math.min((whole.height - shown) / 3, whole.height - height));
  pipeline.resize({ ...whole, fit: "fill" }).extract({ left, top, width, height });
}
