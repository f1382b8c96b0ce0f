import { PageHead, Part, trailTo } from "../../_includes/components/breadcrumbs.tsx";
import { ProfileLinks } from "../../_includes/components/byline.tsx";
import { articleCount, ListNavigation, numberedTitle } from "../../_includes/components/navigation.tsx";
import { Portrait } from "../../_includes/components/pictures.tsx";
import { StoryList } from "../../_includes/components/story-list.tsx";
import { CountedTags } from "../../_includes/components/tags.tsx";
import { drawPage } from "../../_includes/layout/layout.tsx";
import { createView, type View } from "../../_includes/view.ts";
import { authorGraph } from "../outputs/json-ld/lists.ts";
import { lastChange } from "../site/lists/list-pages.ts";
import type { AuthorPage, SiteModel } from "../site/model.ts";
import { paginated } from "../site/template.ts";

/** An author's page: who they are, their articles and topics. */
function drawAuthor(page: AuthorPage, model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { author, list, tags } = page;
  const trail = trailTo(view, author);
  const hasRail = tags.length > 0;
  const isWriter = list.items.some(({ authors }) => authors.some(({ path }) => path === author.path));
  return drawPage(model, {
    view,
    name: "AuthorPage",
    page,
    path: list.path,
    isWide: true,
    title: numberedTitle(view, author.name, list),
    description: words.articlesBy(author.name),
    feed: author,
    graph: authorGraph(page, trail, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={author.name} class="head author-head">
          {list.number === null && <AuthorFacts view={view} page={page} />}
        </PageHead>
        <section class={hasRail ? "part" : "part wide"} aria-labelledby={view.ids.articles}>
          <h2 id={view.ids.articles}>{words.articles}</h2>
          <StoryList view={view} stories={list.items} of="author" inColumns={!hasRail} />
          <ListNavigation view={view} list={list} />
        </section>
        {hasRail && (
          <div class="rail">
            <Part id={view.ids.writesAbout} heading={isWriter ? words.writesAbout : words.tags}>
              <CountedTags view={view} tags={tags} />
            </Part>
          </div>
        )}
      </div>
    ),
  });
}

/** Facts about the author, and the number of articles. */
function AuthorFacts({ view, page }: { view: View; page: AuthorPage }) {
  const { author, biography } = page;
  const { image, jobTitle, email, sameAs = [] } = author;
  const count = articleCount(view, page);
  return (
    <>
      {image && <Portrait view={view} picture={image} alt={author.name} sizes="9rem" />}
      {jobTitle && <p class="standfirst">{jobTitle}</p>}
      {count && <p class={jobTitle ? "label" : "standfirst"}>{count}</p>}
      {biography && <div class="text biography" dangerouslySetInnerHTML={{ __html: biography }} />}
      {(email || sameAs.length > 0) && (
        <ProfileLinks label={view.words.contact} email={email} sameAs={sameAs} />
      )}
    </>
  );
}

export const author = paginated({
  name: "author",
  over: (site) => site.authorPages,
  permalink: ({ list }) => list.path,
  writtenWith: ({ list }) => list.settledBy?.path,
  render: drawAuthor,
  sitemap: ({ list }) => ({ modified: lastChange(list) }),
});
