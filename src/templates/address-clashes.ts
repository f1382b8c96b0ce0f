import type { Mistake } from "../content/mistake.ts";
import { addressMessages } from "../messages/addresses.ts";
import { asIs, together } from "../messages/message.ts";
import type { SiteModel } from "../site/model.ts";

/**
 * Finds the site's own pages at an address that Warta or another of them has. Eleventy names the template of a whole kind of
 * Warta's pages, and no editor knows that.
 *
 * @param urls the addresses of each template, by its file: of Eleventy's event `eleventy.contentMap`
 */
export function addressClashes(
  urls: Readonly<Record<string, readonly (string | false)[]>>,
  { folder, stories, tags, profiles, pages, addresses }: SiteModel,
): Mistake[] {
  const places = Object.entries(urls).flatMap(([file, all]) =>
    all.flatMap((url) => (url ? { file: file.replace(/^\.\//, ""), url } : [])),
  );
  const isOurs = (file: string): boolean => /(?:^|\/)warta\/[\w-]+\.11ty\.js$/.test(file);
  const files = new Map([
    ...stories.map(({ path, file }) => [path, file] as const),
    ...tags.map(({ path, tag }) => [path, tag.file] as const),
    ...profiles.map(({ slug, file }) => [addresses.author(slug), file] as const),
    ...pages.map(({ path, file }) => [path, file] as const),
  ]);
  const owners = new Map<string, string | undefined>();
  for (const { file, url } of places) if (isOurs(file)) owners.set(url, files.get(url.slice(folder.length)));
  return places.flatMap(({ file, url }) => {
    if (isOurs(file)) return [];
    if (!owners.has(url)) owners.set(url, file);
    const owner = owners.get(url);
    if (owner === file) return [];
    const clash = addressMessages.hasSameAddress(owner ? asIs(owner) : addressMessages.theSiteItself, url);
    return [{ file, line: 1, column: 1, message: together(clash, addressMessages.giveAnother) }];
  });
}
