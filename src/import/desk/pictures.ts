import path from "node:path";
import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import { isMessage, LocalizedError, type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import { hashOf, withHead } from "../files/notes.ts";
import { savePicture } from "../files/pictures.ts";
import { roleMessages } from "../messages.ts";
import type { Draft } from "../review/answer.ts";
import { reviewOf } from "../review/edit-text.ts";
import { withoutLabel } from "../rules/captions.ts";
import { valueAt } from "./fields.ts";

const { id, en } = roleMessages.caption();
/** Matches the comment that an import leaves while an article has no picture. */
const note = new RegExp(`^# (?:${id}|${en}): (.*)\\r?\\n`, "m");

const imageIn = (text: string) => readYaml(splitFile(text).keys).image as Record<string, string> | undefined;

/** Reads the caption of an article's picture, or the one for a picture that is not there yet. */
export const captionIn = (text: string): string | undefined =>
  imageIn(text)?.caption ?? note.exec(splitFile(text).keys)?.[1];

/** Returns a file with another caption, either for its picture or in such a comment. */
export function withCaption(text: string, caption: string, language: PageLanguage): string {
  const words = withoutLabel(caption);
  const image = imageIn(text);
  if (image) return editKeys(text, { image: { ...image, caption: words } });
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `# ${roleMessages.caption()[spokenLanguage(language)]}: ${words}${end}`;
  return withHead(text, (keys) => keys.replace(note, "") + line);
}

/**
 * Returns a file with a picture, which is kept beside it, and the caption that the import found. The editor is asked for the alt text.
 *
 * @param name the picture's file name
 * @throws LocalizedError if no build would show it
 */
export function withPicture({ file, text, project }: Draft, name: string, bytes: Uint8Array): string {
  const [hash, ending] = [hashOf(bytes).slice(0, 8), path.extname(name).toLowerCase()];
  const src = savePicture(bytes, `${path.basename(file, ".md")}-${hash}${ending}`, file, project);
  if (isMessage(src)) throw new LocalizedError(src);
  const caption = captionIn(text);
  const image = { src, alt: caption ?? valueAt({ text }, "title"), ...(caption && { caption }) };
  const review = [...new Set([...reviewOf(text), "image"])];
  return withHead(editKeys(text, { image, review }), (keys) => keys.replace(note, ""));
}
