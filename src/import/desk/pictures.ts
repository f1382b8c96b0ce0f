import { existsSync } from "node:fs";
import path from "node:path";
import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import { isMessage, LocalizedError, type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import { withHead } from "../files/notes.ts";
import { savePicture } from "../files/pictures.ts";
import { roleMessages } from "../messages.ts";
import type { Draft } from "../review/answer.ts";
import { reviewOf } from "../review/edit-text.ts";
import { withoutLabel } from "../rules/captions.ts";
import { valueAt } from "./fields.ts";

/** Match the comments that an import leaves while an article has no picture. */
const [captions, credits] = [roleMessages.caption(), roleMessages.photographer()].map(
  ({ id, en }) => new RegExp(`^# (?:${id}|${en}): (.*)\\r?\\n`, "m"),
) as [RegExp, RegExp];

/** Reads the picture of an article, with its caption and credit. */
const imageIn = (text: string) => readYaml(splitFile(text).keys).image as Record<string, string> | undefined;

/** Reads the caption of an article's picture, or the one for a picture that is not there yet. */
export const captionIn = (text: string): string | undefined =>
  imageIn(text)?.caption ?? captions.exec(splitFile(text).keys)?.[1];

/** Returns a file with another caption, either for its picture or in such a comment. */
export function withCaption(text: string, caption: string, language: PageLanguage): string {
  const words = withoutLabel(caption);
  const image = imageIn(text);
  if (image) return editKeys(text, { image: { ...image, caption: words } });
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `# ${roleMessages.caption()[spokenLanguage(language)]}: ${words}${end}`;
  return withHead(text, (keys) => keys.replace(captions, "") + line);
}

/**
 * Returns a file with a picture, which is kept beside it as an import keeps those of documents. The picture gets the caption and
 * photographer that the import found. Without a caption, the headline becomes the alt text, and the editor is asked about it.
 *
 * @param name the picture's file name
 * @throws LocalizedError if no build would show it
 */
export function withPicture({ file, text, project }: Draft, name: string, bytes: Uint8Array): string {
  const placeOf = (number: number): string =>
    file.replace(/\.md$/, `-${number}${path.extname(name).toLowerCase()}`);
  let number = 1;
  while (existsSync(path.join(project.root, placeOf(number)))) number += 1;
  const src = savePicture(bytes, path.basename(placeOf(number)), file, project);
  if (isMessage(src)) throw new LocalizedError(src);
  const [caption, credit] = [captions, credits].map((note) => note.exec(splitFile(text).keys)?.[1]);
  const alt = caption ?? valueAt({ text }, "title");
  const image = { src, alt, ...(caption && { caption }), ...(credit && { credit }) };
  const review = [...new Set([...reviewOf(text), ...(caption ? [] : ["image"])])];
  const without = (keys: string): string => keys.replace(captions, "").replace(credits, "");
  return withHead(editKeys(text, { image, review }), without);
}
