import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { pageGraph } from "../../_includes/json-ld/site.ts";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import type { SiteModel, TextPage } from "../site/model.ts";
import { paginated } from "../site/template.ts";

/**
 * Draws a text page: from `content/pages/`, or one of a site's own pages. Shows the title as heading, unless the text has its own
 * `<h1>`.
 *
 * @returns the whole HTML page
 */
export function drawTextPage(page: TextPage, site: SiteModel): string {
  const { path, title, description, language, html, image, robots } = page;
  const view = createView(site, language);
  const trail = trailTo(view, { name: title, path });
  const heading = /<h1[\s>]/i.test(html) ? undefined : title;
  return drawPage(site, {
    view,
    name: "TextPage",
    page,
    path,
    title,
    description,
    image,
    robots,
    graph: pageGraph({ type: "WebPage", path, name: title, description, language, trail }, site),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={heading} standfirst={description} />
        <div class="text" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    ),
  });
}

/** A page that is not an article: about, policies. */
export const staticPage = paginated({
  name: "static-page",
  over: (site) => site.pages,
  permalink: ({ path }) => path,
  render: drawTextPage,
  sitemap: () => ({}),
});
