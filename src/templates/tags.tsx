import { PageHead, Part, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { kindName, TagCards } from "../../_includes/components/tags.tsx";
import { pageGraph } from "../../_includes/json-ld/site.ts";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { groupBy } from "../news/group-by.ts";
import { slugify } from "../news/slug.ts";
import { siteModified } from "../outputs/sitemap.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** All tags, grouped by kind, and sorted by name. */
function drawTags(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const path = model.addresses.tags;
  const trail = trailTo(view, { name: words.tags, path });
  const kinds = groupBy(model.tags, ({ kind }) => [kindName(view, kind) ?? words.tags]);
  // The largest kind first; tags without a kind, about which little is known, last.
  const sizeOf = ([kind, own]: [string, readonly unknown[]]) => (kind === words.tags ? 0 : own.length);
  const inOrder = [...kinds].sort((one, other) => sizeOf(other) - sizeOf(one));
  return drawPage(model, {
    view,
    name: "TopicsPage",
    page: model,
    path,
    isWide: true,
    title: words.allTags,
    description: words.tagsIntro,
    graph: pageGraph({ type: "CollectionPage", path, name: words.allTags, trail }, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={words.allTags} standfirst={words.tagsIntro} />
        {inOrder.map(([kind, own]) => {
          const id = `${view.ids.topics}-${slugify(kind)}`;
          return (
            <Part key={kind} id={id} heading={kind} class="wide kinds">
              <TagCards view={view} tags={own} isOfKind />
            </Part>
          );
        })}
      </div>
    ),
  });
}

export const tags = single({
  name: "tags",
  permalink: ({ addresses }) => addresses.tags,
  render: drawTags,
  sitemap: siteModified,
});
