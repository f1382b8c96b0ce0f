import { PageHead, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { pageGraph } from "../../_includes/json-ld/site.ts";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { partialDate } from "../../_includes/shown-dates.ts";
import { createView } from "../../_includes/view.ts";
import { siteModified } from "../outputs/sitemap.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** The archive: all months, by year, each with a bar for its number of articles. */
function drawArchive(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  // The sum of the years below: the list of stories would include translations.
  const total = words.articleCount(model.archive.reduce((sum, { count }) => sum + count, 0));
  const max = Math.max(...model.archive.flatMap(({ months }) => months.map(({ count }) => count)));
  const path = model.addresses.archive;
  const trail = trailTo(view, { name: words.archive, path });
  return drawPage(model, {
    view,
    name: "ArchivePage",
    page: model,
    path,
    isWide: true,
    title: words.archive,
    description: `${words.archive}: ${total}.`,
    graph: pageGraph({ type: "CollectionPage", path, name: words.archive, trail }, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={words.archive} standfirst={total} />
        {model.archive.map(({ year, months, count }) => (
          <section key={year} class="part wide" aria-labelledby={`${view.ids.year}-${year}`}>
            <h2 id={`${view.ids.year}-${year}`}>
              {year} <span class="label">{words.articleCount(count)}</span>
            </h2>
            <ol class="months">
              {Array.from({ length: 12 }, (_, index) => {
                const month = `${year}-${String(index + 1).padStart(2, "0")}`;
                const entry = months.find((one) => one.month === month);
                const name = partialDate(month, view.language).slice(0, 3);
                return (
                  <li key={month} style={entry && `--part:${(entry.count / max).toFixed(2)}`}>
                    {entry ? (
                      <a href={model.addresses.href(entry.path)}>
                        <b>{entry.count}</b> {name}
                      </a>
                    ) : (
                      name
                    )}
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
    ),
  });
}

export const archive = single({
  name: "archive",
  permalink: ({ addresses }) => addresses.archive,
  when: ({ settings }) => settings.templates.archive,
  render: drawArchive,
  sitemap: siteModified,
});
