import type { Crumb } from "../../../_includes/components/breadcrumbs.tsx";
import type { AuthorPage, SiteFrame } from "../../site/model.ts";
import { signatory } from "../byline.ts";
import { authorNode } from "./author-node.ts";
import { articleId } from "./ids.ts";
import type { Graph } from "./nodes.ts";
import { thing } from "./thing.ts";
import { pageGraph } from "./web-page.ts";

/**
 * An author's page, to Google's advice for profiles
 * (https://developers.google.com/search/docs/appearance/structured-data/profile-page).
 *
 * @param trail the way to the page as it is shown there
 */
export function authorGraph(
  { author, list, tags }: AuthorPage,
  trail: readonly Crumb[],
  model: SiteFrame,
): Graph {
  const node = authorNode(signatory(author, model));
  const subjects = tags.map(({ tag }) => thing(tag, model));
  return pageGraph({ type: "ProfilePage", path: list.path, name: author.name, trail }, model, {
    mainEntity: { ...node, knowsAbout: subjects.length ? subjects : undefined },
    hasPart: list.items.map(({ title, path }) => {
      const url = model.addresses.absolute(path);
      return { "@type": "NewsArticle", "@id": articleId(url), headline: title, url };
    }),
  });
}
