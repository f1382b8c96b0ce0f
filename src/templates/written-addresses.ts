import { canDrawInitial } from "../../_includes/initial.ts";
import type { Content } from "../content/content.ts";
import { editorPath, searchIndexPath, shareCardsPath, touchIconPath } from "../site/addresses.ts";
import { buildModel } from "../site/build-model.ts";
import { once } from "../site/lazily.ts";
import { isShownAsItIs } from "../site/pictures/renditions.ts";
import { usedPictures, wantedFiles } from "../site/pictures/wanted-files.ts";
import { templates } from "./templates.ts";

/** Pages of timelines are found in the texts of all articles, and sitemaps list them: they are asked for where they are meant alone. */
const fromTexts: ReadonlySet<string> = new Set(["timeline", "sitemap-part"]);
const mayBeFromTexts = (path: string): boolean =>
  path.includes("/kronologi/") || path.startsWith("/sitemap-");

/**
 * Which addresses a build of this content writes, without drawing any of them.
 *
 * @param content drafts and scheduled articles too: what they will bring along counts as written
 * @param now milliseconds since 1970
 * @returns whether it writes one: decoded, from the site's root without prefix, that of a folder for the `index.html` in it
 */
export function writtenAddresses(content: Content, now: number): (path: string) => boolean {
  const { settings } = content;
  // Most links lead to articles and their lists, which are known without.
  const model = once(() => buildModel(content, { now, preview: true, prefix: "/" }));
  const listed = (isOfTexts: boolean): string[] =>
    templates
      .filter(({ name }) => fromTexts.has(name) === isOfTexts)
      .flatMap((template) => template.files(model()).map(({ path }) => asLinked(path)));
  const beside = (): string[] => [
    ...usedPictures(model()).flatMap(({ picture, use }) => [
      ...(isShownAsItIs(picture) ? [picture.path] : []),
      ...wantedFiles(picture, use).map(({ path }) => path),
    ]),
    ...(canDrawInitial(settings) ? [touchIconPath] : []),
  ];
  // What is called by a hash of what is in it, or comes from a package: nobody but the build knows the names.
  const folders = [
    ...(settings.shareCards ? [shareCardsPath] : []),
    ...(settings.search ? [searchIndexPath] : []),
    ...(settings.admin ? [editorPath] : []),
  ];
  const known = once(() => new Set([...listed(false), ...beside()]));
  const ofTexts = once(() => new Set(listed(true)));
  return (path) =>
    folders.some((folder) => path.startsWith(folder)) ||
    known().has(path) ||
    (mayBeFromTexts(path) && ofTexts().has(path));
}

/** As a link is read: `index.html` is its folder, and a last part without a dot is taken for one, as that of `/_redirects`. */
const asLinked = (path: string): string =>
  path.replace(/(?<=\/)index\.html$/, "").replace(/\/([^/.]+)$/, "/$1/");
