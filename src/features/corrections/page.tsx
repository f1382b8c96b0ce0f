import { PageHead, Part, trailTo } from "../../../_includes/components/breadcrumbs.tsx";
import { Headline, StoryLink } from "../../../_includes/components/headline.tsx";
import { CorrectionNote } from "../../../_includes/components/notes.tsx";
import { FullTime } from "../../../_includes/components/story-time.tsx";
import { entryId } from "../../../_includes/json-ld/identity.ts";
import { pageGraph } from "../../../_includes/json-ld/site.ts";
import { drawPage } from "../../../_includes/layout/layout.tsx";
import { feedFormats } from "../../../_includes/layout/page-meta.ts";
import { isoTime, longDate, machineDate } from "../../../_includes/shown-dates.ts";
import { createView, langOf, type View } from "../../../_includes/view.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Notice, RetractedPage, SiteModel } from "../../site/model.ts";
import { paginated, single } from "../../site/template.ts";
import { newestFirst, retractionNotices } from "./model.ts";

function drawCorrections(model: SiteModel): string {
  const view = createView(model);
  const { words } = view;
  const { corrections, correctionsPolicy: policy, retractedPages, addresses, settings } = model;
  const path = addresses.corrections;
  const title = policy?.title ?? words.corrections;
  const description = policy?.description ?? words.correctionsOf(settings.name);
  const trail = trailTo(view, { name: title, path });
  return drawPage(model, {
    view,
    name: "CorrectionsPage",
    page: model,
    path,
    isWide: true,
    title,
    description,
    feed: { name: words.corrections, path, inAllFormats: true },
    graph: pageGraph({ type: "WebPage", path, name: title, trail }, model),
    children: (
      <div class="spread">
        <PageHead view={view} trail={trail} heading={title} standfirst={policy?.description} />
        {policy && <div class="text" dangerouslySetInnerHTML={{ __html: policy.html }} />}
        <Part id={view.ids.allCorrections} heading={words.correctionsIntro} class="wide">
          {settings.templates.feeds && (
            <p class="label more">
              {words.feeds}{" "}
              {feedFormats.map(({ word, pathOf }, index) => [
                index > 0 && " · ",
                <a href={addresses.href(pathOf(path))}>{words[word]}</a>,
              ])}
            </p>
          )}
          {corrections.length === 0 && <p class="quiet">{words.noCorrections}</p>}
          <Notices view={view} notices={corrections} />
        </Part>
        {retractedPages.length > 0 && (
          <Part id={view.ids.retraction} heading={words.retractedArticles} class="wide">
            <Notices view={view} notices={retractedPages.flatMap(retractionNotices)} />
          </Part>
        )}
      </div>
    ),
  });
}

function Notices({ view, notices }: { view: View; notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ol class="story-list notices">
      {notices.map(({ story, date, text }, index) => (
        <li key={story.path + isoTime(date.at) + text} class="story-item">
          <time class="label" datetime={machineDate(date)}>
            {longDate(date, view.language)}
          </time>
          {story !== notices[index - 1]?.story && (
            <h3>
              <StoryLink view={view} story={story} />
            </h3>
          )}
          <p lang={langOf(view, story)}>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Draws the page of a withdrawn article: when and why it was withdrawn, with its former headline. */
function drawRetracted(page: RetractedPage, model: SiteModel): string {
  const view = createView(model, page.language);
  const { words } = view;
  return drawPage(model, {
    view,
    name: "RetractedPage",
    page,
    path: page.path,
    title: `${words.retraction}: ${page.title}`,
    description: page.reason,
    noindex: true,
    children: (
      <article class="spread">
        <header class="head">
          <h1>{words.retraction}</h1>
          <p class="withdrawn">
            “<Headline text={page.title} language={page.language} />”
          </p>
          <p class="standfirst">{page.reason}</p>
          <p class="label">
            <span class="status labelled-time">
              {words.retractedOn} <FullTime view={view} moment={page.retracted} />
            </span>
            {` · ${words.published} `}
            <FullTime view={view} moment={page.date} />
          </p>
          <p class="label more">
            <a href={model.addresses.href(model.addresses.corrections)}>{words.howWeCorrect} →</a>
          </p>
        </header>
        <CorrectionNote view={view} corrections={page.corrections} />
      </article>
    ),
  });
}

/** The corrections page, and the pages of withdrawn articles. */
export const corrections = [
  paginated({
    name: "retracted",
    over: (site) => site.retractedPages,
    permalink: ({ path }) => path,
    render: drawRetracted,
  }),
  single({
    name: "corrections",
    permalink: ({ addresses }) => addresses.corrections,
    render: drawCorrections,
    sitemap: () => ({}),
  }),
];

/** Builds the feed of the page: an entry for each correction and retraction, newest first, as many as in other feeds. */
export function correctionsFeed(model: SiteModel) {
  const { settings, addresses, correctionsPolicy } = model;
  const retractions = model.retractedPages.flatMap((page) => retractionNotices(page).reverse());
  const entries = [...model.corrections, ...retractions].sort(newestFirst).map((one) => entry(one, model));
  // Corrections of the same moment are numbered from the oldest, so that a new one does not change the ids of the others.
  for (const same of groupBy(entries.toReversed(), ({ id }) => [id]).values())
    for (const [before, one] of same.entries()) if (before > 0) one.id += `-${before + 1}`;
  return {
    title: `${wordsIn(model.design, settings.language).corrections} · ${settings.name}`,
    description: correctionsPolicy?.description,
    path: addresses.corrections,
    updated: entries[0]?.date,
    entries: entries.slice(0, settings.feedSize),
  };
}

function entry({ story, kind, date, text }: Notice, model: SiteModel) {
  const { path, title, language } = story;
  return {
    // The time identifies a correction within its article, even if its wording changes later.
    id: `${entryId(story, model)}#${model.addresses.ids[kind]}-${isoTime(date.at).replace(/:|\+/g, "")}`,
    // An article may have several, so its address does not identify them.
    isPart: true,
    title: `${wordsIn(model.design, language)[kind]}: ${title}`,
    url: model.addresses.absolute(path),
    language,
    date,
    html: `<p>${escapeXml(text)}</p>`,
  };
}
