import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../../content/files.ts";
import { decodeSource, isElsewhere, openPictures } from "../../content/pictures/measure-pictures.ts";
import type { Project } from "../../content/read-settings.ts";
import { isMessage, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import { createAddresses } from "../../news/addresses.ts";
import type { DocumentText } from "../documents/read-document.ts";
import { escapeMarkdown, saysNothing, wordsOf } from "../markdown/markup.ts";
import { siteMessages } from "../messages.ts";
import { creditIn } from "../rules/captions.ts";
import { type OldPicture, replacePictures } from "../sites/post.ts";
import type { ReadArticle } from "./sources.ts";

/** More than this no newsroom's picture has; in bytes. */
export const largestPicture = 50 << 20;

/** Links to files that are no pages, on the site itself. */
export const linkToFile =
  /\]\((\/[^\s()]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|rar|epub|mp[34]|m4[av]|wav|ogg|webm|mov))\)/gi;

/** The addresses of a picture, the largest first: systems show smaller ones, `pasar-300x200.jpg`, of `pasar-scaled.jpg`. */
export function largestOf(address: string, system: string): string[] {
  const whole = address.replace(/(\/content\/images\/)size\/w\d+(?:h\d+)?\//, "$1");
  if (system !== "wordpress") return [whole];
  const original = address.replace(/-\d+x\d+(?=\.\w+$)/, "");
  return [...new Set([original, original.replace(/(?:-scaled)?(?=\.\w+$)/, "-scaled"), address])];
}

/** The bytes of the first file that there is of some addresses, in folders, or from the web; or why there are none. */
export async function loadFile(addresses: readonly string[], folders: readonly string[]) {
  const parts = addresses.map(
    (one) => decodeSource(new URL(one).pathname).match(/[^/\\]*[^/\\.][^/\\]*/g) ?? [],
  );
  const files = parts.flatMap((all) =>
    folders.flatMap((folder) => all.map((_, at) => path.join(folder, ...all.slice(at)))),
  );
  const file = files.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (file !== undefined && statSync(file).size <= largestPicture) return readFileSync(file);
  const [address = ""] = addresses;
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  const size = Number(response?.headers.get("content-length"));
  if (response?.ok && size <= largestPicture) return new Uint8Array(await response.arrayBuffer());
  const why = response ? siteMessages.hasStatus({ status: response.status }) : siteMessages.noAnswer();
  return siteMessages.notFetched({ address, why });
}

/** Writes a picture or a document beside its article, if a build shows it. @returns its name; or why it is not kept */
export function savePicture(
  bytes: Uint8Array,
  name: string,
  article: string,
  project: Project,
  isPdf = false,
) {
  // It would take the place of an article, and go with the mistake that is found in it.
  if (/\.(?:md|ya?ml)$/.test(name)) return pictureMessages.isNoPicture();
  const file = path.join(project.root, path.posix.dirname(article), name);
  writeWhole(file, bytes);
  const wrong = whyNotShown(name, article, project, isPdf);
  if (wrong) rmSync(file);
  return wrong ?? name;
}

/** Why no build shows a picture that an article names, if none does. */
function whyNotShown(src: string, article: string, { root, settings }: Project, isPdf = false) {
  const pictures = openPictures(root, createAddresses(settings, "/"));
  pictures.find({ text: src, place: { line: 1, column: 1 } }, article, undefined, isPdf);
  return pictures.diagnostics[0]?.message;
}

/**
 * Writes the pictures of a text, document or saved page beside its article, and their names into its text. One above the text is
 * the article's lead picture. Without alternative text or caption, the headline stands in.
 *
 * @param file of the article
 * @param title its headline
 * @returns the article, its lead picture, and what could not be kept, which is no more in the text
 */
export async function withPictures(
  read: ReadArticle,
  pictures: NonNullable<DocumentText["pictures"]>,
  { file, title, project, force = false }: { file: string; title: string; project: Project; force?: boolean },
): Promise<{ read: ReadArticle; image: OldPicture | undefined; notices: Message[] }> {
  const notices: Message[] = [];
  const { article, markdown = "" } = read;
  const folder = path.join(project.root, path.posix.dirname(file));
  let number = 0;
  const freeName = (ending: string): string => {
    const name = `${path.posix.basename(file, ".md")}-${++number}${ending}`;
    return existsSync(path.join(folder, name)) && !force ? freeName(ending) : name;
  };
  let image: OldPicture | undefined;
  let isLead = markdown.startsWith("![");
  const text = await replacePictures(markdown, async ({ src: written, alt = "", caption }) => {
    const source = pictures.get(decodeSource(written));
    const isFirst = isLead;
    isLead = false;
    const isLarge = typeof source === "string" && statSync(source).size > largestPicture;
    const bytes = isLarge ? new Uint8Array() : typeof source === "string" ? readFileSync(source) : source;
    // What a text in Markdown names may be on another site, or one of this site's own.
    const src = bytes
      ? savePicture(bytes, freeName(path.extname(written).toLowerCase()), file, project)
      : ((isElsewhere(written) ? undefined : whyNotShown(written, file, project)) ?? written);
    if (isMessage(src)) {
      notices.push(siteMessages.pictureStays({ file, src: written, why: src }));
      return undefined;
    }
    const says = alt === saysNothing ? "" : alt.trim();
    if (!isFirst || isElsewhere(src)) return { src, alt: says || escapeMarkdown(title), caption };
    const own = creditIn(wordsOf(caption ?? "") || (article.caption ?? ""));
    image = { src, alt: wordsOf(says) || own.caption || title, ...(own.caption && own) };
    return undefined;
  });
  const placed = { ...read, markdown: text.replace(/\n{3,}/g, "\n\n").replace(/^\n+|(?<!\s)\s+$/g, "") };
  if (image) {
    const provenance = { ...article.provenance, body: article.provenance.body?.slice(1) ?? [] };
    const isSame = article.caption === image.caption;
    const caption = isSame ? null : article.caption;
    placed.article = { ...article, caption, body: article.body.slice(1), provenance };
    if (isSame && article.photographer) image.credit ??= article.photographer;
  }
  return { read: placed, image, notices };
}
