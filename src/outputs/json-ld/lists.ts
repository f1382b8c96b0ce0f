import type {
  Graph,
  ItemListLeaf,
  ListItemLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  ThingLeaf,
} from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { type Signatory, signatory } from "../../../_includes/json-ld/identity.ts";
import { imageObject, nodeId, pageGraph } from "../../../_includes/json-ld/site.ts";
import { isoTime } from "../../../_includes/shown-dates.ts";
import type { AuthorPage, ListPage, SiteContext, StoryRef, TagPage, TagRef } from "../../site/model.ts";
import { fallback } from "../../site/pictures/renditions.ts";

/**
 * The articles that a page lists, in order. Only the list's front page has the total, because numbered pages must not change when
 * an article is added.
 */
const storyList = (
  { items, total }: Pick<ListPage<StoryRef>, "items" | "total">,
  { addresses }: SiteContext,
): ItemListLeaf => ({
  "@type": "ItemList",
  numberOfItems: total,
  itemListElement: items.map(
    ({ title, path }, index): ListItemLeaf => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      url: addresses.absolute(path),
    }),
  ),
});

/** A page that lists articles: the front page, a section's, a month's. */
export const listGraph = (
  page: Omit<Parameters<typeof pageGraph>[0], "type">,
  list: Parameters<typeof storyList>[0],
  model: SiteContext,
): Graph => pageGraph({ type: "CollectionPage", ...page }, model, { mainEntity: storyList(list, model) });

/** Returns the type of an article. `NewsArticle` stands in for the two others in TypeScript: it has all their properties. */
export const articleType = ({ labels }: Pick<StoryRef, "labels">): NewsArticleLeaf["@type"] => {
  if (labels.includes("advertorial")) return "AdvertiserContentArticle" as "NewsArticle";
  return labels.includes("opinion") ? ("OpinionNewsArticle" as "NewsArticle") : "NewsArticle";
};

/** The thing that a tag represents. Its `@id` comes from the tag's page, so it is the same on every page. */
export function thing({ name, path, kind, aliases, sameAs }: TagRef, { addresses }: SiteContext): ThingLeaf {
  const url = addresses.absolute(path);
  return {
    // `kind` may be any schema.org type, so only properties of Thing are used.
    "@type": kind as "Thing",
    "@id": nodeId(url, "thing"),
    name,
    alternateName: aliases.length ? aliases : undefined,
    sameAs: sameAs.length ? sameAs : undefined,
    url,
  };
}

/** A tag's page: a CollectionPage about the person, organisation or thing that the tag represents. @param trail the page's breadcrumbs */
export function tagGraph({ tag, list, modified }: TagPage, trail: readonly Crumb[], model: SiteContext) {
  const { name, description } = tag;
  const stories = list.items.map(({ story }) => story);
  return pageGraph({ type: "CollectionPage", path: list.path, name, description, trail }, model, {
    dateModified: modified && isoTime(modified.at),
    about: { ...thing(tag, model), description },
    mainEntity: storyList({ ...list, items: stories }, model),
  });
}

/** An author. A newsroom that signs articles is an Organization, not a Person. @param subjects that they write about */
export function authorNode(
  { name, url, kind, image, jobTitle, email, sameAs = [] }: Signatory,
  model: SiteContext,
  subjects: readonly ThingLeaf[] = [],
): PersonLeaf | OrganizationLeaf {
  const common = {
    "@id": url && nodeId(url, "author"),
    name,
    url,
    image: image && imageObject(fallback(image, "portrait"), model),
    email,
    sameAs: sameAs.length ? sameAs : undefined,
    knowsAbout: subjects.length ? subjects : undefined,
  };
  return kind === "person"
    ? { "@type": "Person", ...common, jobTitle }
    : { "@type": "Organization", ...common };
}

/**
 * An author's page, as Google recommends for profiles
 * (https://developers.google.com/search/docs/appearance/structured-data/profile-page).
 *
 * @param trail the page's breadcrumbs
 */
export function authorGraph({ author, list, tags }: AuthorPage, trail: readonly Crumb[], model: SiteContext) {
  const subjects = tags.map(({ tag }) => thing(tag, model));
  return pageGraph({ type: "ProfilePage", path: list.path, name: author.name, trail }, model, {
    mainEntity: authorNode(signatory(author, model), model, subjects),
    hasPart: list.items.map((story): NewsArticleLeaf => {
      const url = model.addresses.absolute(story.path);
      return { "@type": articleType(story), "@id": nodeId(url, "article"), headline: story.title, url };
    }),
  });
}
