import type { SiteFrame, StoryRef } from "../../site/model.ts";

/**
 * The identity of an article in feeds and ninjs: a tag URI (RFC 4151) of the site's host, the day of first publication
 * and the article's path, `tag:contoh.id,2020-01-24:/warta/2020/01/24/judul/`.
 *
 * Headline, text, update and corrections do not enter into it, nor does `http` becoming `https`: a reader's program
 * that has seen the entry knows it again. It changes only when the article itself moves: another host, prefix, day or
 * slug. The day is read from the path, which has it in the site's time zone whatever zone the editor wrote.
 */
export function entryId(story: Pick<StoryRef, "path">, { settings, addresses }: SiteFrame): string {
  const [year, month, day] = story.path.split("/").filter(Boolean);
  // RFC 4151: the authority is a DNS name alone, so a port is left out; `hostname` gives an IDN in its ASCII form.
  return `tag:${new URL(settings.origin).hostname},${year}-${month}-${day}:${encodeURI(addresses.prefixed(story.path))}`;
}
