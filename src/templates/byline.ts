import type { Entity, SiteContext, Story } from "../site/model.ts";

/** Who an article is by, as feeds, JSON-LD and ninjs name them. */
export interface Signatory {
  name: string;
  /** Absolute address of the page about them. */
  url: string;
  /** A newsroom that signs as one, `Redaksi Contoh`, is no person. */
  kind: "person" | "organisation";
}

/**
 * The authors of an article in the order written. One whose name is the publisher's stands for the newsroom.
 *
 * @returns an empty list for an article without a byline: then the publisher answers for it
 */
export function bylineOf(story: Story, model: SiteContext): Signatory[] {
  return story.authors.map((author) => signatory(author, model));
}

/** @param author one name of a byline, with its page */
export function signatory(author: Entity, model: SiteContext): Signatory {
  return {
    name: author.name,
    url: model.addresses.absolute(author.path),
    kind: author.name === model.settings.publisher.name ? "organisation" : "person",
  };
}
