import { Breadcrumbs } from "../../_includes/components/breadcrumbs.tsx";
import { ListNavigation } from "../../_includes/components/list-navigation.tsx";
import { StoryList } from "../../_includes/components/story-list.tsx";
import { CountedTags } from "../../_includes/components/tag-link.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView } from "../../_includes/view.ts";
import { lastModified } from "../site/lists/lists.ts";
import type { AuthorPage, SiteContext } from "../site/model.ts";
import { pageMeta } from "./head-meta.ts";
import { authorGraph } from "./json-ld/author.ts";
import { jsonLdScript } from "./json-ld/script.ts";
import { authorCard } from "./share-card.ts";
import { paginated } from "./template.ts";
import { numberedTitle, trailTo } from "./trail.ts";

/** An author's page: their articles and topics. */
function drawAuthor(page: AuthorPage, model: SiteContext): string {
  const view = createView(model);
  const { words } = view;
  const { author, list, tags } = page;
  const trail = trailTo(view, author);
  return drawPage({
    view,
    path: list.path,
    styles: ["lists", "tags", "counted", "list-navigation"],
    head: pageMeta(
      {
        path: list.path,
        title: numberedTitle(view, author.name, list),
        description: words.articlesBy(author.name),
        card: authorCard(author, model),
      },
      model,
    ),
    jsonLd: jsonLdScript(authorGraph(page, trail, model)),
    children: (
      <div class="spread">
        <header class="head">
          <Breadcrumbs view={view} trail={trail} />
          <h1>{author.name}</h1>
          {list.total !== undefined && <p class="standfirst">{words.articleCount(list.total)}</p>}
        </header>
        <section class="part" aria-labelledby="berita">
          <h2 id="berita">{words.articlesBy(author.name)}</h2>
          <StoryList view={view} stories={list.items} />
          <ListNavigation view={view} list={list} />
        </section>
        {tags.length > 0 && (
          <div class="rail">
            <section class="part" aria-labelledby="menulis-tentang">
              <h2 id="menulis-tentang">{words.writesAbout}</h2>
              <CountedTags view={view} tags={tags} />
            </section>
          </div>
        )}
      </div>
    ),
  });
}

export const author = paginated({
  name: "author",
  over: (site) => site.authorPages,
  permalink: ({ list }) => list.path,
  render: drawAuthor,
  sitemap: ({ list }) => ({ modified: lastModified(list.items) }),
});
