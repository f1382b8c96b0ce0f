import { canDrawInitial } from "../../_includes/drawn-text.ts";
import { type Diagnostic, mistake, notice } from "../content/diagnostic.ts";
import { settingsFile } from "../content/settings.ts";
import { shareCards } from "../features/cards/make-cards.ts";
import { asIs, together } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import { editorPath } from "../news/addresses.ts";
import { once } from "../site/lazily.ts";
import type { SiteModel } from "../site/model.ts";
import { isUnchanged, usedPictures, wantedFiles } from "../site/pictures/renditions.ts";
import type { PageFile, SitemapEntry } from "../site/template.ts";
import { isTemplateFile } from "./shield-pages.ts";
import { templates } from "./templates.ts";

/** The files of all pages that a build writes, relative to the output folder, and of its share cards. Draws none. */
export function writtenFiles(site: SiteModel): string[] {
  const files: { path: string }[] = templates
    .flatMap((template) => template.files(site))
    .filter(({ writtenWith }) => site.volumes?.writes(writtenWith) ?? true);
  files.push(...shareCards(site));
  return files.map(({ path }) => path.slice(1).replace(/(?<=^|\/)$/, "index.html"));
}

/** Listing the timeline pages means parsing every text, and sitemaps list those pages: do it only when a link may lead there. */
const fromTexts: ReadonlySet<string> = new Set(["timeline", "sitemap-part"]);

/** The pages and files of a site and what the sitemap says of them, without what is only known when every text is parsed. Draws none. */
export function pagesBesideTexts(site: SiteModel): { files: PageFile[]; entries: SitemapEntry[] } {
  const known = templates.filter(({ name }) => !fromTexts.has(name));
  return {
    files: known.flatMap((template) => template.files(site)),
    entries: known.flatMap((template) => template.sitemap(site)),
  };
}

/** What Cloudflare Pages takes on free plans, the least of the usual hosts: https://developers.cloudflare.com/pages/platform/limits/ */
const mostFiles = 20_000;

/** Tells when a site nears that, and what can be turned off. One that is far above has another host. Parses no text. */
export function manyFiles(site: SiteModel): Diagnostic[] {
  const pictures = usedPictures(site).flatMap(({ picture, use }) => wantedFiles(picture, use));
  const cards = site.settings.shareCards ? site.stories.length + site.tags.length : 0;
  const count = pagesBesideTexts(site).files.length + cards + pictures.length;
  if (count < mostFiles * 0.8 || count > mostFiles * 1.2) return [];
  return [notice({ file: settingsFile }, addressMessages.hasManyFiles({ count, most: mostFiles }))];
}

/**
 * Finds which addresses a build of this site writes, without drawing any page.
 *
 * @returns whether a build writes an address (decoded, from the site's root, without prefix; a folder's address means the
 *   `index.html` in it)
 */
export function writtenAddresses(site: SiteModel): (path: string) => boolean {
  const { settings } = site;
  const listed = (isOfTexts: boolean): string[] =>
    templates
      .filter(({ name }) => fromTexts.has(name) === isOfTexts)
      .flatMap((template) => template.files(site).map(({ path }) => asLinked(path)));
  const beside = (): string[] => [
    ...usedPictures(site).flatMap(({ picture, use }) => [
      ...(isUnchanged(picture) ? [picture.path] : []),
      ...wantedFiles(picture, use).map(({ path }) => path),
    ]),
    ...(canDrawInitial(settings) ? [site.addresses.touchIcon] : []),
  ];
  // Files named by hash or copied from a package: their names are known only to the build.
  const folders = [
    ...(settings.shareCards ? [site.addresses.shareCards] : []),
    ...(settings.templates.search ? [site.addresses.searchIndex] : []),
    editorPath,
  ];
  const mayBeFromTexts = (path: string): boolean =>
    path.includes(`/${settings.addresses.timeline}/`) || path.startsWith("/sitemap-");
  const known = once(() => new Set([...listed(false), ...beside()]));
  const ofTexts = once(() => new Set(listed(true)));
  return (path) =>
    folders.some((folder) => path.startsWith(folder)) ||
    known().has(path) ||
    (mayBeFromTexts(path) && ofTexts().has(path));
}

/** Normalises a path as links are: drops `index.html`, and adds a slash to a last part without a dot, even to `/_redirects`. */
const asLinked = (path: string): string =>
  path.replace(/(?<=\/)index\.html$/, "").replace(/\/([^/.]+)$/, "/$1/");

/**
 * Finds the site's own pages at an address that Warta or another of them has. Eleventy names the template of a whole kind of
 * Warta's pages, and no editor knows that.
 *
 * @param urls the addresses of each template, by its file: of Eleventy's event `eleventy.contentMap`
 */
export function addressClashes(
  urls: Readonly<Record<string, readonly (string | false)[]>>,
  { folder, stories, tags, authors, pages }: SiteModel,
): Diagnostic[] {
  const places = Object.entries(urls).flatMap(([file, all]) =>
    all.flatMap((url) => (url ? { file: file.replace(/^\.\//, ""), url } : [])),
  );
  const files = new Map(
    [...stories, ...tags, ...authors, ...pages].map(({ path, file }) => [path, file] as const),
  );
  const owners = new Map<string, string | undefined>();
  for (const { file, url } of places)
    if (isTemplateFile(file)) owners.set(url, files.get(url.slice(folder.length)));
  return places.flatMap(({ file, url }) => {
    if (isTemplateFile(file)) return [];
    if (!owners.has(url)) owners.set(url, file);
    const owner = owners.get(url);
    if (owner === file) return [];
    const clash = addressMessages.hasSameAddress({
      owner: owner ? asIs(owner) : addressMessages.theSiteItself(),
      address: url,
    });
    return [mistake({ file }, together(clash, addressMessages.giveAnother()))];
  });
}
