import type { Sharp } from "sharp";
import { mistake, notice } from "../../content/diagnostic.ts";
import { maxPixels } from "../../content/pictures/measure-pictures.ts";
import type { Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import type { WantedFile } from "../../site/pictures/renditions.ts";
import { exifRights } from "./metadata.ts";

/** How files are made. It is part of the cache's folder name, because a different recipe makes different files. */
export const recipe = {
  avif: { quality: 52, effort: 2 },
  webp: { quality: 74 },
  jpeg: { quality: 80, progressive: true },
  // For transparent pictures, which are usually made for a white background.
  background: "#ffffff",
  crops: { position: "attention", seenAt: 320 },
  // A logo has few colours and sharp edges.
  logo: { jpeg: { quality: 95 }, webp: { lossless: true }, avif: { quality: 80 } },
  version: 8,
} as const;

/** A file of which words will cover all but so many pixels at the top: what draws the eye is in these. */
export type PartlySeen = WantedFile & { seen?: number };

/** A small file, to see whether a picture can be decoded: wide enough that decoders read the whole of it. */
export function trialOf({ width, height }: Pick<WantedFile, "width" | "height">): WantedFile {
  return { path: "", width: 64, height: Math.max(1, Math.round((64 * height) / width)), format: "jpeg" };
}

/** What is wrong with a picture: a mistake, or a notice if an editor must look at it. */
export interface Fault {
  message: Message;
  severity: typeof mistake;
}

/**
 * Makes one file of a picture, even of one that may lack a part: some cameras only write extra bytes.
 *
 * @returns the bytes, if it can be decoded, and what is wrong
 */
export async function tryPicture(file: string, wanted: PartlySeen) {
  try {
    return { bytes: await makePicture(file, wanted, "warning") };
  } catch {
    // Try again, less strictly.
  }
  try {
    const bytes = await makePicture(file, wanted);
    return { bytes, fault: { message: pictureMessages.mayBeDamaged(), severity: notice } };
  } catch {
    // Without the decoder's reason: it is in English, and says more in one run than in the next.
    return { fault: { message: pictureMessages.isDamaged(), severity: mistake } };
  }
}

/**
 * Makes one file of a picture, or of its bytes. It keeps the author, copyright and description of the original's EXIF data, and
 * nothing else of what the original says of itself: the rest may tell where it was taken.
 *
 * @param failOn `warning`: also fail if a part may be missing, https://sharp.pixelplumbing.com/api-constructor
 * @throws Error if it cannot be decoded
 */
export async function makePicture(
  file: string | Buffer,
  wanted: PartlySeen,
  failOn: "error" | "warning" = "error",
): Promise<Uint8Array> {
  // Imported here because most builds make no pictures, and it takes 0.07 s.
  const { default: Image } = await import("@11ty/eleventy-img");
  const { width, height, format, shape, focus, isLogo } = wanted;
  const { jpeg, webp, avif } = isLogo ? recipe.logo : recipe;
  const made = await Image(file as string, {
    widths: [width],
    formats: [format],
    dryRun: true,
    useCache: false,
    formatFiltering: [],
    // Apply the EXIF orientation, mirrored ones too.
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
  const [first] = made[format] ?? [];
  if (!first) throw new Error(`nothing came out as ${format}`);
  return first.buffer;
}

/**
 * Crops a picture to what draws the eye, as found at one size: so all widths show the same part. Of what it loses in height, it
 * loses a third at most at the top: better a dull sky than somebody without a head.
 */
async function cropTo(pipeline: Sharp, { width, height, seen = height }: PartlySeen): Promise<void> {
  const { position, seenAt } = recipe.crops;
  const { width: across = 1, height: down = 1, orientation = 1 } = await pipeline.metadata();
  const [wide, high] = orientation > 4 ? [down, across] : [across, down];
  // A wider picture has no height to choose from.
  const shown = wide / high < width / height ? seen : height;
  const small = { width: seenAt, height: Math.max(1, Math.round((seenAt * shown) / width)), position };
  const { info } = await pipeline.clone().rotate().resize(small).toBuffer({ resolveWithObject: true });
  const scale = Math.max(width / wide, height / high);
  const whole = { width: Math.round(wide * scale), height: Math.round(high * scale) };
  // Sharp gives the place of the whole from the crop's corner.
  const from = (offset = 0, most = 0) => Math.round(Math.min((-offset * width) / seenAt, most));
  const left = from(info.cropOffsetLeft, whole.width - width);
  const top = from(info.cropOffsetTop, Math.min((whole.height - shown) / 3, whole.height - height));
  pipeline.resize({ ...whole, fit: "fill" }).extract({ left, top, width, height });
}
