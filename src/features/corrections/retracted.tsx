import { Headline } from "../../../_includes/components/headline.tsx";
import { Newest } from "../../../_includes/components/newest.tsx";
import { CorrectionNote } from "../../../_includes/components/notes.tsx";
import { LabelledTime } from "../../../_includes/components/story-time.tsx";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { createView } from "../../../_includes/view.ts";
import type { RetractedPage, SiteModel } from "../../site/model.ts";
import { paginated } from "../../site/template.ts";

/** How many of the pages withdrawn last show the newest stories: each of them changes with every new article. */
const recentCount = 5;

const isRecent = ({ retracted }: RetractedPage, { retractedPages }: SiteModel): boolean =>
  retractedPages.filter((other) => other.retracted.at > retracted.at).length < recentCount;

/** The page of a withdrawn article: its headline, when and why it was withdrawn, and where to read on. */
function drawRetracted(page: RetractedPage, model: SiteModel): string {
  const view = createView(model, page.language);
  const { words } = view;
  const hasNewest = isRecent(page, model);
  return drawPage(model, {
    view,
    path: page.path,
    title: `${words.retraction}: ${page.title}`,
    description: page.reason,
    noindex: true,
    children: (
      <article class="spread">
        <header class="head">
          <p class="kicker">{words.retraction}</p>
          <h1>
            <Headline text={page.title} language={page.language} />
          </h1>
          <div class="byline">
            <p>
              <LabelledTime view={view} label={words.published} moment={page.date} />{" "}
              <LabelledTime view={view} label={words.retractedOn} moment={page.retracted} />
            </p>
          </div>
        </header>
        <CorrectionNote view={view} corrections={page.corrections} />
        <div class="note">
          <p>{page.reason}</p>
          <p>
            <a href={model.addresses.href(model.addresses.corrections)}>{words.howWeCorrect}</a>
          </p>
        </div>
        {hasNewest && <Newest view={view} home={model.home} wide />}
      </article>
    ),
  });
}

export const retracted = paginated({
  name: "retracted",
  over: (site) => site.retractedPages,
  permalink: ({ path }) => path,
  render: drawRetracted,
});
