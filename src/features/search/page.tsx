import { PageHead, Part, trailTo } from "../../../_includes/components/breadcrumbs.tsx";
import { SearchBox } from "../../../_includes/components/search-box.tsx";
import { StoryItem } from "../../../_includes/components/story-list.tsx";
import { CountedTags } from "../../../_includes/components/tags.tsx";
import { pageGraph } from "../../../_includes/json-ld/site.ts";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { createView, type View } from "../../../_includes/view.ts";
import { bundledFile } from "../../news/bundled-file.ts";
import type { SiteModel } from "../../site/model.ts";
import { single } from "../../site/template.ts";

/** Draws the only page that needs JavaScript. Without it, the page offers topics and the archive. */
function drawSearch(model: SiteModel): string {
  const view = createView(model);
  const { intro, withoutScript } = view.words.search;
  const { title } = view.words.searchBox;
  const path = model.addresses.search;
  const trail = trailTo(view, { name: title, path });
  const topics = model.home.tags.map((tag) => ({ tag, count: tag.count })).sort((a, b) => b.count - a.count);
  return drawPage(model, {
    view,
    name: "SearchPage",
    page: model,
    path,
    title,
    isWide: true,
    description: intro,
    graph: pageGraph({ type: "WebPage", path, name: title, trail }, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={title} />
        <div class="search">
          <noscript>
            <p class="note">{withoutScript}</p>
          </noscript>
          <search>
            <SearchForm view={view} model={model} />
          </search>
          <SearchResults view={view} model={model} example={topics[0]?.tag.name ?? ""} />
        </div>
        <div class="rail">
          <Part id={view.ids.browse} heading={view.words.search.browse}>
            <CountedTags view={view} tags={topics} />
            <p class="label more">
              <a href={model.addresses.href(model.addresses.tags)}>{view.words.allTags} →</a>
            </p>
          </Part>
        </div>
      </div>
    ),
  });
}

function SearchForm({ view, model }: { view: View; model: SiteModel }) {
  const { words, ids } = view;
  const { href, prefixed, search: path, searchIndex } = model.addresses;
  const { search } = words;
  const filters = [
    { name: ids.tag, label: search.tag },
    { name: ids.section, label: words.section },
    { name: ids.author, label: words.author },
    { name: ids.year, label: search.year },
    { name: ids.order, label: search.order },
  ];
  return (
    <form
      class="search-form"
      id={view.ids.search}
      action={href(path)}
      data-index={prefixed(searchIndex)}
      data-prefix={prefixed("/")}
      data-words={JSON.stringify(search)}
    >
      <SearchBox view={view} />
      <details>
        <summary>{search.filters}</summary>
        <div class="search-filters">
          {filters.map(({ name, label }) => (
            <p key={name}>
              <label for={`${ids.search}-${name}`}>{label}</label>
              <select id={`${ids.search}-${name}`} name={name} autocomplete="off">
                <option value="">{name === ids.order ? search.byRelevance : search.any}</option>
                {name === ids.order && <option value={ids.latest}>{search.byDate}</option>}
              </select>
            </p>
          ))}
        </div>
      </details>
    </form>
  );
}

function SearchResults({ view, model, example }: { view: View; model: SiteModel; example: string }) {
  const { words } = view;
  const { stories } = model;
  const { href, searchScript, searchIndex } = model.addresses;
  const newest = stories.filter(({ language }) => language === view.language);
  const wasm = href(`${searchIndex}wasm.unknown.pagefind`);
  return (
    <section class="search-results" aria-labelledby={view.ids.resultsHeading}>
      <h2 id={view.ids.resultsHeading} class="visually-hidden">
        {words.search.results}
      </h2>
      <p id={view.ids.count} class="label" role="status" />
      {/* The newest stories, until something is searched for. */}
      <div class="part">
        <p class="label">
          {words.search.intro} {example && words.search.example}{" "}
          {example && <a href={`?q=${encodeURIComponent(example)}`}>{example}</a>}
        </p>
        {newest.length > 0 && <h2>{words.latestStories}</h2>}
        <ol id={view.ids.results} class="story-list">
          {newest.slice(0, 5).map((story) => (
            <StoryItem key={story.path} view={view} story={story} withDescription={false} withPicture />
          ))}
        </ol>
      </div>
      <button id={view.ids.more} type="button" hidden>
        {words.search.more}
      </button>
      {stories.length === 0 ? (
        <p class="quiet">{words.noArticlesYet}</p>
      ) : (
        <>
          {/* Preloads everything that each search needs at once: on a slow network each step takes seconds. */}
          {[...scripts.map(searchScript), `${searchIndex}pagefind.js`].map((path) => (
            <link key={path} rel="modulepreload" fetchpriority="low" href={href(path)} />
          ))}
          {!model.volumes && (
            <link rel="preload" fetchpriority="low" as="fetch" crossorigin="anonymous" href={wasm} />
          )}
          <script type="module" src={href(searchScript("search.js"))} />
        </>
      )}
    </section>
  );
}

/** The scripts are served unchanged: modules that import each other. */
const scripts = ["search.js", "ask.js", "results.js", "roots.js"];
const when = ({ settings }: SiteModel): boolean => settings.templates.search;

/** The search page and its scripts; none if the site's search is off. */
export const search = [
  single({ name: "search", permalink: ({ addresses }) => addresses.search, when, render: drawSearch }),
  ...scripts.map((name) =>
    single({
      name: `search-${name}`,
      permalink: ({ addresses }) => addresses.searchScript(name),
      when,
      render: () => bundledFile(new URL(`./browser/${name}`, import.meta.url)),
    }),
  ),
  // Searches the indexes of all volumes; served at the address of the single index that other sites have.
  single({
    name: "search-volumes",
    permalink: ({ addresses }) => `${addresses.searchIndex}pagefind.js`,
    when: ({ settings, volumes }) => Boolean(settings.templates.search && volumes),
    render: ({ addresses, volumes }) => {
      const [, ...closed] = volumes?.names.toReversed() ?? [];
      const given = JSON.stringify([addresses.ids.year, ...closed]);
      return bundledFile(new URL("./browser/volumes.js", import.meta.url)).replace('["", ""]', () => given);
    },
  }),
];
