import type { AuthorRef, SiteContext, Story, StoryRef } from "../../src/site/model.ts";

/**
 * Returns the id of an article in feeds and ninjs: a tag URI (RFC 4151) of the site's host, the day of first publication and the article's
 * path, `tag:contoh.id,2020-01-24:/warta/2020/01/24/judul/`.
 *
 * It stays the same when the headline, the text or the scheme (`http`, `https`) changes, so feed readers recognise the entry. It changes
 * only when the article moves: another host, prefix, day or slug. The day is taken from the path, where it is in the site's time zone.
 */
export function entryId(story: Pick<StoryRef, "path">, { settings, addresses }: SiteContext): string {
  const [year, month, day] = story.path.split("/").filter(Boolean);
  // RFC 4151: the authority is a DNS name without a port; `hostname` gives an IDN in its ASCII form.
  return `tag:${new URL(settings.origin).hostname},${year}-${month}-${day}:${encodeURI(addresses.prefixed(story.path))}`;
}

/** An article's author, for feeds, JSON-LD and ninjs. */
export interface Signatory extends AuthorRef {
  /** Absolute URL of the author's page; absent on a site without such pages. */
  url?: string;
  /** A newsroom that signs as `Redaksi Contoh` is an organisation. */
  kind: "person" | "organisation";
}

/**
 * Returns the authors of an article, in the order written. An author with the publisher's name is the newsroom.
 *
 * @returns an empty list for an article without a byline: the publisher is responsible for it
 */
export const bylineOf = ({ authors }: Story, model: SiteContext): Signatory[] =>
  authors.map((author) => signatory(author, model));

/** @param author a name in a byline, with its page */
export function signatory(author: AuthorRef, model: SiteContext): Signatory {
  return {
    url: model.settings.templates.authors ? model.addresses.absolute(author.path) : undefined,
    kind: author.name === model.settings.publisher.name ? "organisation" : "person",
    ...author,
  };
}
