import { FactCheckNote } from "../../src/features/fact-check/fact-check.tsx";
import { TranslationLinks } from "../../src/features/translations/links.tsx";
import type { ArticlePage, Story, StoryRef } from "../../src/site/model.ts";
import { sizeProps } from "../../src/site/pictures/renditions.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import { textOfHtml } from "../xml.ts";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
import { Byline } from "./byline.tsx";
import { Headline, StoryLabels, sectionLabel, voiceOf } from "./headline.tsx";
import { PreviewNote, Status } from "./notes.tsx";

export interface ArticleHeaderProps {
  view: View;
  story: Story;
  /** From the home page to the article. */
  trail: Crumb[];
  /** The published versions of the article in other languages. */
  translations: readonly StoryRef[];
}

/** Everything above an article's text and picture: section, live mark, headline, standfirst, byline. */
export const ArticleHeader = replaceable("ArticleHeader", ({ view, story, trail, translations }) => (
  <header class="head">
    <PreviewNote view={view} status={story.status} />
    {/* A label above the headline may already give the section. */}
    {!sectionLabel(view, story) && <Breadcrumbs view={view} trail={trail} />}
    <Status view={view} story={{ ...story, status: "published" }}>
      {isPublished(story) && (
        <span class="label newer" role="status">
          <a href={view.site.addresses.href(story.path)} data-newer={view.words.newUpdates}>
            {view.words.refresh}
          </a>
        </span>
      )}
    </Status>
    <h1 class={[sizeClass(story.title), voiceOf(story)].filter(Boolean).join(" ") || undefined}>
      <StoryLabels view={view} labels={story.labels} />
      <Headline text={story.title} language={story.language} />
    </h1>
    {story.description && <p class="standfirst">{story.description}</p>}
    <Byline view={view} story={story} isOwn>
      {isPublished(story) && !story.entries && (
        <p class="to-share">
          <a href={`#${view.ids.share}`}>{view.words.share.label} ↓</a>
        </p>
      )}
    </Byline>
    <TranslationLinks view={view} translations={translations} />
    <FactCheckNote view={view} story={story} />
  </header>
));

/** The address of a draft leads nowhere yet. */
const isPublished = ({ status }: Story): boolean => status === "published";

/** Returns the class for a headline's length in characters: short ones are set large, long ones smaller. */
const sizeClass = ({ length }: string): string | undefined =>
  length <= 45 ? "short" : length > 85 ? "long" : undefined;

/** What a site adds below the text of every article. Warta itself adds nothing. */
export const ArticleEnd = replaceable("ArticleEnd", () => null);

/** Estimates the height of texts in the sidebar, each with what stands above it, in pixels on a wide screen. */
const estimateHeight = (texts: readonly { text?: string | undefined }[], over: number): number =>
  texts.reduce((high, { text = "" }) => high + over + 23 * Math.ceil(text.length / 38), 0);

/**
 * Returns the classes of an article that depend on what stands beside its text: the shape of its picture, and whether the sidebar
 * ends before the first gallery, which may then be as wide as the page.
 *
 * @param events of the timeline beside it
 * @param stories the number of stories in the sidebar
 * @param html the article's text
 */
export function spreadClass(
  { story: { image, entries, tags } }: ArticlePage,
  events: readonly { text: string }[],
  stories: number,
  html: string,
): string {
  const shape = (entries ? "upright" : image && sizeProps(image).class) ?? "wide";
  const topics = tags.map(({ description }) => ({ text: description }));
  const railTop = shape === "upright" ? 500 : 250;
  const railEnd = railTop + estimateHeight([...events, ...topics], 56) + 110 * stories;
  const above = html.slice(0, Math.max(0, html.indexOf('<figure class="gallery"')));
  const count = (pattern: RegExp): number => above.split(pattern).length - 1;
  const blocks = 25 * count(/<(?:p|h2)[ >]/) + 300 * count(/<figure|class="chart"/);
  const isRailOver = textOfHtml(above).length / 2 + blocks > railEnd;
  return `spread${image ? ` with-${shape}` : ""}${isRailOver ? " rail-over" : ""}`;
}
