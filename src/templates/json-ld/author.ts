import type { Graph, NewsArticleLeaf, OrganizationLeaf, PersonLeaf, ThingLeaf } from "schema-dts";
import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { AuthorPage, SiteContext } from "../../site/model.ts";
import { type Signatory, signatory } from "../byline.ts";
import { articleId, authorId } from "./script.ts";
import { thing } from "./tag.ts";
import { pageGraph } from "./web-page.ts";

/**
 * An author. A newsroom that signs articles is an Organization, not a Person.
 *
 * @param subjects what they write about
 */
export const authorNode = (
  { name, url, kind }: Signatory,
  subjects: readonly ThingLeaf[] = [],
): PersonLeaf | OrganizationLeaf => ({
  "@type": kind === "person" ? "Person" : "Organization",
  "@id": authorId(url),
  name,
  url,
  knowsAbout: subjects.length ? subjects : undefined,
});

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
    mainEntity: authorNode(signatory(author, model), subjects),
    hasPart: list.items.map(({ title, path }): NewsArticleLeaf => {
      const url = model.addresses.absolute(path);
      return { "@type": "NewsArticle", "@id": articleId(url), headline: title, url };
    }),
  });
}
