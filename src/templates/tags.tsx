import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { TagCards } from "../../_includes/components/tag-cards.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { jsonLdScript } from "../outputs/json-ld/script.ts";
import { pageGraph } from "../outputs/json-ld/web-page.ts";
import { siteModified } from "../outputs/sitemap.ts";
import type { SiteModel } from "../site/model.ts";
import { pageMeta } from "./head-meta.ts";
import { single } from "./template.ts";
import { trailTo } from "./trail.ts";

/** All tags, sorted by name. */
function drawTags(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const path = model.addresses.tags;
  const trail = trailTo(view, { name: words.tags, path });
  return drawPage({
    view,
    path,
    styles: ["tags"],
    isWide: true,
    head: pageMeta({ path, title: words.allTags, description: words.tagsIntro }, model),
    jsonLd: jsonLdScript(pageGraph({ type: "CollectionPage", path, name: words.allTags, trail }, model)),
    children: (
      <div class="spread">
        <header class="head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>{words.allTags}</h1>
          <p class="standfirst">{words.tagsIntro}</p>
        </header>
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
