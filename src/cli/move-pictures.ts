import path from "node:path";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { largestOf, linkToFile, loadFile, savePicture } from "../import/files/pictures.ts";
import { escapeMarkdown } from "../import/markdown/markup.ts";
import { siteMessages } from "../import/messages.ts";
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
 * @returns the text, the picture above it, the comment, and the addresses of files that were not copied
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
  let number = 0;
  /** Copies a picture or a document beside the article. @returns its name, or why it is not there */
  const copy = async (address: string, index: number, isPdf = false): Promise<string | Message> => {
    const bytes = await loadFile(largestOf(address, site.system), [...given, ...beside]);
    const ending = path.posix.extname(decodeSource(new URL(address).pathname)).toLowerCase();
    const name = `${path.posix.basename(file, ".md")}-${index}${ending}`;
    return isMessage(bytes) ? bytes : savePicture(bytes, name, file, project, isPdf);
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
  const named = new Map<string, string>();
  for (const [, address = ""] of body.matchAll(linkToFile)) {
    const isCopied = options.pictures && !options.dryRun && /\.pdf$/i.test(address) && !named.has(address);
    const from = new URL(address, base).href;
    const name = isCopied ? await copy(from, ++number, true) : (named.get(address) ?? "");
    const isHere = !isMessage(name) && name !== "";
    count("files", isHere ? siteMessages.copied() : siteMessages.linked());
    named.set(address, isHere ? name : from.startsWith(unknownHome) ? address : from);
  }
  const text = body
    .replace(linkToFile, (link, address: string) => link.replace(address, named.get(address) ?? address))
    .replace(/::: gallery.*\n\s*:::/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|(?<!\s)\s+$/g, "");
  const files = [...named.values()].filter((name) => name.includes("/"));
  return { body: text, more: { image }, comment: comments.join(" | ") || null, files };
}
