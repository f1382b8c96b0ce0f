import type { SiteContext, StoryRef } from "./model.ts";

/**
 * The identity of an article in feeds and ninjs: a tag URI (RFC 4151) of the site's host, the day of first publication
 * and the article's path, `tag:contoh.id,2020-01-24:/warta/2020/01/24/judul/`.
 *
 * It stays the same when the headline, the text or the scheme (`http`, `https`) changes, so feed readers recognise the
 * entry. It changes only when the article moves: another host, prefix, day or slug. The day is taken from the path, which
 * has it in the site's time zone.
 */
export function entryId(story: Pick<StoryRef, "path">, { settings, addresses }: SiteContext): string {
  const [year, month, day] = story.path.split("/").filter(Boolean);
  // RFC 4151: the authority is a DNS name without a port; `hostname` gives an IDN in its ASCII form.
  return `tag:${new URL(settings.origin).hostname},${year}-${month}-${day}:${encodeURI(addresses.prefixed(story.path))}`;
}
