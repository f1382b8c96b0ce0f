import type { Graph, NewsArticleLeaf, OrganizationLeaf, PersonLeaf, ThingLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import { type Signatory, signatory } from "../../../_includes/json-ld/identity.ts";
import { imageObject, nodeId } from "../../../_includes/json-ld/site.ts";
import { pageGraph } from "../../../_includes/json-ld/web-page.ts";
import type { AuthorPage, SiteContext } from "../../site/model.ts";
import { plainPortrait } from "../../site/pictures/renditions.ts";
import { thing } from "./tag.ts";

/**
 * An author. A newsroom that signs articles is an Organization, not a Person.
 *
 * @param subjects what they write about
 */
export function authorNode(
  { name, url, kind, profile }: Signatory,
  model: SiteContext,
  subjects: readonly ThingLeaf[] = [],
): PersonLeaf | OrganizationLeaf {
  const { image, jobTitle, email, sameAs = [] } = profile ?? {};
  const common = {
    "@id": url && nodeId(url, "author"),
    name,
    url,
    image: image && imageObject(plainPortrait(image), model),
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
export function authorGraph(
  { author, list, tags }: AuthorPage,
  trail: readonly Crumb[],
  model: SiteContext,
): Graph {
  const subjects = tags.map(({ tag }) => thing(tag, model));
  return pageGraph({ type: "ProfilePage", path: list.path, name: author.name, trail }, model, {
    mainEntity: authorNode(signatory(author, model), model, subjects),
    hasPart: list.items.map(({ title, path }): NewsArticleLeaf => {
      const url = model.addresses.absolute(path);
      return { "@type": "NewsArticle", "@id": nodeId(url, "article"), headline: title, url };
    }),
  });
}
