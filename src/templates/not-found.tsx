import { SearchForm } from "../../_includes/components/search-box.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { homePath, notFoundPath, sitemapPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** The page that hosts show for an unknown address: the most similar address, search, sections and other lists. New articles do not change it. */
function drawNotFound(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { addresses } = model;
  const lists: { path: string; name: string; description?: string | undefined }[] = [
    { path: homePath, name: words.latestStories },
    ...model.sections,
    { path: addresses.tags, name: words.allTags },
    ...(model.hasArchive ? [{ path: addresses.archive, name: words.archive }] : []),
  ];
  return drawPage(model, {
    view,
    name: "NotFoundPage",
    page: model,
    path: notFoundPath,
    title: words.notFound,
    description: words.notFoundIntro,
    noindex: true,
    isWide: true,
    children: (
      <div class="spread">
        <header class="head">
          <h1>{words.notFound}</h1>
          <p class="standfirst">{words.notFoundIntro}</p>
          <SearchForm view={view} />
        </header>
        <p class="note" hidden>
          {words.nearestAddress}{" "}
          <a href={addresses.href(homePath)} data-sitemap={addresses.href(sitemapPath)}>
            {words.home}
          </a>
        </p>
        <ul class="text">
          {lists.map(({ path, name, description }) => (
            <li key={path}>
              <a href={addresses.href(path)}>{name}</a>
              {description && <p class="label">{description}</p>}
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

export const notFound = single({ name: "not-found", permalink: () => notFoundPath, render: drawNotFound });
