import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { writeAtomic } from "../../content/files.ts";
import { decodeSource, indexPictures, isExternal } from "../../content/pictures/measure-pictures.ts";
import type { Project } from "../../content/read-settings.ts";
import { isMessage, type Message } from "../../messages/message.ts";
import { pictureMessages } from "../../messages/messages.ts";
import { createAddresses } from "../../news/addresses.ts";
import type { DocumentText } from "../documents/read-document.ts";
import { emptyAlt, escapeMarkdown, wordsOf } from "../markdown/markup.ts";
import { siteMessages } from "../messages.ts";
import { creditIn } from "../rules/captions.ts";
import { type OldPicture, replacePictures, withoutSpareLines } from "../sites/post.ts";
import type { ReadArticle } from "./sources.ts";

/** No newsroom's picture is larger than this, in bytes. */
const maxPictureSize = 50 << 20;

/** Returns the URLs of a picture, largest first: systems show smaller versions, `pasar-300x200.jpg`, of `pasar-scaled.jpg`. */
export function largestOf(address: string, system: string): string[] {
  if (system !== "wordpress") return [address.replace(/(\/content\/images\/)size\/w\d+(?:h\d+)?\//, "$1")];
  const original = address.replace(/-\d+x\d+(?=\.\w+$)/, "");
  return [...new Set([original, original.replace(/(?:-scaled)?(?=\.\w+$)/, "-scaled"), address])];
}

/** Loads the first existing file for some URLs from folders, or else from the web. @returns its bytes, or why it failed */
export async function loadFile(addresses: readonly string[], folders: readonly string[]) {
  const parts = addresses.map(
    (one) => decodeSource(new URL(one).pathname).match(/[^/\\]*[^/\\.][^/\\]*/g) ?? [],
  );
  const files = parts.flatMap((all) =>
    folders.flatMap((folder) => all.map((_, at) => path.join(folder, ...all.slice(at)))),
  );
  const file = files.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (file !== undefined && statSync(file).size <= maxPictureSize) return readFileSync(file);
  const [address = ""] = addresses;
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  const size = Number(response?.headers.get("content-length"));
  if (response?.ok && size <= maxPictureSize) return new Uint8Array(await response.arrayBuffer());
  const why = response ? siteMessages.hasStatus({ status: response.status }) : siteMessages.noAnswer();
  return siteMessages.notFetched({ address, why });
}

/** Writes a picture next to its article, if a build can show it. @returns its name, or why it is not kept */
export function savePicture(bytes: Uint8Array, name: string, article: string, project: Project) {
  // It could overwrite an article, and would be deleted if it has a mistake.
  if (/\.(?:md|ya?ml)$/.test(name)) return pictureMessages.isNoPicture();
  const file = path.join(project.root, path.posix.dirname(article), name);
  writeAtomic(file, bytes);
  const wrong = findMistake(name, article, project);
  if (wrong) rmSync(file);
  return wrong ?? name;
}

/** Returns why a build does not show a picture that an article refers to. */
function findMistake(src: string, article: string, { root, settings }: Project) {
  const pictures = indexPictures(root, createAddresses(settings, "/"));
  pictures.find({ text: src, place: { line: 1, column: 1 } }, article);
  return pictures.diagnostics[0]?.message;
}

/**
 * Writes the pictures of a text, document or saved page next to its article and refers to them in the text. A picture above the text
 * becomes the lead picture. The headline replaces missing alternative text or captions.
 *
 * @param file the article's file
 * @param title its headline
 * @returns the article, its lead picture, and notices about pictures that were removed because they could not be kept
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
    const isLarge = typeof source === "string" && statSync(source).size > maxPictureSize;
    const bytes = isLarge ? new Uint8Array() : typeof source === "string" ? readFileSync(source) : source;
    // A Markdown text may refer to a picture on another site, or to one that this site has already.
    const src = bytes
      ? savePicture(bytes, freeName(path.extname(written).toLowerCase()), file, project)
      : ((isExternal(written) ? undefined : findMistake(written, file, project)) ?? written);
    if (isMessage(src)) {
      notices.push(siteMessages.pictureStays({ file, src: written, why: src }));
      return undefined;
    }
    const altText = alt === emptyAlt ? "" : alt.trim();
    if (!isFirst || isExternal(src)) return { src, alt: altText || escapeMarkdown(title), caption };
    const split = creditIn(wordsOf(caption ?? "") || (article.caption ?? ""));
    image = { src, alt: wordsOf(altText) || split.caption || title, ...(split.caption && split) };
    return undefined;
  });
  const placed = { ...read, markdown: withoutSpareLines(text) };
  if (image) {
    const provenance = { ...article.provenance, body: article.provenance.body?.slice(1) ?? [] };
    const isSame = article.caption === image.caption;
    const caption = isSame ? null : article.caption;
    placed.article = { ...article, caption, body: article.body.slice(1), provenance };
    if (isSame && article.photographer) image.credit ??= article.photographer;
  }
  return { read: placed, image, notices };
}
