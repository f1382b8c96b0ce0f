import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { Headline } from "../../_includes/components/headline.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import type { SiteFrame } from "../site/model.ts";
import { pageMeta } from "./head-meta.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { pageGraph } from "./json-ld/web-page.ts";
import { paginated } from "./template.ts";
import { trailTo } from "./trail.ts";

/** A page that is no news: about, policies. */
function drawStaticPage(page: SiteFrame["pages"][number], model: SiteFrame): string {
  const view = createView(model, page.language);
  const { path, title, description, language } = page;
  const trail = trailTo(view, { name: title, path });
  return drawPage({
    view,
    path,
    styles: ["text"],
    head: pageMeta({ path, title, description, language }, model),
    jsonLd: jsonLdScript(
      pageGraph({ type: "WebPage", path, name: title, description, language, trail }, model),
    ),
    children: (
      <div class="spread">
        <header class="head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>
            <Headline text={title} language={language} />
          </h1>
          {description && <p class="standfirst">{description}</p>}
        </header>
        <div class="text" dangerouslySetInnerHTML={{ __html: page.html }} />
      </div>
    ),
  });
}

export const staticPage = paginated({
  name: "static-page",
  over: "pages",
  permalink: ({ path }) => path,
  render: drawStaticPage,
});
