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
import type { PageFile } from "../site/template.ts";
import { isTemplateFile } from "./shield-pages.ts";
import { templates } from "./templates.ts";

/** Lists the files of all pages and share cards that a build writes, relative to the output folder. Does not render any. */
export function writtenFiles(site: SiteModel): string[] {
  const addresses = templates.flatMap((template) => template.written(site));
  addresses.push(...shareCards(site).map(({ path }) => path));
  return addresses.map((path) => path.slice(1).replace(/(?<=^|\/)$/, "index.html"));
}

/** To list these, every text must be parsed. */
const sitemapParts = templates.filter(({ name }) => name === "sitemap-part");

/** Lists the pages and files of a site, except those that require parsing every text. Does not render any. */
export const pagesBesideTexts = (site: SiteModel): PageFile[] =>
  templates.filter((one) => !sitemapParts.includes(one)).flatMap((template) => template.files(site));

/** The limit of Cloudflare Pages on free plans, the lowest of the usual hosts: https://developers.cloudflare.com/pages/platform/limits/ */
const maxFiles = 20_000;

/** Returns a notice if a site approaches the limit, with what can be turned off. A site far above it must have another host. Parses no text. */
export function fileCountNotices(site: SiteModel): Diagnostic[] {
  const pictures = usedPictures(site).flatMap(({ picture, use }) => wantedFiles(picture, use));
  const cards = site.settings.shareCards ? site.stories.length + site.tags.length : 0;
  const count = pagesBesideTexts(site).length + cards + pictures.length;
  if (count < maxFiles * 0.8 || count > maxFiles * 1.2) return [];
  return [notice({ file: settingsFile }, addressMessages.hasManyFiles({ count, most: maxFiles }))];
}

/**
 * Finds which addresses a build of this site writes, without rendering any page.
 *
 * @returns a function that tells whether a build writes an address (decoded, from the site's root, without prefix; a folder stands
 *   for its `index.html`)
 */
export function writtenAddresses(site: SiteModel): (path: string) => boolean {
  const { settings } = site;
  const pictureFiles = (): string[] => [
    ...usedPictures(site).flatMap(({ picture, use }) => [
      ...(isUnchanged(picture) ? [picture.path] : []),
      ...wantedFiles(picture, use).map(({ path }) => path),
    ]),
    ...(canDrawInitial(settings) ? [site.addresses.touchIcon] : []),
  ];
  // Files with a hash in their name, or copied from a package: only the build knows their names.
  const folders = [
    ...(settings.shareCards ? [site.addresses.shareCards] : []),
    ...(settings.templates.search ? [site.addresses.searchIndex] : []),
    editorPath,
  ];
  const pages = () => pagesBesideTexts(site).map(({ path }) => normalise(path));
  const known = once(() => new Set([...pages(), ...pictureFiles()]));
  const parts = once(() => sitemapParts.flatMap((template) => template.files(site)));
  return (path) =>
    folders.some((folder) => path.startsWith(folder)) ||
    known().has(path) ||
    (path.startsWith("/sitemap-") && (site.volumes?.isClosed || parts().some((part) => part.path === path)));
}

/** Normalises a path like links: removes `index.html`, and adds a slash after a last segment without a dot, even `/_redirects`. */
const normalise = (path: string): string =>
  path.replace(/(?<=\/)index\.html$/, "").replace(/\/([^/.]+)$/, "/$1/");

/**
 * Finds the site's own pages with the address of a page of Warta's or of another of them. Eleventy's own message names the template
 * for a whole kind of Warta's pages, which means nothing to editors.
 *
 * @param urls the addresses of each template, by its file, from Eleventy's event `eleventy.contentMap`
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
    const other = folder ? addressMessages.theNewsSection() : addressMessages.theSiteItself();
    const clash = addressMessages.hasSameAddress({ owner: owner ? asIs(owner) : other, address: url });
    return [mistake({ file }, together(clash, addressMessages.giveAnother()))];
  });
}
