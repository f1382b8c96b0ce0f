import type { Author } from "../content/entries.ts";
import type { AuthorRef, SiteContext, Story } from "./model.ts";

/** An article's author, for feeds, JSON-LD and ninjs. */
export interface Signatory {
  name: string;
  /** Absolute address of the page about them; absent on a site without such pages. */
  url?: string;
  /** A newsroom that signs as `Redaksi Contoh` is an organisation. */
  kind: "person" | "organisation";
  /** Absent for an author without a file. */
  profile?: Author | undefined;
}

/**
 * The authors of an article, in the order written. An author with the publisher's name is the newsroom.
 *
 * @returns an empty list for an article without a byline: the publisher is responsible for it
 */
export function bylineOf(story: Story, model: SiteContext): Signatory[] {
  return story.authors.map((author) => signatory(author, model));
}

/** @param author one name of a byline, with its page */
export function signatory(author: AuthorRef, model: SiteContext): Signatory {
  return {
    name: author.name,
    ...(model.settings.templates.authors && { url: model.addresses.absolute(author.path) }),
    kind: author.name === model.settings.publisher.name ? "organisation" : "person",
    profile: author.profile,
  };
}
