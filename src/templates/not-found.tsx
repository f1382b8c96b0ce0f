import { Newest } from "../../_includes/components/newest.tsx";
import { SearchBox } from "../../_includes/components/search-box.tsx";
import { TagRow } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { notFoundPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** The page that hosts show for an unknown address: search, latest articles and topics. */
function drawNotFound(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { home, settings, addresses } = model;
  const { tags } = home;
  return drawPage(model, {
    view,
    path: notFoundPath,
    title: words.notFound,
    description: words.notFoundIntro,
    noindex: true,
    children: (
      <div class="spread">
        <header class="head">
          <h1>{words.notFound}</h1>
          <p class="standfirst">{words.notFoundIntro}</p>
          {settings.templates.search && (
            <search>
              <form class="search-form" action={addresses.href(addresses.search)}>
                <SearchBox view={view} />
              </form>
            </search>
          )}
        </header>
        <Newest view={view} home={home} />
        {tags.length > 0 && (
          <div class="rail">
            <section class="part" aria-labelledby={view.ids.topics}>
              <h2 id={view.ids.topics}>{words.tags}</h2>
              <TagRow view={view} tags={tags.slice(0, 12)} />
            </section>
          </div>
        )}
      </div>
    ),
  });
}

export const notFound = single({ name: "not-found", permalink: () => notFoundPath, render: drawNotFound });
