import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { largestPicture, savePicture } from "../import/files/pictures.ts";
import { escapeMarkdown } from "../import/markdown/markup.ts";
import { siteMessages, sourceMessages } from "../import/messages.ts";
import type { OldPicture, Post } from "../import/sites/post.ts";
import { addressOf, plainText, replacePictures, unknownHome } from "../import/sites/post.ts";
import { isMessage, type Message } from "../messages/message.ts";
import type { Move } from "./move-post.ts";

/**
 * Copies the pictures of a post, if that was asked for, and puts them into its text. The address of another stays: in the
 * text, where readers get a link to it, or as a comment. Without alternative text or caption, the headline stands in.
 *
 * @param file of its article
 * @param notices get what could not be copied
 * @returns the text, the picture above it, and the comment
 */
export async function withPictures(
  post: Post,
  markdown: string,
  file: string,
  { site, project, options, count }: Move,
  notices: Message[],
) {
  const comments: string[] = [];
  const base = addressOf(post, site);
  const given = typeof options.pictures === "string" ? [path.resolve(project.root, options.pictures)] : [];
  const beside = [post.folder ?? "", "", "static", "assets"].map((folder) => path.join(site.folder, folder));
  const roots = [...given, ...beside];
  let number = 0;
  const place = async (picture: OldPicture, title: string): Promise<OldPicture | undefined> => {
    const { src: written, caption } = picture;
    if (!picture.alt?.trim()) count("pictures", siteMessages.withoutAlt());
    const alt = picture.alt?.trim() || caption?.trim() || title;
    const address = URL.canParse(written, base) ? new URL(written, base).href : base;
    const index = ++number;
    if (options.pictures && !options.dryRun) {
      // WordPress shows smaller copies: `pasar-300x200.jpg`
      const whole = site.system === "wordpress" ? address.replace(/-\d+x\d+(?=\.\w+$)/, "") : address;
      const parts = decodeSource(new URL(whole).pathname).match(/[^/\\]*[^/\\.][^/\\]*/g) ?? [];
      const files = roots.flatMap((root) => parts.map((_, at) => path.join(root, ...parts.slice(at))));
      const bytes = await loadPicture(files, whole);
      const name = `${path.posix.basename(file, ".md")}-${index}${path.extname(parts.at(-1) ?? "").toLowerCase()}`;
      const src = isMessage(bytes) ? bytes : savePicture(bytes, name, file, project);
      if (!isMessage(src)) {
        count("pictures", siteMessages.copied());
        return { src, alt, caption };
      }
      notices.push(siteMessages.pictureStays({ file, src: written, why: src }));
    }
    const isOnWeb = /^https?:/i.test(address) && !address.startsWith(unknownHome);
    count("pictures", isOnWeb ? siteMessages.linked() : siteMessages.noted());
    if (isOnWeb) return { src: address, alt, caption };
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
  const text = body.replace(/\n{3,}/g, "\n\n").replace(/^\n+|\s+$/g, "");
  return { body: text, image, comment: comments.join(" | ") };
}

/** The bytes of a picture: of the first file that there is, or from the web; or why there are none. */
async function loadPicture(files: readonly string[], address: string): Promise<Uint8Array | Message> {
  const file = files.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (file !== undefined && statSync(file).size <= largestPicture) return readFileSync(file);
  let why: unknown;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    const size = Number(response.headers.get("content-length"));
    if (response.ok && size <= largestPicture) return new Uint8Array(await response.arrayBuffer());
    why = response.status;
  } catch (error) {
    why = error;
  }
  return sourceMessages.cannotBeRead({ why: String(why) });
}
