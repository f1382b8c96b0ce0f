import path from "node:path";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { largestOf, loadFile, savePicture } from "../import/files/pictures.ts";
import { escapeMarkdown } from "../import/markdown/markup.ts";
import { siteMessages } from "../import/messages.ts";
import type { OldPicture, Post } from "../import/sites/post.ts";
import {
  addressOf,
  plainText,
  replacePictures,
  unknownHome,
  withoutSpareLines,
} from "../import/sites/post.ts";
import { isMessage, type Message } from "../messages/message.ts";
import type { Move } from "./move-post.ts";

/**
 * Copies the pictures of a post, if requested, and inserts them into its text. Keeps the address of a picture that is not copied: in the
 * text, which then links to it, or in a comment. The headline is the fallback for a missing alternative text and caption.
 *
 * @param file of its article
 * @param notices receives what could not be copied
 * @returns the text, the lead picture and the comment
 */
export async function movePictures(
  post: Post,
  markdown: string,
  file: string,
  { site, project, options, count }: Move,
  notices: Message[],
) {
  const comments: string[] = [];
  const base = addressOf(post, site);
  const chosen = typeof options.pictures === "string" ? [path.resolve(project.root, options.pictures)] : [];
  const others = [post.folder ?? "", "", "static", "assets"].map((folder) => path.join(site.folder, folder));
  let number = 0;
  /** Copies a picture next to the article. @returns its name, or why it could not be copied */
  const copy = async (address: string, index: number): Promise<string | Message> => {
    const bytes = await loadFile(largestOf(address, site.system), [...chosen, ...others]);
    const ending = path.posix.extname(decodeSource(new URL(address).pathname)).toLowerCase();
    const name = `${path.posix.basename(file, ".md")}-${index}${ending}`;
    return isMessage(bytes) ? bytes : savePicture(bytes, name, file, project);
  };
  const place = async (picture: OldPicture, title: string): Promise<OldPicture | undefined> => {
    const { src: written, caption } = picture;
    if (!picture.alt?.trim()) count("pictures", siteMessages.withoutAlt());
    const alt = picture.alt?.trim() || caption?.trim() || title;
    const address = URL.canParse(written, base) ? new URL(written, base).href : base;
    const index = ++number;
    if (options.pictures && !options.dryRun) {
      const src = await copy(address, index);
      if (!isMessage(src)) {
        count("pictures", siteMessages.copied());
        return { src, alt, caption };
      }
      notices.push(siteMessages.pictureStays({ file, src: written, why: src }));
    }
    const isOnWeb = /^https?:/i.test(address) && !address.startsWith(unknownHome);
    count("pictures", isOnWeb ? siteMessages.linked() : siteMessages.noted());
    // Readers get a link with the alternative text, and the caption below.
    if (isOnWeb) return { src: address, alt, caption: picture.alt?.trim() ? caption : "" };
    comments.push([written, alt, caption].filter(Boolean).join(" · "));
    return undefined;
  };
  const title = plainText(post.title) || post.slug;
  const body = await replacePictures(markdown, (picture) => place(picture, escapeMarkdown(title)));
  const { src = "", alt = "", caption = "" } = post.picture ?? {};
  const lead =
    src === "" ? undefined : await place({ src, alt: plainText(alt), caption: plainText(caption) }, title);
  const isBeside = lead && !/^https?:/i.test(lead.src);
  if (lead && !isBeside) comments.push([lead.src, lead.alt, lead.caption].filter(Boolean).join(" · "));
  const image = isBeside ? { ...lead, caption: lead.caption || undefined } : undefined;
  const text = withoutSpareLines(body.replace(/::: gallery.*\n\s*:::/g, ""));
  return { body: text, image, comment: comments.join(" | ") || null };
}
