import { canDrawInitial } from "../../_includes/initial.ts";
import { editorPath, searchIndexPath, shareCardsPath, touchIconPath } from "../site/addresses.ts";
import { once } from "../site/lazily.ts";
import type { SiteModel } from "../site/model.ts";
import { isShownAsItIs } from "../site/pictures/renditions.ts";
import { usedPictures, wantedFiles } from "../site/pictures/wanted-files.ts";
import { templates } from "./templates.ts";

/** Pages of timelines are found in the texts of all articles, and sitemaps list them: they are asked for where they are meant alone. */
const fromTexts: ReadonlySet<string> = new Set(["timeline", "sitemap-part"]);
const mayBeFromTexts = (path: string): boolean =>
  path.includes("/kronologi/") || path.startsWith("/sitemap-");

/**
 * Which addresses a build of this site writes, without drawing any of them.
 *
 * @returns whether it writes one: decoded, from the site's root without prefix, that of a folder for the `index.html` in it
 */
export function writtenAddresses(site: SiteModel): (path: string) => boolean {
  const { settings } = site;
  const listed = (isOfTexts: boolean): string[] =>
    templates
      .filter(({ name }) => fromTexts.has(name) === isOfTexts)
      .flatMap((template) => template.files(site).map(({ path }) => asLinked(path)));
  const beside = (): string[] => [
    ...usedPictures(site).flatMap(({ picture, use }) => [
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
