import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { TagCards } from "../../_includes/components/tags.tsx";
import { pageGraph } from "../../_includes/json-ld/web-page.ts";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { siteModified } from "../outputs/sitemap.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** All tags, sorted by name. */
function drawTags(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const path = model.addresses.tags;
  const trail = trailTo(view, { name: words.tags, path });
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
        <div class="wide">
          <TagCards view={view} tags={model.tags} />
        </div>
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
